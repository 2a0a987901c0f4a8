package org.throughline.matching.questions;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.jobs.JobStatus;
import org.throughline.jobs.Jobs;
import org.throughline.matching.MatchRuns;
import org.throughline.security.Roles;

/**
 * Questions to runs: what changes would do, which places a child could have, what the plan hangs on. Answered in the
 * background and stored; nothing of a run or of the records is changed.
 */
@Service
@Transactional
public class RunQuestions {

    private final MatchRuns runs;
    private final QuestionStore questions;
    private final Jobs jobs;

    RunQuestions(MatchRuns runs, QuestionStore questions, Jobs jobs) {
        this.runs = runs;
        this.questions = questions;
        this.jobs = jobs;
    }

    /** Where a question stands. */
    public sealed interface Asked<T> {

        /** It is answered. */
        record Answered<T>(T answer) implements Asked<T> {}

        /** It is not: under way, stopped or failed. */
        record Open<T>(UUID id, JobStatus status) implements Asked<T> {}
    }

    /** Asks a question; where it was asked before, it stands where it stood, and is asked again where it failed. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public <T> Asked<T> ask(UUID runId, RunQuestion<T> question) {
        Optional<Asked<T>> known = asked(runId, question);
        if (known.filter(Asked.Answered.class::isInstance).isPresent()) {
            return known.get();
        }
        if (known.orElse(null) instanceof Asked.Open<T> open
                && open.status().state().isUnderWay()) {
            return open;
        }
        UUID id = questions.ask(runId, question);
        jobs.begin(QuestionJob.KIND, id);
        return new Asked.Open<>(id, jobs.status(id));
    }

    /** Where a question stands; empty where nobody asked it. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public <T> Optional<Asked<T>> asked(UUID runId, RunQuestion<T> question) {
        return questions.find(runId, question).map(stored -> {
            String answer = stored.answer();
            return answer == null
                    ? new Asked.Open<>(stored.id(), jobs.status(stored.id()))
                    : new Asked.Answered<>(
                            question.read(answer, runs.result(runId).orElseThrow()));
        });
    }

    /** Where the work on a question stands. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public JobStatus status(UUID id) {
        return jobs.status(id);
    }

    /** Withdraws a question that is not answered yet. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void stop(UUID id) {
        jobs.stop(id);
    }
}
