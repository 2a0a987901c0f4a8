package org.throughline.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;

/** Writes down how a run goes, each time in a transaction of its own. Used by the background job only. */
@Component
@Transactional
class RunRecorder {

    private final MatchRunRepository runs;
    private final RunArchive archive;
    private final RunChecks checks;
    private final Clock clock;

    RunRecorder(MatchRunRepository runs, RunArchive archive, RunChecks checks, Clock clock) {
        this.checks = checks;
        this.runs = runs;
        this.archive = archive;
        this.clock = clock;
    }

    /** Begins a run; empty when it was deleted or is over. */
    Optional<RunSummary> begin(UUID runId) {
        return runs.findById(runId).filter(run -> !run.status().isOver()).map(run -> {
            run.begin(clock.instant());
            return run.summary();
        });
    }

    void improved(UUID runId, Duration searched, Totals objective, Answer answer) {
        MatchRun run = runs.findById(runId).orElseThrow();
        run.improved(searched, archive.storeAnswer(runId, answer));
        archive.storeProgress(runId, RunProgress.of(searched.toMillis(), objective));
    }

    @Transactional(readOnly = true)
    public boolean isStopRequested(UUID runId) {
        return runs.findById(runId).map(MatchRun::isStopRequested).orElse(true);
    }

    /** The search is over; what places would be worth is still to be worked out. */
    void found(UUID runId, Duration searched, Totals totals, MatchOutcome outcome, GuaranteeReport checked) {
        checks.store(runId, checked);
        improved(runId, searched, totals, outcome.answer());
        archive.storeProof(runId, outcome.proof());
        runs.findById(runId).orElseThrow().found(outcome.endedBy().key(), searched, outcome.steps());
    }

    void ended(UUID runId, MarginalValues.Result placeValues) {
        archive.storePlaceValues(runId, placeValues);
        MatchRun run = runs.findById(runId).orElseThrow();
        if (checks.stored(runId).filter(checked -> !checked.holds()).isPresent()) {
            run.withhold(clock.instant());
        } else {
            run.end(clock.instant());
        }
    }

    void failed(UUID runId, String why) {
        runs.findById(runId).ifPresent(run -> run.fail(clock.instant(), why));
    }
}
