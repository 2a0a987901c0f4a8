package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;
import org.throughline.provision.Provisions;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.cost.UnitCosts;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.outlook.Supply;

/** Need against places, counted by hand: shared out by need, over phases by year groups, never from outside. */
class GapsTest {

    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    private static PlaceDemand demand(int january, String need, Phase phase, int children) {
        return new PlaceDemand(january, need, phase, Collections.nCopies(PlaceDemand.NUMBERS, children));
    }

    private static Provision school(ProvisionType kind, boolean inBorough, int from, int to, NeedType... needs) {
        return Provision.builder("S", kind, from, to)
                .inBorough(inBorough)
                .needs(needs)
                .annualCost(26_000)
                .build();
    }

    private static Supply supply(Provision provision, PlaceLimit... limits) {
        return new Supply(List.of(provision), List.of(limits));
    }

    private static double places(List<GapRow> rows, String need, Phase phase) {
        return rows.stream()
                .filter(row -> row.demand().need().equals(need) && row.demand().phase() == phase)
                .mapToDouble(GapRow::places)
                .sum();
    }

    private static final Provision SECONDARY = school(ProvisionType.SPECIAL_SCHOOL, true, 7, 11);

    @Test
    void places_for_several_needs_are_shared_out_by_how_many_need_one() {
        List<GapRow> rows = Gaps.rows(
                List.of(demand(2028, "ASD", Phase.SECONDARY, 30), demand(2028, "SEMH", Phase.SECONDARY, 10)),
                2028,
                supply(SECONDARY, new PlaceLimit("S", 2027, 7, 11, 60)),
                0.9);
        assertThat(places(rows, "ASD", Phase.SECONDARY)).isCloseTo(40.5, EXACTLY);
        assertThat(places(rows, "SEMH", Phase.SECONDARY)).isCloseTo(13.5, EXACTLY);
    }

    @Test
    void a_school_for_one_need_gives_nothing_to_another() {
        List<GapRow> rows = Gaps.rows(
                List.of(demand(2028, "ASD", Phase.SECONDARY, 30), demand(2028, "SEMH", Phase.SECONDARY, 10)),
                2028,
                supply(
                        school(ProvisionType.SPECIAL_SCHOOL, true, 7, 11, NeedType.SEMH),
                        new PlaceLimit("S", 2027, 7, 11, 60)),
                1);
        assertThat(places(rows, "ASD", Phase.SECONDARY)).isZero();
        assertThat(places(rows, "SEMH", Phase.SECONDARY)).isCloseTo(60, EXACTLY);
    }

    @Test
    void places_over_two_phases_are_parted_by_the_number_of_year_groups() {
        List<GapRow> rows = Gaps.rows(
                List.of(demand(2028, "ASD", Phase.PRIMARY, 9), demand(2028, "ASD", Phase.SECONDARY, 9)),
                2028,
                supply(school(ProvisionType.SPECIAL_SCHOOL, true, 3, 11), new PlaceLimit("S", 2027, 3, 11, 90)),
                1);
        // NC years 3 to 6 are four of nine
        assertThat(places(rows, "ASD", Phase.PRIMARY)).isCloseTo(40, EXACTLY);
        assertThat(places(rows, "ASD", Phase.SECONDARY)).isCloseTo(50, EXACTLY);
    }

    @Test
    void a_line_within_another_is_not_counted_twice() {
        List<GapRow> rows = Gaps.rows(
                List.of(demand(2028, "ASD", Phase.SECONDARY, 30)),
                2028,
                supply(SECONDARY, new PlaceLimit("S", 2027, 7, 11, 50), new PlaceLimit("S", 2027, 7, 7, 12)),
                1);
        assertThat(places(rows, "ASD", Phase.SECONDARY)).isCloseTo(50, EXACTLY);
    }

    @Test
    void places_outside_the_borough_and_in_mainstream_are_no_specialist_places_of_it() {
        for (Provision none : List.of(
                school(ProvisionType.SPECIAL_SCHOOL, false, 7, 11), school(ProvisionType.MAINSTREAM, true, 7, 11))) {
            List<GapRow> rows = Gaps.rows(
                    List.of(demand(2028, "ASD", Phase.SECONDARY, 30)),
                    2028,
                    supply(none, new PlaceLimit("S", 2027, 7, 11, 50)),
                    1);
            assertThat(places(rows, "ASD", Phase.SECONDARY)).isZero();
        }
    }

    @Test
    void another_january_is_left_out_and_nobody_in_need_shares_evenly() {
        List<GapRow> rows = Gaps.rows(
                List.of(
                        demand(2028, "ASD", Phase.SECONDARY, 0),
                        demand(2028, "SEMH", Phase.SECONDARY, 0),
                        demand(2029, "ASD", Phase.SECONDARY, 40)),
                2028,
                supply(SECONDARY, new PlaceLimit("S", 2027, 7, 11, 50)),
                1);
        assertThat(rows).hasSize(2);
        assertThat(places(rows, "ASD", Phase.SECONDARY)).isCloseTo(25, EXACTLY);
        assertThat(places(rows, "SEMH", Phase.SECONDARY)).isCloseTo(25, EXACTLY);
    }

    private static Gaps service(int usable) {
        Provisions provisions = mock(Provisions.class);
        UnitCosts costs = mock(UnitCosts.class);
        when(provisions.all())
                .thenReturn(List.of(aProvision("S").places(2027, 20).build()));
        when(costs.list()).thenReturn(new UnitCostList(Map.of(UnitCost.USABLE, java.math.BigDecimal.valueOf(usable))));
        return new Gaps(provisions, costs);
    }

    private static ForecastTables tables(PlaceDemand... demands) {
        return new ForecastTables(
                2027,
                Map.of(Level.TOTAL, List.of(new ForecastTables.Row(2028, "", Distribution.exactly(100)))),
                List.of(),
                List.of(demands),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void the_register_is_held_against_the_academic_year_of_the_january_and_the_usable_part() {
        List<GapRow> rows = service(75).of(tables(demand(2028, "ASD", Phase.SECONDARY, 18)), 2028);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.places()).isCloseTo(15, EXACTLY);
            assertThat(row.expectedShort()).isCloseTo(3, EXACTLY);
            assertThat(row.chanceShort()).isEqualTo(1);
        });
    }

    @Test
    void what_is_shortest_comes_first() {
        List<GapRow> rows = service(100)
                .of(
                        tables(
                                demand(2028, "ASD", Phase.SECONDARY, 20),
                                demand(2028, "SEMH", Phase.PRIMARY, 7),
                                demand(2028, "MLD", Phase.SECONDARY, 30)),
                        2028);
        // MLD has 12 of the 20 places and is 18 short, ASD has 8 and is 12 short
        assertThat(rows).extracting(row -> row.demand().need()).containsExactly("MLD", "ASD", "SEMH");
    }

    @Test
    void the_file_has_a_line_a_group_and_none_of_fewer_than_five_children() {
        String csv = new String(
                service(100)
                        .csv(tables(
                                demand(2028, "ASD", Phase.SECONDARY, 25), demand(2028, "SEMH", Phase.SECONDARY, 4))),
                StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .hasSize(2)
                .last()
                .satisfies(line -> assertThat(line)
                        .startsWith("2028,ASD,SECONDARY,25,25,25,17.2,")
                        .endsWith("1.00"));
    }
}
