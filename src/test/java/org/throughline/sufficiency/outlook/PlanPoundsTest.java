package org.throughline.sufficiency.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.PairCost;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.GeneratedHistory;

/** One set of pounds for old and new provision, over the years in which a child is there. */
class PlanPoundsTest {

    private static final int ENTRY = 2025;
    private static final GridReference HOME = new GridReference(380_000, 410_000);
    private static final Provision SPECIAL = Provision.builder("SPECIAL", ProvisionType.SPECIAL_SCHOOL, 7, 11)
            .annualCost(26_000)
            .at(HOME)
            .build();
    private static final Provision AWAY = Provision.builder("AWAY", ProvisionType.INDEPENDENT_SPECIAL, 0, 13)
            .annualCost(61_000)
            .inBorough(false)
            .at(new GridReference(400_000, 410_000))
            .build();

    private final PlanPounds pounds = new PlanPounds(request(), 10);

    private static ProjectionRequest request() {
        ForecastRequest forecast = new ForecastRequest(
                GeneratedHistory.of(GeneratedHistory.Kind.TINY, 8, 5), 5, 1, 7, 1, List.of(), Map.of(), Set.of("SPEC"));
        Map<Integer, Supply> supply = new HashMap<>();
        for (int year = ENTRY; year < ENTRY + 4; year++) {
            supply.put(year, new Supply(List.of(SPECIAL), List.of()));
        }
        ProjectionCase nothing = new ProjectionCase(supply, forecast, ProjectionCase.NEVER);
        return new ProjectionRequest(
                ENTRY, 4, 1, List.of(), List.of(), new CostAssumptions(10_000, 70_000, 8_000, 5_000), nothing, nothing);
    }

    private static Pupil pupil(String id, int ncYear, int startYear, Integer last) {
        return Pupil.builder(id, ncYear, startYear, NeedType.ASD)
                .home(HOME)
                .lastNcYear(last)
                .build();
    }

    @Test
    void a_place_of_the_borough_costs_what_filling_it_adds_and_another_its_whole_fee_and_transport() {
        assertThat(pounds.byYear(pupil("A", 7, ENTRY, 13), SPECIAL)).containsExactly(16_000, 16_000, 16_000, 16_000);
        assertThat(pounds.byYear(pupil("A", 7, ENTRY, 13), AWAY)).containsExactly(69_000, 69_000, 69_000, 69_000);
    }

    @Test
    void a_child_costs_from_the_year_it_looks_until_it_looks_again_or_the_place_ends() {
        assertThat(pounds.byYear(pupil("A", 8, ENTRY + 1, 9), AWAY)).containsExactly(0, 69_000, 69_000, 0);
        assertThat(pounds.byYear(pupil("A", 10, ENTRY, 13), SPECIAL)).containsExactly(16_000, 16_000, 0, 0);
        assertThat(pounds.byYear(pupil("A", 10, ENTRY + 2, 13), null)).containsExactly(0, 0, 70_000, 70_000);
    }

    @Test
    void later_pounds_count_less_and_funding_is_paid_whoever_comes() {
        assertThat(pounds.sum(new double[] {5, 11, 0, 0})).isCloseTo(15, within(1e-9));
        assertThat(pounds.funding(year -> year == ENTRY ? 0 : 3)).containsExactly(0, 30_000, 30_000, 30_000);
    }

    @Test
    void pairs_cost_their_sum_less_that_of_having_no_place_and_none_is_negative() {
        Pupil longer = pupil("LONG", 7, ENTRY, 13);
        Pupil shorter = pupil("SHORT", 7, ENTRY, 7);
        Map<PairCost.Key, Double> costs = new HashMap<>();
        Problem priced =
                pounds.priced(new Problem(List.of(longer, shorter), List.of(SPECIAL, AWAY), List.of(), List.of()));
        priced.pairCosts()
                .forEach(pair -> costs.put(pair.key(), pair.annualCost().doubleValue()));
        assertThat(costs).hasSize(4).allSatisfy((pair, cost) -> assertThat(cost).isNotNegative());
        // what placing a child instead of buying something for it saves, told apart between two children
        double of = cost(costs, "LONG", "SPECIAL") - cost(costs, "SHORT", "SPECIAL");
        double years = 1 / 1.1 + 1 / 1.21 + 1 / 1.331;
        assertThat(of).isCloseTo(-(70_000 - 16_000) * years, within(1.0));
        assertThat(cost(costs, "SHORT", "AWAY") - cost(costs, "SHORT", "SPECIAL"))
                .isEqualTo(69_000 - 16_000);
    }

    private static double cost(Map<PairCost.Key, Double> costs, String pupil, String provision) {
        return Objects.requireNonNull(costs.get(new PairCost.Key(pupil, provision)));
    }
}
