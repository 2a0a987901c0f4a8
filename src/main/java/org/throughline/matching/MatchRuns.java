package org.throughline.matching;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.jobs.Jobs;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Listed;

/** The matching runs: follow, stop, read, publish, delete. A run proposes; nothing here decides about a child. */
@Service
@Transactional
public class MatchRuns {

    private static final int MOST_LISTED = 500;

    private final MatchRunRepository runs;
    private final RunArchive archive;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final PublishedPlans published;
    private final RecordsFingerprints fingerprints;
    private final RunResults results;

    MatchRuns(
            MatchRunRepository runs,
            RunArchive archive,
            Jobs jobs,
            ApplicationEventPublisher events,
            PublishedPlans published,
            RecordsFingerprints fingerprints,
            RunResults results) {
        this.runs = runs;
        this.archive = archive;
        this.jobs = jobs;
        this.events = events;
        this.published = published;
        this.fingerprints = fingerprints;
        this.results = results;
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
        return find(id).flatMap(results::of);
    }

    /**
     * What the check of a run's answer against every guarantee found; empty before its first answer. An answer that
     * breaks one is withheld: {@link #result} does not give it.
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<GuaranteeReport> check(UUID id) {
        return find(id).flatMap(results::check);
    }

    /** What people call the children of a run; nobody for a run from a pack. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public RunNames names(UUID id) {
        return find(id).map(results::namesOf).orElse(RunNames.NONE);
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
        Map<UUID, RunFreshness> found = new HashMap<>();
        for (RunSummary run : listed) {
            Integer year = run.entryYear();
            String hash = run.recordsHash();
            if (year == null) {
                found.put(run.id(), RunFreshness.NO_RECORDS);
            } else if (hash == null) {
                found.put(run.id(), RunFreshness.NOT_KNOWN);
            } else {
                boolean isSame = hash.equals(fingerprints.of(new AcademicYear(year)));
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
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} when the name is blank or longer than 200
     *     characters, or the run goes on
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void rename(UUID id, String name) {
        if (name.isBlank() || name.length() > RunRequest.LONGEST_NAME) {
            throw new MatchingRefusal.RunNameMissing(RunRequest.LONGEST_NAME).refused();
        }
        MatchRun run = runs.findById(id).orElseThrow();
        if (!run.status().isOver()) {
            throw new MatchingRefusal.RenamedBeforeItsEnd().refused();
        }
        run.rename(name);
    }

    /**
     * Deletes a run with its problem and answer.
     *
     * @throws org.throughline.shared.Refused as {@link MatchingRefusal} while the run is going on
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void delete(UUID id) {
        MatchRun run = runs.findById(id).orElseThrow();
        if (!run.status().isOver()) {
            throw new MatchingRefusal.DeletedBeforeItsEnd().refused();
        }
        if (published.of(id).isPresent()) {
            throw new MatchingRefusal.PublishedPlanDeleted().refused();
        }
        events.publishEvent(new RunDeleted(id));
        jobs.forget(id);
        archive.delete(id);
        runs.delete(run);
    }
}
