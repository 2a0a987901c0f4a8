package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The high-needs block of a financial year. Every total is the sum of its lines to the penny.
 *
 * @param year the year
 * @param figures every line
 * @param before what the year before carries forward into this one; null where it begins with a line of its own
 */
public record BlockYear(
        FinancialYear year,
        Map<BlockLine, BlockFigure> figures,
        @Nullable BlockTotal before) {

    /** Copies the map; a line that is not there is not entered yet. */
    public BlockYear {
        Map<BlockLine, BlockFigure> all = new EnumMap<>(BlockLine.class);
        for (BlockLine line : BlockLine.values()) {
            all.put(line, figures.getOrDefault(line, BlockFigure.missing()));
        }
        figures = all;
    }

    /** A year that begins with a line of its own. */
    public BlockYear(FinancialYear year, Map<BlockLine, BlockFigure> figures) {
        this(year, figures, null);
    }

    /** A line. */
    public BlockFigure of(BlockLine line) {
        return Objects.requireNonNull(figures.get(line));
    }

    /** Pounds of all lines of a kind. */
    public BigDecimal sum(BlockLine.Kind kind) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(entry -> entry.getValue().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is spent beyond the income of the year; below 0 where income is left. */
    public BigDecimal overspent() {
        return sum(BlockLine.Kind.SPEND).subtract(sum(BlockLine.Kind.INCOME));
    }

    /** The deficit on 31 March at the end of the year; a surplus is below 0. */
    public BigDecimal carriedForward() {
        return sum(BlockLine.Kind.OPENING).add(overspent()).subtract(sum(BlockLine.Kind.WRITE_OFF));
    }

    /** Income, with what is missing in it. */
    public BlockTotal income() {
        return total(sum(BlockLine.Kind.INCOME), BlockLine.ALLOCATION, BlockLine.Kind.INCOME);
    }

    /** Spend, with what is missing in it. */
    public BlockTotal spend() {
        return new BlockTotal(sum(BlockLine.Kind.SPEND), missing(BlockLine.Kind.SPEND), true);
    }

    /** Spend less income, with what is missing in it. */
    public BlockTotal less() {
        return total(overspent(), BlockLine.ALLOCATION, BlockLine.Kind.INCOME, BlockLine.Kind.SPEND);
    }

    /** The deficit carried forward, with what is missing in it, in earlier years too. */
    public BlockTotal carried() {
        BlockTotal own = total(
                carriedForward(),
                BlockLine.ALLOCATION,
                BlockLine.Kind.OPENING,
                BlockLine.Kind.INCOME,
                BlockLine.Kind.SPEND,
                BlockLine.Kind.WRITE_OFF);
        boolean isBegun =
                before == null ? of(BlockLine.OPENING).basis() != BlockFigure.Basis.MISSING : before.isKnown();
        return new BlockTotal(
                own.pounds(), own.missing() + (before == null ? 0 : before.missing()), own.isKnown() && isBegun);
    }

    private BlockTotal total(BigDecimal pounds, BlockLine needed, BlockLine.Kind... kinds) {
        return new BlockTotal(pounds, missing(kinds), of(needed).basis() != BlockFigure.Basis.MISSING);
    }

    private int missing(BlockLine.Kind... kinds) {
        return (int) figures.entrySet().stream()
                .filter(entry -> Arrays.asList(kinds).contains(entry.getKey().kind()))
                .filter(entry -> entry.getValue().basis() == BlockFigure.Basis.MISSING)
                .count();
    }

    /** The year after the one given, which begins with what that carries forward unless it says itself. */
    BlockYear after(BlockYear earlier) {
        BlockTotal carried = earlier.carried();
        if (of(BlockLine.OPENING).basis() == BlockFigure.Basis.ENTERED) {
            return this;
        }
        Map<BlockLine, BlockFigure> all = new EnumMap<>(figures);
        all.put(
                BlockLine.OPENING,
                new BlockFigure(
                        carried.pounds(),
                        BlockFigure.Basis.CARRIED,
                        "Deficit carried forward from " + earlier.year().label(),
                        carried.isComplete() ? "" : carried.basis() + "; they count as nothing",
                        null,
                        null));
        return new BlockYear(year, all, carried);
    }
}
