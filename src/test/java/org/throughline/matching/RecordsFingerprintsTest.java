package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.placement.PlacementsAdded;
import org.throughline.shared.AcademicYear;

/** The borough is read once for many pages, and again when something has changed. */
class RecordsFingerprintsTest {

    private static final AcademicYear YEAR = new AcademicYear(2027);
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final ProblemFromRecords records = mock(ProblemFromRecords.class);
    private final RecordsMark mark = mock(RecordsMark.class);
    private final Clock clock = mock(Clock.class);
    private final RecordsFingerprints fingerprints = new RecordsFingerprints(records, mark, clock);

    @Test
    void pages_one_after_the_other_read_the_borough_once() {
        when(clock.instant()).thenReturn(NOON);
        when(records.fingerprint(YEAR)).thenReturn("one");
        assertThat(fingerprints.of(YEAR)).isEqualTo("one");
        assertThat(fingerprints.of(YEAR)).isEqualTo("one");
        verify(records, times(1)).fingerprint(YEAR);
    }

    @Test
    void a_change_of_the_records_is_seen_at_once() {
        when(clock.instant()).thenReturn(NOON);
        when(records.fingerprint(YEAR)).thenReturn("one", "two");
        fingerprints.of(YEAR);
        fingerprints.forget(new PlacementsAdded(1));
        assertThat(fingerprints.of(YEAR)).isEqualTo("two");
    }

    @Test
    void a_change_by_another_service_is_seen_when_the_mark_is_raised() {
        when(clock.instant()).thenReturn(NOON);
        when(mark.now()).thenReturn(7L, 7L, 8L);
        when(records.fingerprint(YEAR)).thenReturn("one", "two");
        assertThat(fingerprints.of(YEAR)).isEqualTo("one");
        assertThat(fingerprints.of(YEAR)).isEqualTo("one");
        assertThat(fingerprints.of(YEAR)).isEqualTo("two");
    }

    @Test
    void what_changes_without_an_event_is_seen_after_five_minutes() {
        when(clock.instant()).thenReturn(NOON, NOON.plus(Duration.ofSeconds(301)));
        when(records.fingerprint(YEAR)).thenReturn("one", "two");
        fingerprints.of(YEAR);
        assertThat(fingerprints.of(YEAR)).isEqualTo("two");
    }

    @Test
    void each_entry_year_has_its_own() {
        when(clock.instant()).thenReturn(NOON);
        when(records.fingerprint(YEAR)).thenReturn("one");
        when(records.fingerprint(YEAR.next())).thenReturn("other");
        assertThat(fingerprints.of(YEAR)).isNotEqualTo(fingerprints.of(YEAR.next()));
    }
}
