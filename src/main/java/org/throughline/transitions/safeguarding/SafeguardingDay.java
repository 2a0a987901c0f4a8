package org.throughline.transitions.safeguarding;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.clocks.ServiceDay;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Names;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;
import org.throughline.transitions.catalogue.Catalogues;

/** Safeguarding files that are due within two weeks, for the leads of both settings. */
@Service
@Transactional(readOnly = true)
class SafeguardingDay implements DaySource {

    private static final String PATH = "safeguarding";
    private static final int WEEKS_AHEAD = 2;

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final FileClock fileClock;
    private final Clock clock;

    SafeguardingDay(JdbcClient jdbc, Catalogues catalogues, CurrentUser user, FileClock fileClock, Clock clock) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.user = user;
        this.fileClock = fileClock;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.DSL);
    }

    @Override
    @RolesAllowed(Roles.DSL)
    public List<DayGroup> groups() {
        Set<String> during = catalogues.phasesDuringYear();
        FileClock.Reading reading = fileClock.reading();
        LocalDate until = LocalDate.now(clock).plusWeeks(WEEKS_AHEAD);
        List<Pending> pending = jdbc
                .sql("select r.phase, r.entry_year, r.sender_id, coalesce(r.sender_id in (:own), false) sends,"
                        + " c.forename, c.surname, r.sender_name, r.destination_name, s.sent_at, p.sent_on from"
                        + " transition_record r join child c on c.id = r.child_id join transition_sending s on"
                        + " s.id = r.sending_id left join safeguarding_pointer p on p.record_id = r.id where"
                        + " (r.sender_id in (:own) or r.destination_id in (:own)) and p.received_on is null and"
                        + " coalesce(p.file_exists, 'UNKNOWN') <> 'NO'")
                .param("own", user.scope(Roles.DSL))
                .query((row, number) -> Pending.of(row, during, reading))
                .list()
                .stream()
                .filter(each -> !each.due().isAfter(until))
                .toList();
        return List.of(
                DayGroup.tasks(
                        "Safeguarding files to send",
                        "Hand each file over between the two leads, and record the day.",
                        PATH,
                        PATH,
                        items(pending, true)),
                DayGroup.tasks(
                        "Safeguarding files to receive",
                        "Ask the lead of the other setting, and record the day it came.",
                        PATH,
                        PATH,
                        items(pending, false)));
    }

    private static List<DayItem> items(List<Pending> pending, boolean sends) {
        return pending.stream()
                .filter(each -> each.sends() == sends)
                .map(Pending::item)
                .toList();
    }

    private record Pending(boolean sends, LocalDate due, DayItem item) {

        static Pending of(ResultSet row, Set<String> during, FileClock.Reading reading) throws SQLException {
            Instant sent = Instants.fromDatabase(row, "sent_at");
            boolean sends = row.getBoolean("sends");
            boolean isInYear = during.contains(row.getString("phase"));
            LocalDate due = reading.due(
                            ServiceDay.of(sent),
                            isInYear ? null : row.getInt("entry_year"),
                            row.getObject("sender_id", UUID.class))
                    .due();
            return new Pending(
                    sends && row.getObject("sent_on", LocalDate.class) == null,
                    due,
                    new DayItem(
                            Names.sorted(row.getString("forename"), row.getString("surname")),
                            sends ? row.getString("destination_name") : row.getString("sender_name"),
                            due,
                            PATH));
        }
    }
}
