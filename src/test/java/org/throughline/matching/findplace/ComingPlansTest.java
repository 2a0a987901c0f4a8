package org.throughline.matching.findplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.matching.problem.Answer;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ServiceTest;

/** The best plans of coming years in the database. */
class ComingPlansTest extends ServiceTest {

    private static final AcademicYear FAR = new AcademicYear(2090);

    @Autowired
    private ComingPlans plans;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void clear() {
        jdbc.sql("delete from match_coming_plan where entry_year = ?")
                .param(FAR.start())
                .update();
    }

    @Test
    void a_plan_is_found_for_the_records_that_it_was_calculated_from() {
        Answer plan = new Answer(Map.of("P:1", "V.1", "P-2", "V_2"));

        plans.store(FAR, "now", plan);

        assertThat(plans.find(FAR, "now")).contains(plan);
        assertThat(plans.find(FAR, "later")).isEmpty();
    }

    @Test
    void the_next_plan_takes_the_place_of_the_one_before() {
        plans.store(FAR, "before", new Answer(Map.of("P1", "V1")));
        plans.store(FAR, "now", new Answer(Map.of()));

        assertThat(plans.find(FAR, "before")).isEmpty();
        assertThat(plans.find(FAR, "now")).contains(new Answer(Map.of()));
    }
}
