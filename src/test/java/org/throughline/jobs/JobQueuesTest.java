package org.throughline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.testing.ServiceTest;

/** The queues in the database: work is there when the transaction is, and not before. */
class JobQueuesTest extends ServiceTest {

    @Autowired
    private JobQueues queues;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final UUID id = UUID.randomUUID();

    private int queued() {
        Integer found = jdbc.queryForObject(
                "select count(*) from job_queue where task_instance = ?", Integer.class, id.toString());
        return found == null ? 0 : found;
    }

    @Test
    void they_run_while_the_service_does() {
        assertThat(queues.isRunning()).isTrue();
    }

    @Test
    void work_of_a_transaction_that_was_taken_back_is_not_queued() {
        transaction.executeWithoutResult(status -> {
            queues.add("forecast", id);
            status.setRollbackOnly();
        });
        assertThat(queued()).isZero();
    }

    @Test
    void work_that_nobody_asked_for_leaves_the_queue_again() {
        transaction.executeWithoutResult(status -> queues.add("forecast", id));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> queued() == 0);
    }

    @Test
    void a_kind_of_work_that_nobody_does_is_refused() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> queues.add("laundry", id)))
                .hasMessageContaining("laundry");
        assertThat(queued()).isZero();
    }
}
