package org.throughline.transitions.safeguarding;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.calendar.CountedDate;
import org.throughline.calendar.CountedDates;
import org.throughline.calendar.RecordedCalendars;
import org.throughline.ehcp.clocks.ServiceDay;
import org.throughline.shared.Instants;
import org.throughline.transitions.catalogue.Catalogues;

/** Due dates of safeguarding files that have not come, for what moves when a calendar changes. Counts, no names. */
@Component
class SafeguardingDates implements CountedDates {

    private final JdbcClient jdbc;
    private final FileClock clock;
    private final Catalogues catalogues;

    SafeguardingDates(JdbcClient jdbc, FileClock clock, Catalogues catalogues) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.catalogues = catalogues;
    }

    @Override
    public List<CountedDate> counted(RecordedCalendars calendars) {
        FileClock.Reading reading = clock.reading(calendars);
        Set<String> during = catalogues.phasesDuringYear();
        return jdbc.sql("select r.id, r.phase, r.entry_year, r.sender_id, r.sender_name, s.sent_at"
                        + " from transition_record r join transition_sending s on s.id = r.sending_id"
                        + " left join safeguarding_pointer p on p.record_id = r.id"
                        + " where p.received_on is null and coalesce(p.file_exists, 'UNKNOWN') <> 'NO'")
                .query((row, number) -> new CountedDate(
                        "safeguarding " + row.getString("id"),
                        "Safeguarding file due",
                        Objects.requireNonNullElse(row.getString("sender_name"), "Not recorded"),
                        reading.due(
                                        ServiceDay.of(Instants.fromDatabase(row, "sent_at")),
                                        during.contains(row.getString("phase")) ? null : row.getInt("entry_year"),
                                        row.getObject("sender_id", UUID.class))
                                .due()))
                .list();
    }
}
