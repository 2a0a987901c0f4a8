package org.throughline.sufficiency.gap;

import java.util.List;

/**
 * The gap of a forecast, frozen.
 *
 * @param entryYear the first academic year: that of this year's children, known by name
 * @param futures possible futures, 1 or more
 * @param usable part of places that can be used at a time, 0 to 1
 * @param named this year's children who look for a place or are named for one, specialist or not
 * @param shortIfAllUsed how many are short in the first year if every place could be used: what a run says
 * @param practiceOf the academic year whose shares of placements are carried on
 * @param proven whether every placement is proven the best by the order of its levels
 * @param years the years, the entry year first
 */
public record GapResult(
        int entryYear,
        int futures,
        double usable,
        int named,
        int shortIfAllUsed,
        int practiceOf,
        boolean proven,
        List<GapYear> years) {

    /** Copies the list. */
    public GapResult {
        years = List.copyOf(years);
    }
}
