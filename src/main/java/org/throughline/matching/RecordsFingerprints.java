package org.throughline.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.RecordsChanged;

/**
 * What the records of an entry year come to, as a hash. Working it out reads the borough, so it is remembered until a
 * service says that records have changed; for a change by another service on the same database up to a minute.
 */
@Component
class RecordsFingerprints {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private record Known(String hash, Instant since) {}

    private final Map<AcademicYear, Known> known = new ConcurrentHashMap<>();
    private final ProblemFromRecords cohort;
    private final Clock clock;

    RecordsFingerprints(ProblemFromRecords cohort, Clock clock) {
        this.cohort = cohort;
        this.clock = clock;
    }

    String of(AcademicYear entryYear) {
        Instant now = clock.instant();
        return known.compute(
                        entryYear,
                        (year, before) ->
                                before != null && before.since().plus(GOOD_FOR).isAfter(now)
                                        ? before
                                        : new Known(cohort.fingerprint(year), now))
                .hash();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void forget(RecordsChanged changed) {
        known.clear();
    }
}
