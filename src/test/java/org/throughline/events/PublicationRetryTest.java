package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.testing.ServiceTest;

/** What was told is heard, whatever happens to the service that told it, and once. */
class PublicationRetryTest extends ServiceTest {

    private static final Duration NOW = Duration.ZERO;
    private static final Duration A_MINUTE_LATER = Duration.ofMinutes(1);

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothing_is_left() {
        jdbc.sql("delete from event_publication where event_type = ?")
                .param(Node.PlaceTried.class.getName())
                .update();
    }

    private String state(UUID id) {
        return jdbc.sql("select status from event_publication where serialized_event like ?")
                .param("%" + id + "%")
                .query(String.class)
                .optional()
                .orElse("not there");
    }

    private void set(UUID id, String assignment) {
        jdbc.sql("update event_publication set " + assignment + " where serialized_event like ?")
                .param("%" + id + "%")
                .update();
    }

    @Test
    void what_is_told_is_heard_after_the_commit_and_noted_as_completed() {
        try (Node node = new Node(database, NOW)) {
            UUID id = node.tell(false);
            assertThat(node.heard()).containsExactly(id);
            assertThat(state(id)).isEqualTo("COMPLETED");
        }
    }

    @Test
    void a_transaction_that_is_rolled_back_tells_nothing() {
        try (Node node = new Node(database, NOW)) {
            UUID id = node.tell(true);
            assertThat(node.heard()).isEmpty();
            assertThat(state(id)).isEqualTo("not there");
        }
    }

    @Test
    void a_listener_that_failed_is_called_again_after_a_restart() {
        UUID id;
        try (Node first = new Node(database, NOW).failing()) {
            id = first.tell(false);
            assertThat(state(id)).isEqualTo("FAILED");
        }
        try (Node restarted = new Node(database, A_MINUTE_LATER)) {
            restarted.retry().run();
            assertThat(restarted.heard()).containsExactly(id);
            assertThat(state(id)).isEqualTo("COMPLETED");
        }
    }

    @Test
    void a_listener_is_left_in_peace_for_half_a_minute_after_it_failed() {
        try (Node node = new Node(database, NOW).failing();
                Node other = new Node(database, NOW)) {
            UUID id = node.tell(false);
            other.retry().run();
            assertThat(other.heard()).isEmpty();
            assertThat(state(id)).isEqualTo("FAILED");
        }
    }

    @Test
    void what_a_service_was_doing_that_ended_is_taken_up_once_it_must_have_ended() {
        try (Node node = new Node(database, NOW).failing();
                Node soon = new Node(database, PublicationRetry.LEFT.minusSeconds(30));
                Node late = new Node(database, PublicationRetry.LEFT.plusSeconds(30))) {
            UUID id = node.tell(false);
            set(id, "status = 'PROCESSING'");
            soon.retry().run();
            assertThat(soon.heard()).as("the other service may still be at it").isEmpty();
            late.retry().run();
            assertThat(late.heard()).containsExactly(id);
        }
    }

    @Test
    void of_two_services_one_does_what_is_left() {
        try (Node failing = new Node(database, NOW).failing();
                Node one = new Node(database, A_MINUTE_LATER);
                Node other = new Node(database, A_MINUTE_LATER)) {
            UUID id = failing.tell(false);
            one.retry().run();
            other.retry().run();
            assertThat(one.heard()).containsExactly(id);
            assertThat(other.heard()).isEmpty();
        }
    }

    @Test
    void after_twelve_failures_only_a_person_has_it_tried_again() {
        try (Node node = new Node(database, NOW).failing();
                Node later = new Node(database, Duration.ofDays(1))) {
            UUID id = node.tell(false);
            set(id, "completion_attempts = " + PublicationTable.MOST_ATTEMPTS);
            later.retry().run();
            assertThat(later.heard()).isEmpty();
            assertThat(later.retry().all()).isEqualTo(1);
            assertThat(later.heard()).containsExactly(id);
        }
    }

    @Test
    void the_pause_doubles_with_each_failure() {
        try (Node node = new Node(database, NOW).failing();
                Node soon = new Node(database, Duration.ofSeconds(230));
                Node late = new Node(database, Duration.ofSeconds(250))) {
            UUID id = node.tell(false);
            set(id, "completion_attempts = 4");
            soon.retry().run();
            assertThat(soon.heard()).isEmpty();
            late.retry().run();
            assertThat(late.heard()).containsExactly(id);
        }
    }
}
