package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Phase;

/** What no change of a scenario may be. */
class ChangeTest {

    private static final NewProvision BASE = NewProvision.TEMPLATES.getFirst();

    private static Change.Open opening(String name, List<Integer> ramp) {
        return new Change.Open(2028, name, BASE.kind(), NeedType.ASD, Phase.values()[0], ramp, null, "");
    }

    @Test
    void what_opens_has_a_name_and_places() {
        assertThat(refusalOf(() -> opening(" ", List.of(8)))).isEqualTo(new ScenarioRefusal.OpeningWithoutName(200));
        assertThat(refusalOf(() -> opening("x".repeat(201), List.of(8))))
                .isEqualTo(new ScenarioRefusal.OpeningWithoutName(200));
        assertThat(refusalOf(() -> opening("Base", List.of())))
                .isEqualTo(new ScenarioRefusal.OpeningPlacesOutOfRange(10_000));
        assertThat(refusalOf(() -> opening("Base", List.of(8, 10_001))))
                .isEqualTo(new ScenarioRefusal.OpeningPlacesOutOfRange(10_000));
        assertThat(opening("Base", List.of(0, 10_000)).full()).isEqualTo(10_000);
    }

    @Test
    void a_delay_is_one_to_twenty_years() {
        assertThat(refusalOf(() -> new Change.Delay(2028, "Base", 0)))
                .isEqualTo(new ScenarioRefusal.DelayOutOfRange(20));
        assertThat(refusalOf(() -> new Change.Delay(2028, "Base", 21)))
                .isEqualTo(new ScenarioRefusal.DelayOutOfRange(20));
        assertThat(new Change.Delay(2028, "Base", 20).years()).isEqualTo(20);
    }

    @Test
    void places_are_one_or_more_whatever_happens_to_them() {
        for (Change.Why why : Change.Why.values()) {
            assertThat(refusalOf(() -> new Change.Places(2028, "S01", "School", why, 0)))
                    .isEqualTo(new ScenarioRefusal.PlacesOutOfRange(10_000));
        }
    }

    @Test
    void a_designation_is_for_a_need() {
        assertThat(refusalOf(() -> new Change.Designate(2028, "S01", "School", Set.of())))
                .isEqualTo(new ScenarioRefusal.DesignationWithoutNeeds());
    }

    @Test
    void nothing_changes_by_nothing_or_by_more_than_all() {
        assertThat(refusalOf(() -> new Change.Inflation(2028, null, 0)))
                .isEqualTo(new ScenarioRefusal.PercentageOutOfRange(1_000));
        assertThat(refusalOf(() -> new Change.Ceasing(2028, 0, 11, -101)))
                .isEqualTo(new ScenarioRefusal.PercentageOutOfRange(1_000));
        assertThat(new ScenarioRefusal.PercentageOutOfRange(1_000).sentence())
                .isEqualTo("Enter the change as a whole percentage from -100 to 1,000, other than 0");
    }

    @Test
    void year_groups_are_in_order_and_there_are_such() {
        ScenarioRefusal refusal = new ScenarioRefusal.YearGroupsOutOfRange(-6, 20);
        assertThat(refusalOf(() -> new Change.Ceasing(2028, 8, 7, 10))).isEqualTo(refusal);
        assertThat(refusalOf(() -> new Change.Ceasing(2028, -7, 7, 10))).isEqualTo(refusal);
        assertThat(refusalOf(() -> new Change.Ceasing(2028, 7, 21, 10))).isEqualTo(refusal);
    }

    @Test
    void children_go_to_another_kind_of_setting_and_not_more_than_all() {
        ProvisionType special = ProvisionType.SPECIAL_SCHOOL;
        assertThat(refusalOf(() -> new Change.Settings(2028, null, special, special, 10)))
                .isEqualTo(new ScenarioRefusal.SettingsTheSame());
        assertThat(refusalOf(() -> new Change.Settings(2028, null, ProvisionType.SEN_UNIT, special, 101)))
                .isEqualTo(new ScenarioRefusal.ShareOutOfRange());
    }

    @Test
    void a_year_that_the_forecast_does_not_reach_is_refused_with_those_that_it_reaches() {
        assertThat(refusalOf(() -> new Change.Return(2033).requireYear(2027, 2032)))
                .isEqualTo(new ScenarioRefusal.YearNotForecast("2027/28", "2032/33"))
                .extracting(refusal -> refusal.sentence())
                .isEqualTo("The forecast reaches from 2027/28 to 2032/33: choose a year of these");
    }
}
