package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.shared.Instants;
import org.throughline.testing.ServiceTest;

/** When an event that did not get through is tried again. */
class PublicationTableTest extends ServiceTest {

    @Autowired
    private PublicationTable table;

    private static final Duration WELL_BELOW_A_WAIT_FOR_LOCKS = Duration.ofSeconds(20);

    @Autowired
    private TransactionTemplate transaction;

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

    /** An event published a week ago and last tried some time ago. */
    private UUID stored(String status, int attempts, Duration lastTry) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql(
                        "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,"
                                + " completion_attempts, last_resubmission_date) values (?, ?, 'org.throughline.Gone', '{}', ?, ?, ?, ?)")
                .params(
                        id,
                        listener,
                        Instants.toDatabase(now.minus(Duration.ofDays(7))),
                        status,
                        attempts,
                        Instants.toDatabase(now.minus(lastTry)))
                .update();
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 20, false",
        "1, 40, true",
        "3, 110, false",
        "3, 130, true",
        "11, 3500, false",
        "11, 3700, true",
        "12, 90000, false"
    })
    void the_pause_doubles_up_to_an_hour_and_ends_with_the_twelfth_try(int attempts, int seconds, boolean isDue) {
        UUID id = stored("FAILED", attempts, Duration.ofSeconds(seconds));
        assertThat(table.due().contains(id)).isEqualTo(isDue);
        assertThat(table.failed()).contains(id);
    }

    @Test
    void what_a_service_left_unfinished_counts_as_failed_and_what_is_being_done_does_not() {
        UUID left = stored("PROCESSING", 2, Duration.ofHours(3));
        UUID working = stored("PROCESSING", 2, Duration.ofMinutes(1));
        assertThat(table.failThoseLeftFor(Duration.ofHours(2))).isPositive();
        assertThat(table.failed()).contains(left).doesNotContain(working);
    }

    @Test
    void nobody_is_waited_for_who_tells_events_in_a_long_transaction() {
        transaction.executeWithoutResult(goingOn -> {
            stored("PUBLISHED", 0, Duration.ofHours(3));
            assertThat(CompletableFuture.supplyAsync(() -> table.failThoseLeftFor(Duration.ofHours(2))))
                    .succeedsWithin(WELL_BELOW_A_WAIT_FOR_LOCKS);
        });
    }
}
