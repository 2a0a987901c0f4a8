package org.throughline.transitions.supportplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.transitions.TransitionTest;

/** Which support plans are neither given nor taken, and why. */
class SupportPlanRefusalTest extends TransitionTest {

    @Autowired
    private SupportPlans plans;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_has_a_purpose() {
        UUID record = record(at(setting("Underhill")));
        assertThat(refusalOf(() -> plans.file(record, " "))).isEqualTo(new SupportPlanRefusal.PlanWithoutPurpose(300));
        assertThat(refusalOf(() -> plans.file(record, "x".repeat(301))))
                .isEqualTo(new SupportPlanRefusal.PlanWithoutPurpose(300));
    }

    @Test
    void what_is_no_plan_is_refused_whatever_it_is() {
        UUID record = record(at(setting("Underhill")));
        String plan = new String(plans.file(record, "A test").orElseThrow(), StandardCharsets.UTF_8);
        for (String broken : new String[] {
            "", "null", "{}", "[]", "<xml/>", plan.replace("\"version\" : 1", "\"version\" : 2"), plan.substring(0, 200)
        }) {
            assertThat(refusalOf(() -> plans.bring(record, bytes(broken))))
                    .as(broken)
                    .isEqualTo(new SupportPlanRefusal.UnknownPlanFile(1));
        }
        assertThat(refusalOf(() -> plans.bring(record, new byte[SupportPlans.MOST_BYTES + 1])))
                .isEqualTo(new SupportPlanRefusal.UnknownPlanFile(1));
    }

    @Test
    void the_plan_of_another_child_is_refused() {
        UUID record = record(at(setting("Underhill")));
        String plan = new String(plans.file(record, "A test").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(refusalOf(() -> plans.bring(record, bytes(plan.replace("2016-01-05", "2016-01-06")))))
                .isEqualTo(new SupportPlanRefusal.PlanOfAnotherChild());
    }
}
