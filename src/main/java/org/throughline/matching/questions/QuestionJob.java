package org.throughline.matching.questions;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunResult;
import org.throughline.security.Roles;

/** Answers one question to a run. */
@Component
class QuestionJob implements JobHandler {

    static final String KIND = "run-question";

    private final MatchRuns runs;
    private final QuestionStore questions;

    QuestionJob(MatchRuns runs, QuestionStore questions) {
        this.runs = runs;
        this.questions = questions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.CALCULATIONS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public Runnable work(UUID id, JobProgress progress) {
        QuestionStore.Stored asked =
                questions.find(id).orElseThrow(() -> new CancellationException("The run was deleted"));
        RunResult before =
                runs.result(asked.runId()).orElseThrow(() -> new CancellationException("The run was deleted"));
        String answer = RunQuestion.of(asked.word()).calculate(before, progress);
        progress.stopIfRequested();
        return () -> questions.store(id, answer);
    }
}
