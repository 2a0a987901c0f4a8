package org.throughline.transitions.impact;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One figure of children who moved, before and after, beside that of those who moved a year earlier.
 *
 * @param before their mean before the move, of those who have both; null where nobody has
 * @param after their mean after it, of those who have both, or of all where nobody has a figure before
 * @param yearEarlierBefore the same of those who moved a year earlier; null where nobody has
 * @param yearEarlierAfter the same after the move; null where nobody has
 * @param expected what {@code after} would be had it changed as it did a year earlier; null where it cannot be said
 * @param range half the width of the range of 95 % of {@code after} less {@code expected}; null where fewer than
 *     {@link #FEWEST_FOR_RANGE} are on either side
 */
record Measure(
        @Nullable Double before,
        @Nullable Double after,
        @Nullable Double yearEarlierBefore,
        @Nullable Double yearEarlierAfter,
        @Nullable Double expected,
        @Nullable Double range) {

    /** A range from fewer would be no guide. */
    static final int FEWEST_FOR_RANGE = 10;

    /** Two sides of a normal distribution that leave 5 % out. */
    private static final double OF_95_PERCENT = 1.96;

    /** What {@code after} is above what would be expected; null where that cannot be said. */
    @Nullable
    Double aboveExpected() {
        return after == null || expected == null ? null : after - expected;
    }

    /** The figure of two groups of children. */
    static Measure of(List<Moved> now, List<Moved> yearEarlier, ToDoubleFunction<TermShare> figure) {
        List<Moved> paired = now.stream().filter(Moved::isPaired).toList();
        List<Moved> pairedEarlier = yearEarlier.stream().filter(Moved::isPaired).toList();
        boolean byChange = !paired.isEmpty();
        Sample before = before(paired, figure);
        Sample after = after(byChange ? paired : now, figure);
        Sample beforeEarlier = before(pairedEarlier, figure);
        Sample afterEarlier = after(byChange ? pairedEarlier : yearEarlier, figure);
        Sample own = byChange ? change(paired, figure) : after;
        Sample other = byChange ? change(pairedEarlier, figure) : afterEarlier;
        boolean canCompare = own.count() > 0 && other.count() > 0;
        return new Measure(
                mean(before),
                mean(after),
                mean(beforeEarlier),
                mean(afterEarlier),
                canCompare ? (byChange ? before.mean() + other.mean() : other.mean()) : null,
                canCompare && own.count() >= FEWEST_FOR_RANGE && other.count() >= FEWEST_FOR_RANGE
                        ? OF_95_PERCENT * Math.sqrt(own.variance() + other.variance())
                        : null);
    }

    private static @Nullable Double mean(Sample sample) {
        return sample.count() == 0 ? null : sample.mean();
    }

    private static Sample before(List<Moved> children, ToDoubleFunction<TermShare> figure) {
        return sample(
                children.stream().map(Moved::before).flatMap(Optional::stream).toList(), figure);
    }

    private static Sample after(List<Moved> children, ToDoubleFunction<TermShare> figure) {
        return sample(
                children.stream().map(Moved::after).flatMap(Optional::stream).toList(), figure);
    }

    private static Sample change(List<Moved> paired, ToDoubleFunction<TermShare> figure) {
        return Sample.of(paired.stream()
                .mapToDouble(child -> figure.applyAsDouble(child.after().orElseThrow())
                        - figure.applyAsDouble(child.before().orElseThrow()))
                .toArray());
    }

    private static Sample sample(List<TermShare> shares, ToDoubleFunction<TermShare> figure) {
        return Sample.of(shares.stream().mapToDouble(figure).toArray());
    }
}
