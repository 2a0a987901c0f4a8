package org.throughline.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No count of one to four is told, and none can be worked out from what is told. */
class ToldCountsTest {

    private static CountGroup group(String need, String phase, String placement) {
        return new CountGroup(need, phase, placement);
    }

    private static String told(ToldCounts counts, String need, String phase, String placement) {
        return counts.told(group(need, phase, placement)).told();
    }

    @Test
    void a_count_of_one_to_four_is_under_5_and_its_smallest_neighbour_is_or_more() {
        ToldCounts counts = new ToldCounts(Map.of(
                group("ASD", "P", "MAIN"), 40,
                group("HI", "P", "MAIN"), 12,
                group("VI", "P", "MAIN"), 3));
        assertThat(told(counts, "VI", "", "")).isEqualTo("under 5");
        assertThat(told(counts, "HI", "", "")).isEqualTo("10 or more");
        assertThat(told(counts, "ASD", "", "")).isEqualTo("40");
        assertThat(counts.told(CountGroup.ALL).count()).isEqualTo(55);
    }

    @Test
    void the_only_part_of_a_whole_that_is_not_told_hides_the_whole() {
        ToldCounts counts = new ToldCounts(Map.of(
                group("ASD", "P", "MAIN"), 40,
                group("HI", "S", "MAIN"), 6,
                group("VI", "P", "MAIN"), 3));
        assertThat(told(counts, "HI", "", "")).isEqualTo("5 or more");
        assertThat(told(counts, "HI", "S", "")).isEqualTo("5 or more");
        assertThat(told(counts, "", "S", "")).isEqualTo("5 or more");
    }

    @Test
    void where_every_count_is_large_each_is_told() {
        ToldCounts counts = new ToldCounts(Map.of(group("ASD", "P", "MAIN"), 5, group("HI", "S", "MAIN"), 9));
        assertThat(counts.groups(true, true, false)).hasSize(2).noneMatch(counts::isHidden);
        assertThat(counts.groups(false, false, false)).containsExactly(CountGroup.ALL);
    }

    @Test
    void nothing_at_all_is_no_trouble() {
        assertThat(new ToldCounts(Map.of()).groups(true, false, false)).isEmpty();
    }

    /** Of what is told, each sum leaves two or more counts open or none, as an outsider would try to work them out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void none_can_be_worked_out_from_any_sum(int seed) {
        Random random = new Random(seed);
        Map<CountGroup, Integer> plans = new HashMap<>();
        for (String need : List.of("ASD", "SEMH", "HI", "VI", "PD")) {
            for (String phase : List.of("E", "P", "S", "16")) {
                for (String placement : List.of("MAIN", "SPECIAL", "UNIT")) {
                    int count = (int) Math.floor(Math.exp(random.nextDouble() * 5) - 1);
                    if (count > 0) {
                        plans.put(group(need, phase, placement), count);
                    }
                }
            }
        }
        ToldCounts counts = new ToldCounts(plans);
        List<CountGroup> all = new ArrayList<>(counts.groups(false, false, false));
        for (boolean[] by : new boolean[][] {
            {true, false, false}, {false, true, false}, {false, false, true},
            {true, true, false}, {true, false, true}, {false, true, true}
        }) {
            all.addAll(counts.groups(by[0], by[1], by[2]));
        }
        assertThat(all).filteredOn(each -> counts.count(each) < 5).allMatch(counts::isHidden);
        for (CountGroup whole : all) {
            for (List<CountGroup> parts : List.of(
                    all.stream()
                            .filter(each ->
                                    !each.equals(whole) && each.ofAnyNeed().equals(whole))
                            .toList(),
                    all.stream()
                            .filter(each ->
                                    !each.equals(whole) && each.ofAnyPhase().equals(whole))
                            .toList(),
                    all.stream()
                            .filter(each ->
                                    !each.equals(whole) && each.ofAnyPlacement().equals(whole))
                            .toList())) {
                if (!parts.isEmpty()) {
                    long open = parts.stream().filter(counts::isHidden).count() + (counts.isHidden(whole) ? 1 : 0);
                    assertThat(open).as(whole + " of " + parts).isNotEqualTo(1);
                }
            }
        }
    }
}
