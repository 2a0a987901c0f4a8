package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.testing.ServiceTest;

/** An administrator sees what has not got through; what has is cleared away in time. */
class EventPublicationsTest extends ServiceTest {

    private static final String TYPE = "org.throughline.placement.PlacementNamed";

    @Autowired
    private EventPublications publications;

    @Autowired
    private PublicationClearing clearing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String listener = "org.throughline.nobody.Nobody." + UUID.randomUUID();

    @AfterEach
    void nothing_is_left() {
        jdbc.sql("delete from event_publication where listener_id = ?")
                .param(listener)
                .update();
    }

    private UUID stored(String status, int attempts, Duration before) {
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().minus(before);
        jdbc.sql(
                        "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,"
                                + " completion_attempts, completion_date) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        listener,
                        TYPE,
                        "{\"childId\":\"" + id + "\",\"provisionId\":\"" + id + "\",\"startYear\":2027}",
                        Instants.toDatabase(at),
                        status,
                        attempts,
                        "COMPLETED".equals(status) ? Instants.toDatabase(at) : null)
                .update();
        return id;
    }

    private List<Publication> mine() {
        return as(Roles.ADMINISTRATOR, () -> publications.unfinished(1_000)).stream()
                .filter(update -> update.listener().equals(listener))
                .toList();
    }

    @Test
    void those_given_up_come_first_and_those_that_got_through_are_not_listed() {
        stored("COMPLETED", 1, Duration.ofDays(1));
        UUID waiting = stored("FAILED", 3, Duration.ofSeconds(5));
        UUID givenUp = stored("FAILED", PublicationTable.MOST_ATTEMPTS, Duration.ofSeconds(1));
        assertThat(mine()).extracting(Publication::id).containsExactly(givenUp, waiting);
        assertThat(mine()).extracting(Publication::isGivenUp).containsExactly(true, false);
        assertThat(mine().getFirst().what()).isEqualTo("Placement named");
    }

    /** The records that the tests are made with are told as well, and heard while the first test begins. */
    private void untilAllIsHeard() {
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from event_publication where completion_date is null"
                                        + " and status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    @Test
    void each_kind_is_counted() {
        untilAllIsHeard();
        PublicationCounts before = as(Roles.ADMINISTRATOR, publications::counts);
        stored("COMPLETED", 1, Duration.ofDays(1));
        stored("PROCESSING", 1, Duration.ofSeconds(1));
        stored("FAILED", 3, Duration.ofSeconds(1));
        stored("FAILED", PublicationTable.MOST_ATTEMPTS, Duration.ofSeconds(1));
        PublicationCounts after = as(Roles.ADMINISTRATOR, publications::counts);
        assertThat(after.completed() - before.completed()).isEqualTo(1);
        assertThat(after.waiting() - before.waiting()).isEqualTo(2);
        assertThat(after.givenUp() - before.givenUp()).isEqualTo(1);
    }

    @Test
    void what_got_through_is_deleted_after_thirty_days() {
        UUID old = stored("COMPLETED", 1, Duration.ofDays(31));
        UUID recent = stored("COMPLETED", 1, Duration.ofDays(29));
        UUID unfinished = stored("FAILED", PublicationTable.MOST_ATTEMPTS, Duration.ofDays(31));
        clearing.run();
        assertThat(jdbc.sql("select id from event_publication where listener_id = ?")
                        .param(listener)
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(recent, unfinished)
                .doesNotContain(old);
    }

    @Test
    void what_is_tried_again_for_a_listener_that_is_gone_has_failed_once_more() {
        UUID id = stored("FAILED", PublicationTable.MOST_ATTEMPTS, Duration.ofSeconds(1));
        assertThat(as(Roles.ADMINISTRATOR, publications::tryAgain)).isPositive();
        assertThat(mine())
                .filteredOn(update -> update.id().equals(id))
                .extracting(Publication::attempts)
                .containsExactly(PublicationTable.MOST_ATTEMPTS + 1);
    }

    @Test
    void nobody_but_an_administrator_sees_or_tries_them() {
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, publications::counts))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Roles.SENCO, publications::tryAgain)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_service_looks_after_them_by_itself() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(jdbc.sql("select task_name from upkeep_queue")
                                .query(String.class)
                                .list())
                        .contains("retry-events", "clear-events"));
    }
}
