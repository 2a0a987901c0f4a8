package org.throughline.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.opendata.ReadScope;
import org.throughline.security.Roles;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.history.PlanCounts;
import tools.jackson.databind.JsonNode;

/** Counts of plans, of which one to four are never told. */
class PlansControllerTest extends ApiTest {

    @Autowired
    private PlanCounts counts;

    private PlanCounts.Counted today() {
        return as(Roles.PLANNER, counts::all).getLast();
    }

    @Test
    void the_total_is_that_of_the_list() {
        PlanCounts.Counted today = today();
        int plans = today.plans().values().stream().mapToInt(Integer::intValue).sum();
        JsonNode answer = answer(Addresses.PLANS, planner(ReadScope.PLANS));
        JsonNode last = answer.get("items").get(answer.get("items").size() - 1);
        assertThat(last.get("today").asBoolean()).isTrue();
        assertThat(last.get("plans").get("count").asInt()).isEqualTo(plans).isGreaterThan(1_000);
        assertThat(last.get("need").isNull()).isTrue();
        assertThat(answer.get("dataDate").asString()).isEqualTo(today.day().toString());
    }

    @Test
    void counts_of_one_to_four_are_told_as_under_5_and_others_as_they_are_or_roughly() {
        Map<String, Integer> known = new HashMap<>();
        for (Map.Entry<State, Integer> each : today().plans().entrySet()) {
            known.merge(each.getKey().need() + Phase.of(each.getKey().ncYear()), each.getValue(), Integer::sum);
        }
        int hidden = 0;
        for (JsonNode item : answer(Addresses.PLANS + "?by=NEED,PHASE&size=200", planner(ReadScope.PLANS))
                .get("items")) {
            int count =
                    known.get(item.get("need").asString() + item.get("phase").asString());
            JsonNode plans = item.get("plans");
            if (count < 5) {
                assertThat(plans.get("count").isNull()).isTrue();
                assertThat(plans.get("told").asString()).isEqualTo("under 5");
            }
            if (plans.get("count").isNull()) {
                hidden++;
                assertThat(plans.get("atLeast").asInt()).isLessThanOrEqualTo(count);
            } else {
                assertThat(plans.get("count").asInt()).isEqualTo(count);
            }
        }
        assertThat(hidden).isPositive();
    }

    @Test
    void what_is_asked_for_alone_is_the_same_as_in_the_whole_table() {
        String token = planner(ReadScope.PLANS);
        JsonNode whole =
                answer(Addresses.PLANS + "?by=NEED,PLACEMENT&size=200", token).get("items");
        JsonNode part = answer(Addresses.PLANS + "?by=PLACEMENT&need=VI&size=200", token)
                .get("items");
        assertThat(part.size()).isPositive();
        for (JsonNode item : part) {
            assertThat(item.get("need").asString()).isEqualTo("VI");
            assertThat(whole.valueStream()).contains(item);
        }
    }

    @Test
    void three_things_at_once_are_too_many() {
        var response = get(Addresses.PLANS + "?by=NEED,PHASE&placement=SPECIAL_SCHOOL", planner(ReadScope.PLANS));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("detail").asString()).contains("at most two");
        assertThat(get(Addresses.PLANS + "?by=colour", planner(ReadScope.PLANS)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void one_january_alone_can_be_asked_for() {
        JsonNode items = answer(Addresses.PLANS + "?january=1999", planner(ReadScope.PLANS))
                .get("items");
        assertThat(items.size()).isZero();
        assertThat(List.of(answer(Addresses.PLANS + "?january=" + today().january(), planner(ReadScope.PLANS))
                        .get("items")
                        .size()))
                .allMatch(size -> size >= 1);
    }
}
