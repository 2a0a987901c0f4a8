package org.throughline.matching.findplace;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.matching.inyear.SeatSearch;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** Calculates the best plan of the coming year, which says what each place is worth to the children of it. */
@Component
class ComingPlanJob implements JobHandler {

    static final String KIND = "coming-plan";

    private static final Duration MOST = Duration.ofSeconds(20);

    private final ProblemFromRecords records;
    private final ComingPlans plans;
    private final Clock clock;

    ComingPlanJob(ProblemFromRecords records, ComingPlans plans, Clock clock) {
        this.records = records;
        this.plans = plans;
        this.clock = clock;
    }

    /** The work for the year that begins in the next September has one id, whoever asks for it. */
    static UUID id(AcademicYear entry) {
        return UUID.nameUUIDFromBytes((KIND + " " + entry.start()).getBytes(StandardCharsets.UTF_8));
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
        AcademicYear entry = AcademicYear.of(LocalDate.now(clock)).next();
        if (!id(entry).equals(id)) {
            throw new CancellationException("The year that was asked about has begun");
        }
        ProblemFromRecords.Known known = records.known(entry, Set.of());
        long begin = System.nanoTime();
        Answer best = SeatSearch.bestPlan(known.problem(), MOST, () -> {
            progress.done(
                    (int) Math.min(MOST.toMillis(), (System.nanoTime() - begin) / 1_000_000), (int) MOST.toMillis());
            return progress.isStopRequested();
        });
        progress.stopIfRequested();
        return () -> plans.store(entry, known.fingerprint(), best);
    }
}
