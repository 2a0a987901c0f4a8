package org.throughline.sufficiency.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Invented authorities whose plans grow by a rate. */
final class PublishedFixture {

    private PublishedFixture() {}

    /** Totals from a first January on that grow by a rate a year, with new plans of an eighth of them. */
    static PublishedAuthority growing(String code, int first, int years, int plans, double rate) {
        SortedMap<Integer, Integer> totals = new TreeMap<>();
        SortedMap<Integer, Integer> fresh = new TreeMap<>();
        SortedMap<Integer, List<AgeBand>> ages = new TreeMap<>();
        SortedMap<Integer, Map<String, Integer>> settings = new TreeMap<>();
        for (int year = 0; year <= years; year++) {
            int total = (int) Math.round(plans * Math.pow(1 + rate, year));
            totals.put(first + year, total);
            fresh.put(first + year - 1, total / 8);
            List<AgeBand> bands = new ArrayList<>();
            bands.add(new AgeBand(0, 3, total / 100));
            for (int age = 4; age <= 19; age++) {
                bands.add(new AgeBand(age, age, total / 20));
            }
            bands.add(new AgeBand(20, 25, total / 10));
            ages.put(first + year, bands);
            Map<String, Integer> kinds = new LinkedHashMap<>();
            kinds.put("mainstream", total / 2);
            kinds.put("special-state", total / 3);
            settings.put(first + year, kinds);
        }
        return new PublishedAuthority(code, totals, ages, fresh, settings, new TreeMap<>());
    }

    /** The sum of a January's bands in a group. */
    static int in(PublishedAuthority authority, int january, AgeGroup group) {
        return authority.ages().get(january).stream()
                .filter(band -> band.from() >= group.from() && band.to() <= group.to())
                .mapToInt(AgeBand::plans)
                .sum();
    }
}
