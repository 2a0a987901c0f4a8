package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.matching.problem.Answer;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** One plan a year of entry is known to families and schools. */
class PublishedPlansTest extends ServiceTest {

    /** A year of entry in which nobody else runs anything. */
    private static final int YEAR = 2097;

    @Autowired
    private MatchRunRepository runs;

    @Autowired
    private RunArchive archive;

    @Autowired
    private PublishedPlans published;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID first = new UUID(0, 0);
    private UUID second = new UUID(0, 0);

    @BeforeEach
    void two_runs() {
        first = stored("First", Map.of("ANN", "NEAR"));
        second = stored("Second", RunFixture.PLAN);
    }

    @AfterEach
    void they_go_again() {
        jdbc.update("delete from published_plan where entry_year = ?", YEAR);
        StoredRuns.remove(runs, archive, first);
        StoredRuns.remove(runs, archive, second);
    }

    private UUID stored(String name, Map<String, String> places) {
        UUID id = runs.saveAndFlush(StoredRuns.waiting(name, YEAR, RunFixture.ASKED))
                .id();
        archive.storeAnswer(id, new Answer(places));
        return id;
    }

    private void publish(UUID id) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            published.publish(YEAR, id);
            return true;
        });
    }

    @Test
    void no_plan_is_known_before_one_is_published() {
        assertThat(published.of(first)).isEmpty();
        assertThat(published.places(YEAR)).isEmpty();
    }

    @Test
    void the_published_plan_says_who_published_it_and_where_it_has_each_child() {
        publish(first);
        assertThat(published.of(first))
                .get()
                .satisfies(plan -> assertThat(plan.by()).contains("test"));
        assertThat(published.places(YEAR)).isEqualTo(Map.of("ANN", "NEAR"));
        assertThat(published.places(YEAR + 1)).isEmpty();
    }

    @Test
    void another_plan_of_the_year_takes_its_place() {
        publish(first);
        publish(second);
        assertThat(published.of(first)).isEmpty();
        assertThat(published.of(second)).isPresent();
        assertThat(published.places(YEAR)).isEqualTo(RunFixture.PLAN);
    }

    @Test
    void withdrawing_one_leaves_the_other() {
        publish(second);
        published.withdraw(first);
        assertThat(published.of(second)).isPresent();
        published.withdraw(second);
        assertThat(published.places(YEAR)).isEmpty();
    }

    @Test
    void each_step_is_in_the_trail_of_who_did_what() {
        publish(first);
        published.withdraw(first);
        assertThat(jdbc.queryForList("select action from audit_event where subject_id = ?", String.class, first))
                .containsExactly("DECISION", "DECISION");
    }
}
