package org.throughline.matching.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunResult;
import org.throughline.matching.engine.WhatIf;
import org.throughline.security.Roles;

/** Answering a question in the background. */
class QuestionJobTest {

    private static final UUID ID = UUID.randomUUID();

    private final MatchRuns runs = mock(MatchRuns.class);
    private final QuestionStore questions = mock(QuestionStore.class);
    private final QuestionJob job = new QuestionJob(runs, questions);

    private static JobProgress progress(boolean stopped) {
        return new JobProgress(percent -> true, () -> stopped);
    }

    private RunResult asked(RunQuestion<?> question) {
        RunResult before = RunFixture.aRun().planned(RunFixture.PLAN, Map.of());
        UUID run = before.run().id();
        when(questions.find(ID)).thenReturn(Optional.of(new QuestionStore.Stored(ID, run, question.word(), null)));
        when(runs.result(run)).thenReturn(Optional.of(before));
        return before;
    }

    @Test
    void the_answer_is_stored_when_the_job_is_over_and_not_before() {
        TrialQuestion question = new TrialQuestion(new WhatIf(java.util.List.of(new WhatIf.Places("NEAR", 1))));
        RunResult before = asked(question);
        Runnable end = job.work(ID, progress(false));
        verify(questions, never()).store(any(), anyString());
        end.run();
        ArgumentCaptor<String> answer = ArgumentCaptor.forClass(String.class);
        verify(questions).store(eq(ID), answer.capture());
        RunQuestion.Outcome outcome = question.read(answer.getValue(), before);
        // with a second place at NEAR both who ask for it have it
        assertThat(outcome.after().assessment().answer().places())
                .containsEntry("ANN", "NEAR")
                .containsEntry("BEN", "NEAR");
        assertThat(outcome.isProven()).isTrue();
        assertThat(outcome.overCapacity()).isEmpty();
    }

    @Test
    void a_question_that_was_withdrawn_has_no_answer() {
        asked(new TrialQuestion(new WhatIf(java.util.List.of())));
        assertThatThrownBy(() -> job.work(ID, progress(true))).isInstanceOf(CancellationException.class);
        verify(questions, never()).store(any(), anyString());
    }

    @Test
    void a_question_whose_run_was_deleted_is_dropped() {
        when(questions.find(ID)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> job.work(ID, progress(false))).isInstanceOf(CancellationException.class);
        RunResult before = asked(new WeightsQuestion());
        when(runs.result(before.run().id())).thenReturn(Optional.empty());
        assertThatThrownBy(() -> job.work(ID, progress(false))).isInstanceOf(CancellationException.class);
    }

    @Test
    void it_reads_as_a_placement_officer_in_the_lane_of_calculations() {
        assertThat(job.roles()).containsExactly(Roles.PLACEMENT_OFFICER);
        assertThat(job.lane()).isEqualTo(Lane.CALCULATIONS);
        assertThat(job.kind()).isEqualTo(QuestionJob.KIND);
    }
}
