package org.throughline.matching.findplace;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.jobs.JobStatus;
import org.throughline.jobs.Jobs;
import org.throughline.matching.inyear.SeatSearch;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.records.ChildInYear;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.matching.records.RunCohort;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/**
 * Finds places for one child who needs one now. The best plan of the coming year, which says what a place is worth to
 * others, is calculated once for the records as they are, in the background, and asked again until they change.
 */
@Service
@Transactional
public class PlaceFinder {

    private final ProblemFromRecords records;
    private final ComingPlans plans;
    private final Jobs jobs;
    private final Clock clock;

    PlaceFinder(ProblemFromRecords records, ComingPlans plans, Jobs jobs, Clock clock) {
        this.records = records;
        this.plans = plans;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The academic year that goes on. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public AcademicYear year() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    /**
     * The places for a child, or where the calculation stands that they wait for; empty where the child is unknown or
     * no plan is maintained.
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<PlaceSearch> find(UUID childId) {
        return records.child(childId, year())
                .map(known -> plans.find(year().next(), known.fingerprint())
                        .map(plan -> found(known, plan))
                        .orElseGet(() -> new PlaceSearch.Open(known.child(), status())));
    }

    private PlaceSearch found(ChildInYear known, Answer plan) {
        SeatSearch.Question question =
                new SeatSearch.Question(known.today(), known.pupil(), known.apartAt(), known.coming(), known.then());
        return new PlaceSearch.Found(new FoundPlaces(known, SeatSearch.find(question, plan), clock.instant()));
    }

    /** Begins the calculation of the coming year's plan where it is not under way. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void begin() {
        jobs.begin(ComingPlanJob.KIND, ComingPlanJob.id(year().next()));
    }

    /** Where the calculation of the coming year's plan stands. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public JobStatus status() {
        return jobs.status(ComingPlanJob.id(year().next()));
    }

    /** Stops the calculation; it can be begun again. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void stop() {
        jobs.stop(ComingPlanJob.id(year().next()));
    }

    /** Children who ask for another place outside a change of phase this year, by name. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<RunCohort.Member> moves() {
        return records.members(year()).moves();
    }
}
