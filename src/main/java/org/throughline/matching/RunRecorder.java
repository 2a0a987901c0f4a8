package org.throughline.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.SearchResult;

/** Writes down how a run goes, each time in a transaction of its own. Used by the background job only. */
@Component
@Transactional
class RunRecorder {

    private final MatchRunRepository runs;
    private final RunArchive archive;
    private final Clock clock;

    RunRecorder(MatchRunRepository runs, RunArchive archive, Clock clock) {
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

    void ended(UUID runId, Duration searched, SearchResult result) {
        improved(runId, searched, result.objective(), result.answer());
        runs.findById(runId).orElseThrow().end(clock.instant(), result.endedBy().key(), searched, result.steps());
    }

    void failed(UUID runId, String why) {
        runs.findById(runId).ifPresent(run -> run.fail(clock.instant(), why));
    }
}
