package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.forecast.Phase;

/** What it costs to build, and in which year. */
class CapitalTest {

    private static final PlanningInputs INPUTS = new PlanningInputs(
            List.of(
                    aProvision("SPECIAL").places(2027, 5).build(),
                    aProvision("BASE")
                            .of(ProvisionType.RESOURCED_PROVISION)
                            .places(2027, 5)
                            .build()),
            List.of(),
            List.of(),
            new UnitCostList(Map.of(
                    UnitCost.SPECIAL_CAPITAL, BigDecimal.valueOf(50_000),
                    UnitCost.BASE_CAPITAL, BigDecimal.valueOf(11_000))));

    private static final Change.Open SCHOOL = new Change.Open(
            2027, "A school", NewProvision.Kind.SPECIAL, NeedType.SEMH, Phase.SECONDARY, List.of(3, 7), null, "");

    private static Change.Places places(String code, Change.Why why, int number) {
        return new Change.Places(2028, code, code, why, number);
    }

    @Test
    void what_opens_is_built_whole_in_the_year_it_opens_delays_counted() {
        assertThat(Capital.byYear(List.of(SCHOOL), INPUTS)).isEqualTo(Map.of(2027, BigDecimal.valueOf(350_000)));
        assertThat(Capital.byYear(List.of(SCHOOL, new Change.Delay(2027, "A school", 2)), INPUTS))
                .isEqualTo(Map.of(2029, BigDecimal.valueOf(350_000)));
    }

    @Test
    void a_place_more_costs_what_a_place_of_the_kind_costs() {
        assertThat(Capital.of(List.of(places("BASE", Change.Why.EXPAND, 4)), INPUTS))
                .isEqualByComparingTo("44000");
        assertThat(Capital.of(List.of(places("SPECIAL", Change.Why.EXPAND, 4)), INPUTS))
                .isEqualByComparingTo("200000");
    }

    @Test
    void places_given_up_let_to_others_or_bought_elsewhere_build_nothing() {
        assertThat(Capital.byYear(
                        List.of(
                                places("BASE", Change.Why.REDUCE, 2),
                                places("SPECIAL", Change.Why.IMPORT, 2),
                                places("SPECIAL", Change.Why.EXPORT, 2)),
                        INPUTS))
                .isEmpty();
    }

    @Test
    void what_is_built_in_one_year_is_added_up() {
        assertThat(Capital.byYear(
                        List.of(places("BASE", Change.Why.EXPAND, 1), SCHOOL, places("SPECIAL", Change.Why.EXPAND, 1)),
                        INPUTS))
                .isEqualTo(Map.of(2027, BigDecimal.valueOf(350_000), 2028, BigDecimal.valueOf(61_000)));
    }
}
