package org.throughline.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.sufficiency.Formats;

/**
 * Counts of one day by need, phase and placement, one or two of them at once, as they may be told: the rule of the
 * screens ({@link Formats#FEW}, {@link Formats#roughly}, {@code ToldYear}). One to four are not told. Every table is a
 * part of the same set, and wherever one count alone of a sum was not told, another one is not, so that none can be
 * worked out from the others, whichever tables are laid side by side.
 */
public final class ToldCounts {

    /** The most things by which a table is divided at once. */
    public static final int MOST_DIVISIONS = 2;

    private final TreeMap<CountGroup, Integer> counts = new TreeMap<>();
    private final Set<CountGroup> hidden = new HashSet<>();

    /**
     * The counts.
     *
     * @param plans how many of each need, phase and placement, each of them said
     */
    public ToldCounts(Map<CountGroup, Integer> plans) {
        plans.forEach((group, count) -> widened(group).forEach(each -> counts.merge(each, count, Integer::sum)));
        counts.forEach((group, count) -> {
            if (isFew(count)) {
                hidden.add(group);
            }
        });
        List<Sum> sums = sums();
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (Sum sum : sums) {
                isMore |= hideAnother(sum);
            }
        }
    }

    /**
     * A count and what it is the sum of.
     *
     * @param whole the count
     * @param parts what it is the sum of, which are not 0
     */
    private record Sum(CountGroup whole, List<CountGroup> parts) {}

    /** The groups of at most two things said that a group is a part of. */
    private static Set<CountGroup> widened(CountGroup group) {
        Set<CountGroup> all = new HashSet<>();
        for (CountGroup wider : group.wider()) {
            all.add(wider);
            all.addAll(wider.wider());
        }
        all.add(CountGroup.ALL);
        return all;
    }

    private List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        for (CountGroup whole : counts.keySet()) {
            if (whole.depth() < MOST_DIVISIONS) {
                for (int division = 0; division < 3; division++) {
                    List<CountGroup> parts = parts(whole, division);
                    if (!parts.isEmpty()) {
                        sums.add(new Sum(whole, parts));
                    }
                }
            }
        }
        return sums;
    }

    private List<CountGroup> parts(CountGroup whole, int division) {
        return counts.keySet().stream()
                .filter(each -> each.depth() == whole.depth() + 1)
                .filter(each -> switch (division) {
                    case 0 -> whole.need().isEmpty() && each.ofAnyNeed().equals(whole);
                    case 1 -> whole.phase().isEmpty() && each.ofAnyPhase().equals(whole);
                    default ->
                        whole.placement().isEmpty() && each.ofAnyPlacement().equals(whole);
                })
                .toList();
    }

    /** Where one count alone of a sum is hidden, hides the smallest other part, or else the whole; whether it did. */
    private boolean hideAnother(Sum sum) {
        List<CountGroup> all = new ArrayList<>(sum.parts());
        all.add(sum.whole());
        if (all.stream().filter(hidden::contains).count() != 1) {
            return false;
        }
        sum.parts().stream()
                .filter(part -> !hidden.contains(part))
                .min(Comparator.comparingInt((CountGroup part) -> count(part)).thenComparing(part -> part))
                .or(() -> all.stream().filter(each -> !hidden.contains(each)).findFirst())
                .ifPresent(hidden::add);
        return true;
    }

    private static boolean isFew(int count) {
        return count > 0 && count < Formats.FEW;
    }

    /** The groups of a table that are not empty, in order. */
    public List<CountGroup> groups(boolean byNeed, boolean byPhase, boolean byPlacement) {
        return counts.keySet().stream()
                .filter(each -> each.need().isEmpty() != byNeed
                        && each.phase().isEmpty() != byPhase
                        && each.placement().isEmpty() != byPlacement)
                .toList();
    }

    /** Whether a count is not told as it is. */
    public boolean isHidden(CountGroup group) {
        return hidden.contains(group);
    }

    /** How many there are of a group. For whoever holds it to {@link #isHidden} themselves. */
    int count(CountGroup group) {
        return Objects.requireNonNull(counts.get(group));
    }

    /** A count as it may be told. */
    public ToldCount told(CountGroup group) {
        return ToldCount.of(count(group), isHidden(group));
    }
}
