package org.throughline.transitions.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Tier;

/**
 * Children of one level of support.
 *
 * @param tier the level; null for all
 * @param records children who moved with a record
 * @param compared those with figures before and after, or after alone where nobody has any before
 * @param yearEarlier the same of those who moved a year earlier
 * @param absence sessions missed, in percent
 * @param suspended children suspended at least once, in percent
 */
public record ImpactRow(
        @Nullable Tier tier, int records, int compared, int yearEarlier, Measure absence, Measure suspended) {

    static ImpactRow of(@Nullable Tier tier, List<Moved> now, List<Moved> yearEarlier) {
        boolean byChange = now.stream().anyMatch(Moved::isPaired);
        return new ImpactRow(
                tier,
                now.size(),
                count(now, byChange),
                count(yearEarlier, byChange),
                Measure.of(now, yearEarlier, TermShare::absence),
                Measure.of(now, yearEarlier, share -> share.suspensions() > 0 ? 100 : 0));
    }

    private static int count(List<Moved> children, boolean byChange) {
        return (int) children.stream()
                .filter(child -> byChange ? child.isPaired() : child.after().isPresent())
                .count();
    }

    /** The level in words. */
    public String label() {
        return tier == null ? "All levels" : tier.label();
    }
}
