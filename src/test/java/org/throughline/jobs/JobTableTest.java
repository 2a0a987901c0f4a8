package org.throughline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.testing.ServiceTest;

/** The table of background work, on the real database. */
class JobTableTest extends ServiceTest {

    @Autowired
    private JobTable table;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID id = UUID.randomUUID();

    private JobState state() {
        return table.statuses(List.of(id)).getOrDefault(id, JobStatus.NONE).state();
    }

    private void asked() {
        assertThat(table.ask(id, "test", "planner", "Pat Planner")).isTrue();
    }

    @Test
    void what_nobody_asked_for_has_no_state() {
        assertThat(state()).isEqualTo(JobState.NEW);
        assertThat(table.begin(id)).isEmpty();
    }

    @Test
    void it_waits_runs_and_is_done_with_who_asked() {
        asked();
        assertThat(state()).isEqualTo(JobState.WAITING);
        assertThat(table.begin(id)).contains(new JobTable.Asked("planner", "Pat Planner", 1));
        assertThat(table.report(id, 40)).isTrue();
        assertThat(table.end(id, JobState.DONE, null)).isTrue();
        assertThat(table.statuses(List.of(id)).get(id)).satisfies(status -> {
            assertThat(status.state()).isEqualTo(JobState.DONE);
            assertThat(status.percent()).isEqualTo(100);
            assertThat(status.askedBy()).isEqualTo("Pat Planner");
            assertThat(status.endedAt()).isAfterOrEqualTo(status.askedAt());
        });
    }

    @Test
    void it_cannot_be_asked_for_while_it_is_under_way_and_can_be_again_after() {
        asked();
        assertThat(table.ask(id, "test", "another", "Another")).isFalse();
        table.begin(id);
        assertThat(table.ask(id, "test", "another", "Another")).isFalse();
        table.end(id, JobState.FAILED, "Too much");
        assertThat(table.ask(id, "test", "another", "Another")).isTrue();
        assertThat(table.statuses(List.of(id)).get(id).message()).isNull();
        assertThat(table.begin(id)).contains(new JobTable.Asked("another", "Another", 1));
    }

    @Test
    void what_waits_is_stopped_at_once() {
        asked();
        table.requestStop(id);
        assertThat(state()).isEqualTo(JobState.STOPPED);
        assertThat(table.begin(id)).isEmpty();
    }

    @Test
    void what_is_being_done_hears_of_the_stop_at_its_next_report() {
        asked();
        table.begin(id);
        table.requestStop(id);
        assertThat(state()).isEqualTo(JobState.RUNNING);
        assertThat(table.report(id, 50)).isFalse();
        assertThat(table.end(id, JobState.STOPPED, null)).isTrue();
        assertThat(table.end(id, JobState.DONE, null))
                .as("nothing is done after it is over")
                .isFalse();
    }

    @Test
    void it_is_stopped_by_somebody_who_looked_before_it_told_how_far_it_is() {
        asked();
        table.begin(id);
        transaction.executeWithoutResult(looking -> {
            assertThat(state()).isEqualTo(JobState.RUNNING);
            assertThat(CompletableFuture.supplyAsync(() -> table.report(id, 50)).join())
                    .isTrue();
            jobs.stop(id);
        });
        assertThat(table.report(id, 60)).isFalse();
    }

    @Test
    void what_was_stopped_while_its_service_ended_is_not_taken_up() {
        asked();
        table.begin(id);
        table.requestStop(id);
        assertThat(table.begin(id)).isEmpty();
        assertThat(state()).isEqualTo(JobState.STOPPED);
    }

    @Test
    void each_time_it_is_taken_up_counts_but_not_when_it_was_put_back() {
        asked();
        table.begin(id);
        assertThat(table.begin(id).orElseThrow().attempts()).isEqualTo(2);
        table.putBack(id);
        assertThat(state()).isEqualTo(JobState.WAITING);
        assertThat(table.begin(id).orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void a_long_message_is_cut_and_what_is_forgotten_is_gone() {
        asked();
        table.end(id, JobState.FAILED, "x".repeat(2_000));
        assertThat(table.statuses(List.of(id)).get(id).message()).hasSize(1_000);
        table.forget(id);
        assertThat(state()).isEqualTo(JobState.NEW);
    }
}
