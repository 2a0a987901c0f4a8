package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Intervention;
import org.throughline.sufficiency.forecast.Phase;

/** A change from September on shows in the count of the January after; places are no need. */
class InterventionsTest {

    private static Intervention only(Change change) {
        List<Intervention> found = Interventions.of(List.of(change));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void nothing_changes_nothing() {
        assertThat(Interventions.of(List.of())).isEmpty();
    }

    @Test
    void fewer_new_plans_are_a_factor_below_one_of_their_needs_and_years() {
        assertThat(only(new Change.NewPlans(2027, Set.of(NeedType.ASD, NeedType.SLCN), 1, 6, -12)))
                .isEqualTo(new Intervention.Joiners(2028, Set.of("ASD", "SLCN"), 1, 6, 0.88));
    }

    @Test
    void plans_of_every_need_name_none() {
        assertThat(only(new Change.NewPlans(2029, Set.of(), -4, 20, 25)))
                .isEqualTo(new Intervention.Joiners(2030, Set.of(), -4, 20, 1.25));
    }

    @Test
    void no_new_plans_at_all_are_a_factor_of_nought() {
        assertThat(only(new Change.NewPlans(2027, Set.of(), 0, 6, -100)))
                .isEqualTo(new Intervention.Joiners(2028, Set.of(), 0, 6, 0));
    }

    @Test
    void more_that_cease_are_a_factor_above_one() {
        assertThat(only(new Change.Ceasing(2028, 12, 19, 30))).isEqualTo(new Intervention.Ceasing(2029, 12, 19, 1.3));
    }

    @Test
    void a_share_goes_elsewhere_at_each_move_between_phases() {
        assertThat(only(new Change.Settings(
                        2027, NeedType.SEMH, ProvisionType.INDEPENDENT_SPECIAL, ProvisionType.SPECIAL_SCHOOL, 40)))
                .isEqualTo(new Intervention.Shift(
                        2028, Phase.arrivals(), Set.of("SEMH"), "INDEPENDENT_SPECIAL", "SPECIAL_SCHOOL", 0.4));
    }

    @Test
    void places_that_open_close_or_return_drive_no_need() {
        assertThat(Interventions.of(List.of(
                        new Change.Open(
                                2027,
                                "A school",
                                NewProvision.Kind.SPECIAL,
                                NeedType.SEMH,
                                Phase.SECONDARY,
                                List.of(30, 45),
                                null,
                                ""),
                        new Change.Delay(2027, "A school", 2),
                        new Change.Places(2027, "LARK", "Larkfield", Change.Why.EXPAND, 7),
                        new Change.Designate(2028, "LARK", "Larkfield", Set.of(NeedType.HI)),
                        new Change.Close(2029, "LARK", "Larkfield"),
                        new Change.Return(2027),
                        new Change.Inflation(2028, null, 3))))
                .isEmpty();
    }

    @Test
    void several_keep_their_order() {
        assertThat(Interventions.of(List.of(
                        new Change.Ceasing(2030, 12, 19, 30),
                        new Change.Return(2027),
                        new Change.NewPlans(2027, Set.of(), 0, 6, 10))))
                .extracting(Intervention::from)
                .containsExactly(2031, 2028);
    }
}
