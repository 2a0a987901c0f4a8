package org.throughline.casework.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Grounds want their evidence whole; the marginal cost is what the preference adds less what the comparison adds. */
class DecisionGroundTest {

    private static Map<String, String> whole(DecisionGround ground) {
        Map<String, String> evidence = new HashMap<>();
        ground.fields().forEach(field -> evidence.put(field.key(), field.isPounds() ? "1,000" : "Invented"));
        return evidence;
    }

    @ParameterizedTest
    @EnumSource(DecisionGround.class)
    void each_answer_of_a_ground_is_wanted(DecisionGround ground) {
        assertThat(ground.problems(whole(ground))).isEmpty();
        for (EvidenceField field : ground.fields()) {
            Map<String, String> evidence = whole(ground);
            evidence.put(field.key(), "  ");
            assertThat(ground.problems(evidence)).containsExactly("Enter: " + field.label());
        }
    }

    @Test
    void an_amount_that_is_none_is_said() {
        Map<String, String> evidence = whole(DecisionGround.RESOURCES);
        evidence.put("transport", "about ten");
        assertThat(DecisionGround.RESOURCES.problems(evidence))
                .containsExactly("Enter an amount such as 12,500 for: Transport, pounds a year");
        evidence.put("transport", "-5");
        assertThat(DecisionGround.RESOURCES.problems(evidence)).hasSize(1);
    }

    @Test
    void the_marginal_cost_is_what_the_preference_adds_less_what_the_comparison_adds() {
        Map<String, String> evidence = whole(DecisionGround.RESOURCES);
        evidence.put("topUp", "£14,000");
        evidence.put("extra", "2,500");
        evidence.put("transport", "7 200");
        evidence.put("comparisonCost", "9,100");
        assertThat(DecisionGround.marginalCost(DecisionGround.RESOURCES, evidence))
                .contains(new BigDecimal("14600"));
        evidence.remove("extra");
        assertThat(DecisionGround.marginalCost(DecisionGround.RESOURCES, evidence))
                .isEmpty();
        assertThat(DecisionGround.marginalCost(DecisionGround.UNSUITABLE, whole(DecisionGround.UNSUITABLE)))
                .isEmpty();
    }
}
