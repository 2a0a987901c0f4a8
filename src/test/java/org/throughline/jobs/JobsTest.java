package org.throughline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.PlatformTransactionManager;
import org.throughline.security.CurrentUser;

/** Asking for work in the background: put in the queue once, for whoever asked. */
class JobsTest {

    private static final UUID ID = UUID.randomUUID();

    private final JobTable table = mock(JobTable.class);
    private final JobQueues queues = mock(JobQueues.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final Jobs jobs = new Jobs(table, queues, user, mock(PlatformTransactionManager.class));

    @BeforeEach
    void a_planner_asks() {
        when(user.login()).thenReturn("planner");
        when(user.name()).thenReturn("Pat Planner");
        when(table.ask(any(), anyString(), anyString(), anyString())).thenReturn(true);
    }

    private void isIn(JobState state) {
        when(table.statuses(List.of(ID)))
                .thenReturn(Map.of(ID, new JobStatus(state, 10, null, "Pat Planner", Instant.EPOCH, null)));
    }

    @Test
    void work_that_nobody_asked_for_before_is_put_in_the_queue() {
        when(table.statuses(List.of(ID))).thenReturn(Map.of());
        assertThat(jobs.begin("forecast", ID)).isTrue();
        verify(table).ask(ID, "forecast", "planner", "Pat Planner");
        verify(queues).add("forecast", ID);
        assertThat(jobs.status(ID)).isEqualTo(JobStatus.NONE);
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void it_is_begun_again_only_when_it_is_not_under_way(JobState state) {
        isIn(state);
        boolean underWay = state == JobState.WAITING || state == JobState.RUNNING;
        assertThat(jobs.begin("forecast", ID)).isEqualTo(!underWay);
        verify(queues, underWay ? never() : times(1)).add("forecast", ID);
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void some_work_goes_on_where_it_waits_or_is_being_done(JobState state) {
        isIn(state);
        assertThat(jobs.isAnyUnderWay(List.of(ID))).isEqualTo(state == JobState.WAITING || state == JobState.RUNNING);
    }

    @Test
    void what_somebody_else_asked_for_in_the_same_moment_is_queued_by_them() {
        when(table.statuses(List.of(ID))).thenReturn(Map.of());
        when(table.ask(any(), anyString(), anyString(), anyString())).thenReturn(false);
        assertThat(jobs.begin("forecast", ID)).isFalse();
        verify(queues, never()).add(anyString(), any());
    }

    @Test
    void a_stop_is_asked_again_where_the_work_just_told_how_far_it_is() {
        doThrow(new CannotAcquireLockException("told meanwhile"))
                .doNothing()
                .when(table)
                .requestStop(ID);
        jobs.stop(ID);
        verify(table, times(2)).requestStop(ID);
    }

    @Test
    void a_stop_is_a_request_and_forgetting_takes_it_away() {
        jobs.stop(ID);
        verify(table).requestStop(ID);
        jobs.forget(ID);
        verify(table).forget(ID);
    }
}
