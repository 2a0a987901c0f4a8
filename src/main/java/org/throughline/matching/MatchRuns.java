package org.throughline.matching;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.jobs.Jobs;
import org.throughline.matching.engine.AnswerFingerprint;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.matching.records.RunCohort;
import org.throughline.matching.rules.RuleContext;
import org.throughline.matching.rules.RuleSet;
import org.throughline.matching.rules.WeightedRules;
import org.throughline.matching.ruleversions.RuleVersion;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.people.ChildRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.RequestRoutes;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Listed;
import org.throughline.shared.ProvisionType;

/** The matching runs: start, follow, stop, read, keep. A run proposes; nothing here decides about a child. */
@Service
@Transactional
public class MatchRuns {

    private static final int MOST_LISTED = 500;
    private static final WhatIf NO_TRIAL = new WhatIf(List.of());

    private final MatchRunRepository runs;
    private final RunArchive archive;
    private final Jobs jobs;
    private final QuestionStore questions;
    private final RuleVersions versions;
    private final PublishedPlans published;
    private final ProblemFromRecords cohort;
    private final PackFormat format;
    private final Provisions provisions;
    private final RequestRoutes routes;
    private final CurrentUser user;
    private final Clock clock;

    MatchRuns(
            MatchRunRepository runs,
            RunArchive archive,
            Jobs jobs,
            QuestionStore questions,
            RuleVersions versions,
            PublishedPlans published,
            ProblemFromRecords cohort,
            PackFormat format,
            Provisions provisions,
            RequestRoutes routes,
            CurrentUser user,
            Clock clock) {
        this.runs = runs;
        this.archive = archive;
        this.jobs = jobs;
        this.questions = questions;
        this.versions = versions;
        this.published = published;
        this.cohort = cohort;
        this.format = format;
        this.provisions = provisions;
        this.routes = routes;
        this.user = user;
        this.clock = clock;
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
     * @throws IllegalArgumentException with a sentence for people when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID start(AcademicYear entryYear, RunRequest request) {
        ProblemFromRecords.Known known = cohort.known(entryYear, request.added());
        RunRules rules = rules(request, () -> withPublished(known.background().get(), entryYear));
        return start(
                new Source(
                        known.problem(),
                        RunSummary.Origin.RECORDS,
                        entryYear.start(),
                        // what was added by hand is no part of the records
                        known.fingerprint(),
                        NO_TRIAL),
                request,
                rules);
    }

    /**
     * Starts a run on a problem from a pack, or queues it; no records come of it.
     *
     * @return the run's id
     * @throws IllegalArgumentException with a sentence for people when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID start(Problem problem, RunRequest request) {
        return start(
                new Source(problem, RunSummary.Origin.PACK, null, null, NO_TRIAL),
                request,
                rules(request, () -> RuleContext.NONE));
    }

    private RunRules rules(RunRequest request, Supplier<RuleContext> background) {
        Integer number = request.ruleVersion();
        if (number == null) {
            return RunRules.PACK;
        }
        RuleVersion version = versions.find(number)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Version " + number + " of the weights and rules was deleted. Choose another"));
        return new RunRules(version.book(), version.isSigned(), background.get());
    }

    private RuleContext withPublished(RuleContext known, AcademicYear entryYear) {
        return new RuleContext(
                known.current(), published.places(entryYear.start()), known.support(), known.residents());
    }

    /** The rules of a run, as they were frozen with it. */
    private static RunRules rules(RunSummary run, Problem problem) {
        return new RunRules(
                WeightedRules.of(problem).map(WeightedRules::book).orElseGet(() -> RuleSet.of(run.weights())),
                run.isSigned(),
                WeightedRules.of(problem).map(WeightedRules::background).orElse(RuleContext.NONE));
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
    private record Source(
            Problem problem,
            RunSummary.Origin origin,
            @Nullable Integer entryYear,
            @Nullable String fingerprint,
            WhatIf trial) {}

    private UUID start(Source source, RunRequest request, RunRules rules) {
        Problem problem = source.problem();
        if (!request.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join(". ", request.problems()));
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

    /**
     * Starts a run on the problem of another run with the other profile and everything else alike.
     *
     * @return the new run's id
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID startWithOtherProfile(UUID id) {
        RunSummary run = find(id).orElseThrow();
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
        return start(
                new Source(problem, run.origin(), run.entryYear(), run.recordsHash(), archive.trial(id)),
                request,
                rules(run, problem));
    }

    /**
     * Starts a run on the problem of another run with changes, everything else alike.
     *
     * @return the new run's id
     * @throws IllegalArgumentException with a sentence for people when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID startWhatIf(UUID id, WhatIf changes, String name) {
        RunSummary run = find(id).orElseThrow();
        RunRequest request = new RunRequest(
                name.strip(), run.profile(), run.ruleVersion(), run.seconds(), run.stepLimit(), run.seed());
        Problem problem = archive.problem(id);
        WhatIf trial = archive.trial(id).and(changes.knownTo(problem));
        return start(
                new Source(
                        changes.applyTo(problem), RunSummary.Origin.WHAT_IF, run.entryYear(), run.recordsHash(), trial),
                request,
                rules(run, problem));
    }

    /** The newest ended run on the same problem with the other profile; empty when there is none. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<RunSummary> withOtherProfile(UUID id) {
        RunSummary run = find(id).orElseThrow();
        return all().stream()
                .filter(other -> other.status() == RunStatus.ENDED)
                .filter(other -> other.problemHash().equals(run.problemHash()) && other.profile() != run.profile())
                .findFirst();
    }

    /** The newest runs, newest first; at most 500. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<RunSummary> all() {
        return newest().rows();
    }

    /** The newest runs, newest first, and how many there are. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Listed<RunSummary> newest() {
        List<RunSummary> newest = runs.findAllByOrderByRequestedAtDesc(PageRequest.of(0, MOST_LISTED)).stream()
                .map(MatchRun::summary)
                .toList();
        return Listed.upTo(MOST_LISTED, newest, runs::count);
    }

    /** One run; empty when the id is unknown. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<RunSummary> find(UUID id) {
        return runs.findById(id).map(MatchRun::summary);
    }

    /** How a run went so far, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<RunProgress> progress(UUID id) {
        return archive.progress(id);
    }

    /** What a run came to so far; empty before its first answer. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<RunResult> result(UUID id) {
        return find(id).flatMap(run -> archive.answer(id).map(answer -> {
            Problem problem = archive.problem(id);
            return new RunResult(
                    run,
                    Assessment.of(problem, answer),
                    archive.proof(id),
                    archive.placeValues(id),
                    children(run),
                    current(run),
                    routes(run, problem),
                    archive.trial(id));
        }));
    }

    /** Whether the borough's records would give a different problem today; false for a run from a pack. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public boolean isOutOfDate(UUID id) {
        RunSummary run = find(id).orElseThrow();
        return freshness(List.of(run)).get(id) == RunFreshness.OUT_OF_DATE;
    }

    /** How runs stand to the records as they are today, by run. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, RunFreshness> freshness(List<RunSummary> listed) {
        Map<Integer, String> today = new HashMap<>();
        Map<UUID, RunFreshness> found = new HashMap<>();
        for (RunSummary run : listed) {
            Integer year = run.entryYear();
            String hash = run.recordsHash();
            if (year == null) {
                found.put(run.id(), RunFreshness.NO_RECORDS);
            } else if (hash == null) {
                found.put(run.id(), RunFreshness.NOT_KNOWN);
            } else {
                boolean isSame =
                        hash.equals(today.computeIfAbsent(year, start -> cohort.fingerprint(new AcademicYear(start))));
                found.put(run.id(), isSame ? RunFreshness.CURRENT : RunFreshness.OUT_OF_DATE);
            }
        }
        return found;
    }

    /** Asks a run to stop with its best answer so far. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void stop(UUID id) {
        archive.requestStop(id);
    }

    /**
     * Gives a run another name.
     *
     * @throws IllegalArgumentException when the name is blank or longer than 200 characters, or the run goes on
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void rename(UUID id, String name) {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("Enter a name for the run, up to 200 characters");
        }
        MatchRun run = runs.findById(id).orElseThrow();
        if (!run.status().isOver()) {
            throw new IllegalArgumentException("Wait until the run is over before you rename it");
        }
        run.rename(name);
    }

    /**
     * Deletes a run with its problem and answer.
     *
     * @throws IllegalArgumentException while the run is going on
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void delete(UUID id) {
        MatchRun run = runs.findById(id).orElseThrow();
        if (!run.status().isOver()) {
            throw new IllegalArgumentException("Stop the run before you delete it");
        }
        if (published.of(id).isPresent()) {
            throw new IllegalArgumentException("Withdraw the plan before you delete it");
        }
        questions.of(id).forEach(jobs::forget);
        jobs.forget(id);
        questions.delete(id);
        archive.delete(id);
        runs.delete(run);
    }

    /**
     * That a run is the plan known to families and schools.
     *
     * @param by who published it
     * @param at when
     */
    public record Published(String by, Instant at) {}

    /** Whether a run is the published plan of its year of entry. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<Published> published(UUID id) {
        return published.of(id);
    }

    /**
     * Makes a run the published plan of its year of entry, in place of any other: later runs can be asked to change
     * little of it. No place is decided by that.
     *
     * @throws IllegalArgumentException with a sentence for people when the run goes on or is not about the records
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void publish(UUID id) {
        RunSummary run = find(id).orElseThrow();
        Integer year = run.entryYear();
        if (year == null || run.status() != RunStatus.ENDED) {
            throw new IllegalArgumentException("Only a run on the borough's records that has ended can be published");
        }
        published.publish(year, id);
    }

    /** Takes back that a run is the published plan. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void withdraw(UUID id) {
        published.withdraw(id);
    }

    /** The problem of a run as a zip of a matching pack: ids only, no names. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    @Audited(what = "Problem of a run as a pack")
    public byte[] problemPack(UUID id) {
        return archive.problemPack(id);
    }

    /** The answer of a run as a zip of the answer's files: ids only, no names. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    @Audited(what = "Answer of a run as a pack")
    public byte[] answerPack(UUID id) {
        RunResult result = result(id).orElseThrow();
        RunSummary run = result.run();
        return format.answer(
                result.assessment(),
                new PackFormat.Facts(
                        run.profile(),
                        run.weights(),
                        run.seed(),
                        run.steps(),
                        Objects.requireNonNullElse(run.endedBy(), "interrupted"),
                        Duration.ofMillis(run.searched().toMillis()),
                        1,
                        result.proof(),
                        result.placeValues()));
    }

    private Map<String, String> current(RunSummary run) {
        Integer year = run.entryYear();
        return year == null ? Map.of() : cohort.provisionNamesByReference(new AcademicYear(year - 1));
    }

    /** By which law each provision of the register can be asked for, by code. */
    private Map<String, RequestRoutes.Basis> routes(RunSummary run, Problem problem) {
        LocalDate today = LocalDate.now(clock);
        if (run.entryYear() != null) {
            return routes.of(provisions.all(), today);
        }
        Map<ProvisionType, RequestRoutes.Basis> byType = routes.byType(today);
        return problem.provisions().stream()
                .collect(Collectors.toMap(Provision::id, each -> Objects.requireNonNull(byType.get(each.kind()))));
    }

    private Map<String, ChildRecord> children(RunSummary run) {
        return run.entryYear() == null ? Map.of() : cohort.childrenByReference();
    }
}
