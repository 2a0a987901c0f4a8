package org.throughline.sufficiency.history;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;

/**
 * The past as a history tells it.
 *
 * @param totals children and young people with a plan, by January; Januaries of which nothing is known are left out
 * @param gaps years between two Januaries of which nothing is known, as sentences
 * @param unknown needs and kinds of setting that are not on our lists, as sentences
 */
public record KnownPast(SortedMap<Integer, Integer> totals, List<String> gaps, List<String> unknown) {

    static KnownPast of(History history) {
        SortedMap<Integer, Integer> totals = new TreeMap<>();
        for (int year : history.years()) {
            // a year of change tells the January before it and the one after
            totals.putIfAbsent(
                    year,
                    history.flows().stream()
                            .filter(flow -> flow.year() == year && flow.from() != null)
                            .mapToInt(Flow::children)
                            .sum());
            totals.put(year + 1, history.total(year + 1));
        }
        List<String> gaps = new ArrayList<>();
        for (int january = totals.firstKey(); january < totals.lastKey(); january++) {
            if (!history.years().contains(january)) {
                gaps.add("Nothing is known of the year between January " + january + " and January " + (january + 1)
                        + ". Upload a history that has it, or read the forecast with care.");
            }
        }
        return new KnownPast(totals, gaps, UnknownCodes.in(history));
    }
}
