package org.throughline.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.RecordsChanged;

/**
 * What the records of an entry year come to, as a hash. Working it out reads the borough, so it is remembered until
 * records change: by this service at once, by another one on the same database as soon as it has raised the
 * {@link RecordsMark}. A few minutes at most, because some of it changes without an event: the day, for one.
 */
@Component
class RecordsFingerprints {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private record Known(String hash, long mark, Instant since) {}

    private final Map<AcademicYear, Known> known = new ConcurrentHashMap<>();
    private final ProblemFromRecords cohort;
    private final RecordsMark mark;
    private final Clock clock;

    RecordsFingerprints(ProblemFromRecords cohort, RecordsMark mark, Clock clock) {
        this.cohort = cohort;
        this.mark = mark;
        this.clock = clock;
    }

    String of(AcademicYear entryYear) {
        Instant now = clock.instant();
        long marked = mark.now();
        return known.compute(
                        entryYear,
                        (year, before) -> before != null
                                        && before.mark() == marked
                                        && before.since().plus(GOOD_FOR).isAfter(now)
                                ? before
                                : new Known(cohort.fingerprint(year), marked, now))
                .hash();
    }

    /** What this service remembers is forgotten as soon as the change is in the database. */
    @EventListener
    void forget(RecordsChanged changed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            known.clear();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.clear();
            }
        });
    }
}
