package org.throughline.sufficiency.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.gap.PracticeShares;

/** Today's practice in pounds, counted by hand. */
class PracticePoundsTest {

    private static final int ENTRY = 2025;
    private static final GridReference NEAR = new GridReference(380_000, 410_000);
    private static final GridReference FAR = new GridReference(400_000, 410_000);
    private static final ProvisionType SPECIAL = ProvisionType.SPECIAL_SCHOOL;

    private final PracticeShares shares = new PracticeShares(ENTRY - 1);
    private final List<ContinuingPupil> residents = new ArrayList<>();

    private static Provision provision(String id, ProvisionType type, boolean inBorough, long cost, GridReference at) {
        return Provision.builder(id, type, 0, 14)
                .inBorough(inBorough)
                .annualCost(cost)
                .at(at)
                .build();
    }

    private void there(String provision, boolean inBorough, int children) {
        for (int child = 0; child < children; child++) {
            shares.count(provision, SPECIAL, inBorough, 7);
            Pupil pupil = Pupil.builder(provision + child, 7, ENTRY, NeedType.ASD)
                    .home(NEAR)
                    .build();
            residents.add(new ContinuingPupil(pupil, provision));
        }
    }

    private double pounds(Map<State, Integer> there) {
        ForecastRequest forecast = new ForecastRequest(
                GeneratedHistory.of(GeneratedHistory.Kind.TINY, 8, 5), 5, 1, 7, 1, List.of(), Map.of(), Set.of("SPEC"));
        Supply supply = new Supply(
                List.of(
                        provision("CHEAP", SPECIAL, true, 20_000, NEAR),
                        provision("DEAR", SPECIAL, true, 40_000, FAR),
                        provision("AWAY", SPECIAL, false, 50_000, FAR),
                        provision("IND", ProvisionType.INDEPENDENT_SPECIAL, false, 70_000, FAR)),
                List.of(
                        new PlaceLimit("CHEAP", ENTRY, 0, 14, 8),
                        new PlaceLimit("DEAR", ENTRY, 0, 14, 4),
                        new PlaceLimit("AWAY", ENTRY, 0, 14, 90)),
                2,
                0.9);
        ProjectionCase nothing = new ProjectionCase(Map.of(ENTRY, supply), forecast, ProjectionCase.NEVER);
        ProjectionRequest request = new ProjectionRequest(
                ENTRY, 1, 1, List.of(), residents, new CostAssumptions(10_000, 60_000, 8_000, 5_000), nothing, nothing);
        return new PracticePounds(request, shares).in(ENTRY).applyAsDouble(there);
    }

    @Test
    void a_child_costs_what_children_of_today_cost_in_the_borough_and_out_of_it() {
        there("CHEAP", true, 6);
        there("DEAR", true, 2);
        there("AWAY", false, 2);
        // of ten children two are outside; inside 25,000 each on average and a quarter is driven, outside all are
        double fees = 8 * 25_000 + 2 * 50_000;
        double empty = (12 - 8) * 10_000 * 2;
        double transport = (8 * 0.25 + 2) * 8_000 * 2;
        assertThat(pounds(Map.of(new State(7, "ASD", SPECIAL.name()), 10)))
                .isCloseTo(fees + empty + transport, within(1e-6));
    }

    @Test
    void where_no_child_is_today_the_price_is_that_of_the_list_and_else_of_what_is_bought_without_a_place() {
        // an independent school is outside by nature, and nobody stays there to be driven
        assertThat(pounds(Map.of(new State(7, "ASD", ProvisionType.INDEPENDENT_SPECIAL.name()), 3)))
                .isCloseTo(3 * 70_000 + 12 * 10_000 * 2, within(1e-6));
        // there is no base on the list
        assertThat(pounds(Map.of(new State(7, "ASD", ProvisionType.RESOURCED_PROVISION.name()), 2)))
                .isCloseTo(2 * 60_000 * 2 + (12 - 2) * 10_000 * 2, within(1e-6));
    }
}
