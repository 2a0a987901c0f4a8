package org.throughline.matching;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.jobs.Jobs;
import org.throughline.matching.engine.AnswerFingerprint;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.security.CurrentUser;

/** Writes a new run down with everything needed to repeat it, and puts it in the queue. */
@Component
class RunWriter {

    private final MatchRunRepository runs;
    private final RunArchive archive;
    private final Jobs jobs;
    private final PackFormat format;
    private final CurrentUser user;
    private final Clock clock;

    RunWriter(
            MatchRunRepository runs, RunArchive archive, Jobs jobs, PackFormat format, CurrentUser user, Clock clock) {
        this.runs = runs;
        this.archive = archive;
        this.jobs = jobs;
        this.format = format;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What a run is about.
     *
     * @param problem the problem
     * @param origin where it came from
     * @param entryYear the entry year; null for a pack
     * @param fingerprint of the records it was built from; null where it was not
     * @param trial changes that were tried out, and are no records
     */
    record Source(
            Problem problem,
            RunSummary.Origin origin,
            @Nullable Integer entryYear,
            @Nullable String fingerprint,
            WhatIf trial) {}

    /**
     * Writes a run down.
     *
     * @return its id
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when something must be put right
     */
    UUID write(Source source, RunRequest request, RunRules rules) {
        Problem problem = source.problem();
        if (!request.problems().isEmpty()) {
            throw new MatchingRefusal.RunToPutRight(request.problems()).refused();
        }
        byte[] pack = format.problem(problem);
        MatchRun run = new MatchRun(
                request,
                rules,
                problem,
                AnswerFingerprint.of(pack),
                source.origin(),
                source.entryYear(),
                source.fingerprint());
        run.requested(user.name(), clock.instant());
        runs.saveAndFlush(run);
        archive.storeProblem(run.id(), pack);
        archive.storeTrial(run.id(), source.trial());
        archive.storeRules(run.id(), WeightedRules.inForce(problem, rules.book(), rules.background()));
        jobs.begin(RunJob.KIND, run.id());
        return run.id();
    }
}
