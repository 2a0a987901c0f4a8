package org.throughline.matching.findplace;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.matching.inyear.SeatSearch;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.records.ChildInYear;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.matching.records.RunCohort;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/**
 * Finds places for one child who needs one now. The best plan of the coming year, which says what a place is worth to
 * others, is calculated once for the records as they are and asked again until they change.
 */
@Service
@Transactional(readOnly = true)
public class PlaceFinder {

    private static final Duration MOST_FOR_A_PLAN = Duration.ofSeconds(20);

    private final ProblemFromRecords records;
    private final Clock clock;
    private final AtomicReference<@Nullable Plan> last = new AtomicReference<>();

    PlaceFinder(ProblemFromRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    private record Plan(String fingerprint, Answer best) {}

    /** The academic year that goes on. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public AcademicYear year() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    /** The places for a child; empty where the child is unknown or no plan is maintained. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Optional<FoundPlaces> find(UUID childId) {
        return records.child(childId, year())
                .map(known -> new FoundPlaces(
                        known,
                        SeatSearch.find(
                                new SeatSearch.Question(
                                        known.today(), known.pupil(), known.apartAt(), known.coming(), known.then()),
                                bestPlan(known)),
                        clock.instant()));
    }

    /** Children who ask for another place outside a change of phase this year, by name. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<RunCohort.Member> moves() {
        return records.members(year()).moves();
    }

    private Answer bestPlan(ChildInYear known) {
        Plan plan = last.get();
        if (plan == null || !plan.fingerprint().equals(known.fingerprint())) {
            plan = new Plan(known.fingerprint(), SeatSearch.bestPlan(known.coming(), MOST_FOR_A_PLAN));
            last.set(plan);
        }
        return plan.best();
    }
}
