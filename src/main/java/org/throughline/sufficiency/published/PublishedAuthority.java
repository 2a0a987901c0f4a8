package org.throughline.sufficiency.published;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is published of one authority.
 *
 * @param code as published; {@code ENG} is England
 * @param totals children and young people with a plan, by January
 * @param ages the same by age, by January; they need not add up to the total
 * @param newPlans plans that began, by calendar year
 * @param settings children with a plan by kind of setting, by January; they need not add up to the total
 * @param requests requests for an assessment received, by calendar year
 */
public record PublishedAuthority(
        String code,
        SortedMap<Integer, Integer> totals,
        SortedMap<Integer, List<AgeBand>> ages,
        SortedMap<Integer, Integer> newPlans,
        SortedMap<Integer, Map<String, Integer>> settings,
        SortedMap<Integer, Integer> requests) {

    /** A year's new plans above this share of the plans at its end were not counted for this authority alone. */
    private static final double MOST_NEW = 0.5;

    /** The average yearly growth up to a January, as a logarithm; empty where a January is not published. */
    public OptionalDouble growth(int january, int years) {
        @Nullable Integer now = totals.get(january);
        @Nullable Integer before = totals.get(january - years);
        return now == null || before == null || now <= 0 || before <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.log((double) now / before) / years);
    }

    /** Plans that began in the year before a January, as a share of the plans in it; empty where not published. */
    public OptionalDouble newShare(int january) {
        @Nullable Integer began = newPlans.get(january - 1);
        @Nullable Integer now = totals.get(january);
        return began == null || now == null || now <= 0 || began > MOST_NEW * now
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) began / now);
    }

    /**
     * Requests for an assessment in the year before a January, as a share of the plans in it; empty where not published
     * and where there were more than plans.
     */
    public OptionalDouble requestShare(int january) {
        @Nullable Integer asked = requests.get(january - 1);
        @Nullable Integer now = totals.get(january);
        return asked == null || now == null || now <= 0 || asked > now
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) asked / now);
    }

    /** What was known of it in a January: nothing later. */
    public PublishedAuthority upTo(int january) {
        return new PublishedAuthority(
                code,
                new TreeMap<>(totals.headMap(january + 1)),
                new TreeMap<>(ages.headMap(january + 1)),
                new TreeMap<>(newPlans.headMap(january)),
                new TreeMap<>(settings.headMap(january + 1)),
                new TreeMap<>(requests.headMap(january)));
    }

    /** Plans in a group of ages in a January, as published or the sum of its ages; negative where not published. */
    int plans(int january, AgeGroup group) {
        List<AgeBand> bands = ages.getOrDefault(january, List.of()).stream()
                .filter(band -> band.liesIn(group))
                .toList();
        return bands.stream()
                .filter(group::isWhole)
                .mapToInt(AgeBand::plans)
                .findFirst()
                .orElseGet(() -> bands.isEmpty()
                        ? -1
                        : bands.stream().mapToInt(AgeBand::plans).sum());
    }
}
