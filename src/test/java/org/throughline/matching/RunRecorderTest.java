package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.guarantees.BrokenGuarantee;
import org.throughline.matching.guarantees.Guarantee;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.SearchResult;

/** What is noted while a run goes on, and when it was deleted meanwhile. */
class RunRecorderTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID GONE = UUID.randomUUID();
    private static final Totals TOTALS = new Totals(1, 2, 3, 4_567);
    private static final Answer PLAN = new Answer(RunFixture.PLAN);

    private static final GuaranteeReport HELD = new GuaranteeReport(List.of(), 0);

    private final MatchRunRepository runs = mock(MatchRunRepository.class);
    private final RunArchive archive = mock(RunArchive.class);
    private final RunChecks checks = mock(RunChecks.class);
    private final RunRecorder recorder =
            new RunRecorder(runs, archive, checks, Clock.fixed(RunFixture.ASKED, ZoneOffset.UTC));
    private final MatchRun run = new MatchRun(
            new RunRequest("A run", Profile.BOROUGH_FIRST, null, 60, null, 1),
            RunRules.PACK,
            RunFixture.THREE,
            "hash",
            RunSummary.Origin.PACK,
            null,
            null);

    @BeforeEach
    void one_run_is_known() {
        when(runs.findById(ID)).thenReturn(Optional.of(run));
        when(runs.findById(GONE)).thenReturn(Optional.empty());
        when(archive.storeAnswer(any(), any())).thenReturn("answer");
    }

    @Test
    void a_run_that_waits_begins() {
        assertThat(recorder.begin(ID)).map(RunSummary::status).contains(RunStatus.RUNNING);
    }

    @Test
    void a_run_that_is_over_or_deleted_does_not_begin_again() {
        recorder.ended(ID, MarginalValues.Result.NONE);
        assertThat(recorder.begin(ID)).isEmpty();
        assertThat(recorder.begin(GONE)).isEmpty();
        assertThat(run.status()).isEqualTo(RunStatus.ENDED);
    }

    @Test
    void a_better_answer_is_stored_with_what_it_comes_to() {
        recorder.improved(ID, Duration.ofMillis(750), TOTALS, PLAN);
        verify(archive).storeAnswer(run.id().equals(ID) ? run.id() : ID, PLAN);
        verify(archive).storeProgress(ID, new RunProgress(750, 1, 2, 3, 4_567));
        assertThat(run.summary().answerHash()).isEqualTo("answer");
    }

    @Test
    void what_was_found_is_stored_with_its_proof_and_why_it_ended() {
        recorder.begin(ID);
        recorder.found(
                ID,
                Duration.ofSeconds(2),
                TOTALS,
                new MatchOutcome(PLAN, TOTALS, 99, SearchResult.EndedBy.PROVEN, Duration.ofSeconds(2), Proof.NONE),
                HELD);
        verify(checks).store(ID, HELD);
        verify(archive).storeProof(ID, Proof.NONE);
        assertThat(run.summary().endedBy()).isEqualTo("proven");
        assertThat(run.summary().steps()).isEqualTo(99);
        assertThat(run.summary().status())
                .as("the places are looked at after that")
                .isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void a_run_whose_answer_breaks_a_guarantee_ends_withheld() {
        when(checks.stored(ID))
                .thenReturn(Optional.of(new GuaranteeReport(
                        List.of(new BrokenGuarantee(Guarantee.NAMED, List.of("ANN"), "FAR", "elsewhere")), 1)));
        recorder.begin(ID);
        recorder.ended(ID, MarginalValues.Result.NONE);
        assertThat(run.status()).isEqualTo(RunStatus.WITHHELD);
    }

    @Test
    void a_run_that_was_deleted_is_asked_to_stop_and_cannot_fail() {
        assertThat(recorder.isStopRequested(GONE)).isTrue();
        assertThat(recorder.isStopRequested(ID)).isFalse();
        recorder.failed(GONE, "Too late");
        assertThat(run.summary().failure()).isNull();
    }

    @Test
    void a_failure_says_why() {
        recorder.failed(ID, "No memory");
        assertThat(run.summary().status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.summary().failure()).isEqualTo("No memory");
    }
}
