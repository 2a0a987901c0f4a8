package org.throughline.transitions.travel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.calendar.Calendars;
import org.throughline.shared.AcademicYear;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.due.MoveDays;

/**
 * Which records settings are to be asked about: those with a line of support, so many weeks after the first day of the
 * year at the receiving setting, by its calendar, or after receipt where the child moved in the year; once more as many
 * weeks after an answer by which something is not in place yet.
 */
@Component
class TravelDue {

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Catalogues catalogues;

    TravelDue(JdbcClient jdbc, Calendars calendars, Catalogues catalogues) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.catalogues = catalogues;
    }

    private record Start(UUID setting, int year) {}

    /** The first day of a child's move: of the year at the receiving setting, or the day of receipt in the year. */
    LocalDate started(String phase, int entryYear, @Nullable UUID receiver, LocalDate received) {
        return catalogues.phasesDuringYear().contains(phase)
                ? received
                : calendars.reading().of(receiver).yearBegins(entryYear);
    }

    /** The records that are due on a day, first due first. */
    List<TravelRow> rows(Set<UUID> settings, LocalDate today, int offset, int limit) {
        return query("q.*", " order by q.due, q.surname, q.forename, q.id limit :limit offset :offset", settings, today)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new TravelRow(
                        row.getObject("id", UUID.class),
                        row.getString("surname"),
                        row.getString("forename"),
                        row.getString("sender_name"),
                        row.getString("destination_name"),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("again")))
                .list();
    }

    /** How many {@link #rows} has in all. */
    int count(Set<UUID> settings, LocalDate today) {
        return query("count(*)", "", settings, today).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec query(String columns, String order, Set<UUID> settings, LocalDate today) {
        String sql = "with begins as (" + begins(settings) + "), q as ("
                + " select r.id, c.surname, c.forename, r.sender_name, r.destination_name, t.sending_id is not null again,"
                + " coalesce(date(t.answered_at), if(r.phase in (:during), date(s.received_at), b.day)) + interval "
                + MoveDays.WEEKS_TO_TRAVEL + " week due"
                + " from transition_record r join transition_sending s on s.id = r.sending_id"
                + " join child c on c.id = r.child_id"
                + " left join begins b on b.setting = r.destination_id and b.year = r.entry_year"
                + " left join transition_travel t on t.sending_id = r.sending_id"
                + " where r.destination_id in (:settings) and r.state = 'RECEIVED'"
                + " and (t.sending_id is null or exists (select 1 from transition_travel_line l"
                + " where l.sending_id = t.sending_id and l.outcome = 'NOT_YET'))"
                + " and exists (select 1 from transition_sent_entry e where e.sending_id = r.sending_id"
                + " and e.field in (:help) and e.visibility in ('A', 'B') and e.text <> ''))"
                + " select " + columns + " from q where q.due <= :today" + order;
        return jdbc.sql(sql)
                .param("during", catalogues.phasesDuringYear())
                .param("settings", settings)
                .param("help", catalogues.keys(Flag.HELP))
                .param("today", today);
    }

    /**
     * The first day of each year in which children start at these settings, as rows; few, so they stand in the query.
     */
    private String begins(Set<UUID> settings) {
        List<Start> starts = jdbc.sql("select distinct destination_id, entry_year from transition_record"
                        + " where destination_id in (:settings) and state = 'RECEIVED'")
                .param("settings", settings)
                .query((row, number) ->
                        new Start(row.getObject("destination_id", UUID.class), row.getInt("entry_year")))
                .list();
        List<Start> all = new ArrayList<>(starts);
        if (all.isEmpty()) {
            all.add(new Start(new UUID(0, 0), AcademicYear.MIN));
        }
        var reading = calendars.reading();
        return all.stream()
                .map(start -> "select cast('" + start.setting() + "' as uuid) setting, " + start.year()
                        + " year, cast('" + reading.of(start.setting()).yearBegins(start.year()) + "' as date) day")
                .collect(Collectors.joining(" union all "));
    }
}
