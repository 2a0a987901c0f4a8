package org.throughline.sufficiency.pack;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.pack.PackColumns;
import org.throughline.pack.PackFaults;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;

/**
 * Whether a pack stays within what a forecast can follow child by child: codes that many children share, and residents
 * who do not multiply the joiners beyond any authority.
 */
final class WithinReach {

    /** The most settings; England's largest authorities name fewer schools. */
    static final int MOST_SETTINGS = 700;
    /** The most pairs of a setting and a need. */
    static final int MOST_PAIRS = 10_000;
    /** The most joiners of a year that residents may lead to; England had 97,747 new plans in 2024. */
    static final int MOST_JOINERS = 200_000;

    private WithinReach() {}

    /** Checks codes and residents; the Januaries are those whose residents are used. */
    static void check(History history, Set<Integer> januaries, PackFaults faults) {
        SortedSet<String> settings = history.settings();
        Set<String> needs = new TreeSet<>();
        history.flows().forEach(flow -> {
            State from = flow.from();
            State to = flow.to();
            if (from != null) {
                needs.add(from.need());
            }
            if (to != null) {
                needs.add(to.need());
            }
        });
        if (settings.size() > MOST_SETTINGS || (long) settings.size() * needs.size() > MOST_PAIRS) {
            faults.add(
                    PackColumns.TRANSITIONS.file(),
                    0,
                    "",
                    "there are " + settings.size() + " settings and " + needs.size() + " needs, expected at most "
                            + MOST_SETTINGS + " settings and " + MOST_PAIRS
                            + " pairs of both: codes that many children share");
        }
        joiners(history, januaries).forEach((january, joiners) -> {
            if (joiners > MOST_JOINERS) {
                faults.add(
                        PackColumns.POPULATION.file(),
                        0,
                        "population",
                        String.format(
                                java.util.Locale.ROOT,
                                "calendar-year %d: at the rates of the past its residents would bring %.0f joiners, expected"
                                        + " residents like those of the years in transitions.csv",
                                january,
                                joiners));
            }
        });
    }

    /** Joiners at the rates of all the years known, by January. */
    private static SortedMap<Integer, Double> joiners(History history, Set<Integer> januaries) {
        Population residents = history.population();
        Map<Integer, Double> joined = new TreeMap<>();
        for (Flow flow : history.flows()) {
            State to = flow.to();
            if (flow.from() == null && to != null) {
                joined.merge(to.ncYear(), (double) flow.children(), Double::sum);
            }
        }
        SortedMap<Integer, Double> expected = new TreeMap<>();
        joined.forEach((ncYear, children) -> {
            double known = history.years().stream()
                    .mapToDouble(year -> residents.at(year + 1, ncYear).orElse(0))
                    .sum();
            if (known > 0) {
                januaries.forEach(january -> expected.merge(
                        january,
                        children / known * residents.at(january, ncYear).orElse(0),
                        Double::sum));
            }
        });
        return expected;
    }
}
