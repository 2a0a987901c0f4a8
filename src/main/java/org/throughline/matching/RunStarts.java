package org.throughline.matching;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.matching.records.RunCohort;
import org.throughline.matching.rules.RuleContext;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** Starts runs: on the borough's records, on a pack, on the problem of another run. A run proposes; nothing more. */
@Service
@Transactional
public class RunStarts {

    private static final WhatIf NO_TRIAL = new WhatIf(List.of());

    private final MatchRuns runs;
    private final RunArchive archive;
    private final RunWriter writer;
    private final RunRulesReader rules;
    private final ProblemFromRecords cohort;

    RunStarts(MatchRuns runs, RunArchive archive, RunWriter writer, RunRulesReader rules, ProblemFromRecords cohort) {
        this.runs = runs;
        this.archive = archive;
        this.writer = writer;
        this.rules = rules;
        this.cohort = cohort;
    }

    /** Who is in a run for an entry year and who is not, and why. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public RunCohort cohort(AcademicYear entryYear) {
        return cohort.members(entryYear);
    }

    /** The problem that a run for an entry year would solve. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Problem problemFor(AcademicYear entryYear) {
        return cohort.problem(entryYear);
    }

    /**
     * Starts a run on the borough's records, or queues it.
     *
     * @return the run's id
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID start(AcademicYear entryYear, RunRequest request) {
        ProblemFromRecords.Known known = cohort.known(entryYear, request.added());
        RunRules chosen =
                rules.of(request, () -> rules.withPublished(known.background().get(), entryYear));
        return writer.write(
                new RunWriter.Source(
                        known.problem(),
                        RunSummary.Origin.RECORDS,
                        entryYear.start(),
                        // what was added by hand is no part of the records
                        known.fingerprint(),
                        NO_TRIAL),
                request,
                chosen);
    }

    /**
     * Starts a run on a problem from a pack, or queues it; no records come of it.
     *
     * @return the run's id
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID start(Problem problem, RunRequest request) {
        return writer.write(
                new RunWriter.Source(problem, RunSummary.Origin.PACK, null, null, NO_TRIAL),
                request,
                rules.of(request, () -> RuleContext.NONE));
    }

    /**
     * Starts a run on the problem of another run with the other profile and everything else alike.
     *
     * @return the new run's id
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID startWithOtherProfile(UUID id) {
        RunSummary run = runs.find(id).orElseThrow();
        Profile other = run.profile() == Profile.BOROUGH_FIRST ? Profile.PREFERENCE_FIRST : Profile.BOROUGH_FIRST;
        String name = run.name() + ", " + other.label().toLowerCase(Locale.UK);
        RunRequest request = new RunRequest(
                name.substring(0, Math.min(name.length(), 200)),
                other,
                run.ruleVersion(),
                run.seconds(),
                run.stepLimit(),
                run.seed());
        Problem problem = archive.problem(id);
        return writer.write(
                new RunWriter.Source(problem, run.origin(), run.entryYear(), run.recordsHash(), archive.trial(id)),
                request,
                RunRulesReader.frozen(run, problem));
    }

    /**
     * Starts a run on the problem of another run with changes, everything else alike.
     *
     * @return the new run's id
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID startWhatIf(UUID id, WhatIf changes, String name) {
        RunSummary run = runs.find(id).orElseThrow();
        RunRequest request = new RunRequest(
                name.strip(), run.profile(), run.ruleVersion(), run.seconds(), run.stepLimit(), run.seed());
        Problem problem = archive.problem(id);
        WhatIf trial = archive.trial(id).and(changes.knownTo(problem));
        return writer.write(
                new RunWriter.Source(
                        changes.applyTo(problem), RunSummary.Origin.WHAT_IF, run.entryYear(), run.recordsHash(), trial),
                request,
                RunRulesReader.frozen(run, problem));
    }
}
