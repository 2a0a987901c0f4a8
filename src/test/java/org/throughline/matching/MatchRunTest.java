package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.RuleContext;
import org.throughline.matching.rules.RuleSet;

/** What a run goes through, from waiting to its end. */
class MatchRunTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final MatchRun run = new MatchRun(
            new RunRequest("  September  ", Profile.PREFERENCE_FIRST, 12, 90, 500L, 7),
            new RunRules(RuleSet.of(new Weights(1, 2, 3, 4)), true, RuleContext.NONE),
            RunFixture.THREE,
            "hash",
            RunSummary.Origin.RECORDS,
            2027,
            "records");

    @Test
    void it_begins_with_everything_that_repeats_it() {
        RunSummary summary = run.summary();
        assertThat(summary.name()).isEqualTo("September");
        assertThat(summary.status()).isEqualTo(RunStatus.WAITING);
        assertThat(summary.profile()).isEqualTo(Profile.PREFERENCE_FIRST);
        assertThat(summary.weights()).isEqualTo(new Weights(1, 2, 3, 4));
        assertThat(summary.ruleVersion()).isEqualTo(12);
        assertThat(summary.isSigned()).isTrue();
        assertThat(summary.stepLimit()).isEqualTo(500L);
        assertThat(summary.seed()).isEqualTo(7);
        assertThat(summary.pupils()).isEqualTo(3);
        assertThat(summary.provisions()).isEqualTo(3);
        assertThat(summary.entryYear()).isEqualTo(2027);
        assertThat(summary.recordsHash()).isEqualTo("records");
    }

    @Test
    void a_run_that_begins_while_it_runs_was_taken_up_again() {
        run.begin(NOON);
        assertThat(run.summary().resumed()).isZero();
        run.begin(NOON.plusSeconds(60));
        run.begin(NOON.plusSeconds(120));
        assertThat(run.summary().resumed()).isEqualTo(2);
        assertThat(run.summary().status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void an_end_that_was_found_before_it_was_taken_up_again_counts_no_more() {
        run.begin(NOON);
        run.found("time", Duration.ofSeconds(3), 40);
        assertThat(run.summary().endedBy()).isEqualTo("time");
        run.begin(NOON.plusSeconds(60));
        assertThat(run.summary().endedBy()).isNull();
    }

    @Test
    void what_was_found_is_kept_with_time_and_steps() {
        run.begin(NOON);
        run.improved(Duration.ofMillis(1_234), "first");
        run.found("proven", Duration.ofMillis(2_345), 41);
        run.end(NOON.plusSeconds(3));
        RunSummary summary = run.summary();
        assertThat(summary.status()).isEqualTo(RunStatus.ENDED);
        assertThat(summary.searched()).isEqualTo(Duration.ofMillis(2_345));
        assertThat(summary.steps()).isEqualTo(41);
        assertThat(summary.answerHash()).isEqualTo("first");
    }

    @Test
    void why_it_failed_is_kept_up_to_two_thousand_characters() {
        run.fail(NOON, "x".repeat(2_000));
        assertThat(run.summary().failure()).hasSize(2_000);
        run.fail(NOON, "y".repeat(2_001));
        assertThat(run.summary().failure()).hasSize(2_000).startsWith("y");
        assertThat(run.status().isOver()).isTrue();
    }

    @Test
    void waiting_and_running_are_not_over() {
        assertThat(RunStatus.values())
                .filteredOn(RunStatus::isOver)
                .containsExactly(RunStatus.ENDED, RunStatus.FAILED, RunStatus.WITHHELD);
    }
}
