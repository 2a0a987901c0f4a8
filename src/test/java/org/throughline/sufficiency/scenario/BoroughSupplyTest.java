package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.outlook.Supply;

/** Places year by year, counted by hand: the register, and each kind of change. */
class BoroughSupplyTest {

    private static final UnitCostList PRICES = new UnitCostList(Map.of());
    private static final GridReference MIDDLE = new GridReference(380_000, 410_000);

    private static final ProvisionRecord SCHOOL = new ProvisionRecord(
            UUID.randomUUID(),
            0L,
            new SettingRecord(UUID.randomUUID(), null, "A school", true, MIDDLE, null),
            "A",
            "A school",
            ProvisionType.SPECIAL_SCHOOL,
            Set.of(NeedType.ASD),
            7,
            11,
            null,
            Set.of("HYDRO"),
            BigDecimal.valueOf(20_000),
            null,
            2031,
            List.of(
                    new CommissionedPlaces(2027, 7, 11, 50, 2),
                    new CommissionedPlaces(2027, 7, 7, 10, 0),
                    new CommissionedPlaces(2029, 7, 11, 60, 0)),
            List.of());

    private static Supply in(int year, Change... changes) {
        return new BoroughSupply(List.of(SCHOOL), List.of(changes), PRICES, MIDDLE).in(year);
    }

    private static Provision only(Supply supply) {
        assertThat(supply.provisions()).hasSize(1);
        return supply.provisions().getFirst();
    }

    @Test
    void the_last_year_recorded_goes_on_without_the_places_kept_back_and_before_the_first_there_are_none() {
        assertThat(in(2028).limits())
                .containsExactly(new PlaceLimit("A", 2028, 7, 11, 48), new PlaceLimit("A", 2028, 7, 7, 10));
        assertThat(in(2030).limits()).containsExactly(new PlaceLimit("A", 2030, 7, 11, 60));
        assertThat(in(2025).limits()).containsExactly(new PlaceLimit("A", 2025, 7, 11, 0));
        assertThat(in(2031).provisions()).isEmpty();
        assertThat(in(2031).limits()).isEmpty();
    }

    @Test
    void what_opens_grows_by_its_ramp_and_comes_later_when_it_is_delayed() {
        Change.Open open = new Change.Open(
                2028,
                "New",
                NewProvision.Kind.SPECIAL,
                NeedType.SEMH,
                org.throughline.sufficiency.forecast.Phase.SECONDARY,
                List.of(30, 45, 60),
                null,
                "");
        assertThat(places(open)).containsExactly(0, 30, 45, 60, 60);
        assertThat(places(open, new Change.Delay(2028, "New", 2))).containsExactly(0, 0, 0, 30, 45);
        assertThat(places(open, new Change.Delay(2028, "Something else", 2))).containsExactly(0, 30, 45, 60, 60);
        Provision opened = in(2028, open).provisions().getLast();
        assertThat(opened.features()).containsExactly("HYDRO");
        assertThat(opened.at()).isEqualTo(MIDDLE);
        assertThat(opened.annualCost()).isEqualByComparingTo("26000");
        assertThat(opened.needs()).containsExactly(NeedType.SEMH);
    }

    private static List<Integer> places(Change... changes) {
        return IntStream.rangeClosed(2027, 2031)
                .map(year -> in(year, changes).limits().stream()
                        .filter(limit -> limit.provisionId().equals("NEW-1"))
                        .mapToInt(PlaceLimit::places)
                        .sum())
                .boxed()
                .toList();
    }

    @Test
    void places_come_and_go_from_their_year_on_and_never_fall_below_none() {
        Change more = new Change.Places(2028, "A", "A school", Change.Why.EXPAND, 12);
        assertThat(in(2027, more).limits()).contains(new PlaceLimit("A", 2027, 7, 11, 48));
        assertThat(in(2028, more).limits())
                .containsExactly(new PlaceLimit("A", 2028, 7, 11, 60), new PlaceLimit("A", 2028, 7, 7, 10));
        Change taken = new Change.Places(2028, "A", "A school", Change.Why.IMPORT, 100);
        assertThat(in(2028, taken).limits()).contains(new PlaceLimit("A", 2028, 7, 11, 0));
    }

    @Test
    void it_closes_is_designated_anew_and_costs_more() {
        assertThat(in(2028, new Change.Close(2028, "A", "A school")).provisions())
                .isEmpty();
        assertThat(in(2027, new Change.Close(2028, "A", "A school")).provisions())
                .hasSize(1);
        Change anew = new Change.Designate(2028, "A", "A school", Set.of(NeedType.SEMH));
        assertThat(only(in(2027, anew)).needs()).containsExactly(NeedType.ASD);
        assertThat(only(in(2028, anew)).needs()).containsExactly(NeedType.SEMH);
        Change dearer = new Change.Inflation(2028, ProvisionType.SPECIAL_SCHOOL, 10);
        assertThat(only(in(2027, dearer)).annualCost()).isEqualByComparingTo("20000");
        assertThat(only(in(2029, dearer)).annualCost()).isEqualByComparingTo("24200");
        Change others = new Change.Inflation(2028, ProvisionType.POST_16, 10);
        assertThat(only(in(2029, others)).annualCost()).isEqualByComparingTo("20000");
    }

    @Test
    void places_by_key_stage_get_a_change_once_and_prices_of_all_kinds_rise_together() {
        ProvisionRecord stages = new ProvisionRecord(
                SCHOOL.id(),
                0L,
                SCHOOL.setting(),
                "A",
                "A school",
                ProvisionType.SPECIAL_SCHOOL,
                Set.of(),
                0,
                6,
                null,
                Set.of(),
                BigDecimal.TEN,
                null,
                null,
                List.of(new CommissionedPlaces(2027, 0, 2, 20, 0), new CommissionedPlaces(2027, 3, 6, 8, 0)),
                List.of());
        assertThat(sum(stages, Change.Why.EXPAND, 10)).isEqualTo(38);
        assertThat(sum(stages, Change.Why.IMPORT, 25)).isEqualTo(3);
        assertThat(sum(stages, Change.Why.REDUCE, 50)).isZero();
        assertThat(in(2029, new Change.Inflation(2028, null, 10)).priceLevel())
                .isCloseTo(1.21, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(in(2029, new Change.Inflation(2028, ProvisionType.POST_16, 10))
                        .priceLevel())
                .isEqualTo(1);
    }

    private static int sum(ProvisionRecord record, Change.Why why, int places) {
        Change change = new Change.Places(2027, "A", "A school", why, places);
        return new BoroughSupply(List.of(record), List.of(change), PRICES, MIDDLE)
                .in(2028).limits().stream().mapToInt(PlaceLimit::places).sum();
    }

    @Test
    void two_openings_alike_are_two() {
        Change.Open one = Change.Open.of(NewProvision.TEMPLATES.get(3), 2028, null, "");
        Change.Open other = Change.Open.of(NewProvision.TEMPLATES.get(3), 2028, null, "");
        assertThat(in(2028, one, other).provisions()).extracting(Provision::id).containsExactly("A", "NEW-1", "NEW-2");
    }

    @Test
    void every_change_is_a_sentence() {
        for (Change change : List.<Change>of(
                Change.Open.of(NewProvision.TEMPLATES.getFirst(), 2028, null, "Some school"),
                new Change.Delay(2028, "X", 1),
                new Change.Places(2028, "A", "A school", Change.Why.EXPORT, 3),
                new Change.Designate(2028, "A", "A school", Set.of(NeedType.SEMH)),
                new Change.Close(2028, "A", "A school"),
                new Change.Return(2028),
                new Change.NewPlans(2028, Set.of(), 0, 0, -5),
                new Change.Ceasing(2028, 12, 20, 5),
                new Change.Settings(2028, null, ProvisionType.INDEPENDENT_SPECIAL, ProvisionType.SPECIAL_SCHOOL, 50),
                new Change.Inflation(2028, null, -3))) {
            assertThat(change.words()).matches("[A-Z].*\\.").contains("2028".substring(0, 3));
            assertThat(ScenarioFile.CHANGES.read(ScenarioFile.CHANGES.write(List.of(change))))
                    .containsExactly(change);
        }
    }
}
