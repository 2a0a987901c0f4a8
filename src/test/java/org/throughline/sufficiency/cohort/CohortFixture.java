package org.throughline.sufficiency.cohort;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.jobs.JobState;

/** First cohorts of tests: figures that are told apart easily. */
final class CohortFixture {

    private CohortFixture() {}

    /** Seven come from one school and two from another in most of ten futures, and one in few. */
    static FirstCohort.Result result() {
        return new FirstCohort.Result(
                10,
                List.of(new FirstCohort.Opening(
                        "A base",
                        2028,
                        List.of(
                                new FirstCohort.Year(2028, 6, 6, 5, 6, 9, 3),
                                new FirstCohort.Year(2029, 12, 9, 2, 5, 7, 1)))),
                List.of(
                        comer("P1", 10, "Hill School"),
                        comer("P2", 9, "Hill School"),
                        comer("P3", 8, "Hill School"),
                        comer("P4", 7, "Hill School"),
                        comer("P5", 6, "Hill School"),
                        comer("P6", 5, "Hill School"),
                        comer("P7", 5, "Hill School"),
                        comer("P8", 5, "Dale School"),
                        comer("P9", 5, "Dale School"),
                        comer("P0", 4, "Dale School")),
                true);
    }

    private static FirstCohort.Comer comer(String child, int futures, String leaves) {
        return new FirstCohort.Comer(child, 0, 2028, futures, leaves);
    }

    static FirstCohort of(UUID id) {
        return new FirstCohort(
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "A scenario",
                "A planner",
                Instant.EPOCH,
                JobState.DONE,
                null,
                result());
    }
}
