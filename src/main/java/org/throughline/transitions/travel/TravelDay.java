package org.throughline.transitions.travel;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Names;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** Asks the receiving setting what became of the support, and tells the sending one what was answered. */
@Service
@Transactional(readOnly = true)
class TravelDay implements DaySource {

    /** The page shows the first few and the number. */
    private static final int FIRST = 5;

    private static final int WEEKS_OF_NEWS = 2;

    private final TravelDue due;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    TravelDay(TravelDue due, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.due = due;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.SENCO, Roles.PLACEMENT_OFFICER);
    }

    @Override
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public List<DayGroup> groups() {
        Set<UUID> own = user.scope(Roles.SENCO);
        LocalDate today = LocalDate.now(clock);
        boolean severalSettings = user.worksAtSeveral();
        List<DayItem> asked = due.rows(own, today, 0, FIRST).stream()
                .map(row -> new DayItem(
                        row.childName(),
                        (severalSettings ? "For " + row.receiver() + ". " : "") + "From " + row.sender()
                                + (row.again() ? ". Some of it was not in place yet" : ""),
                        row.due(),
                        "incoming/" + row.recordId() + "/travel"))
                .toList();
        return List.of(
                new DayGroup(
                        "Did the support travel?",
                        "Tick what you kept, changed or dropped. It takes a minute a child.",
                        "incoming",
                        "incoming/travel",
                        asked,
                        asked.isEmpty() ? 0 : due.count(own, today),
                        true),
                DayGroup.news(
                        "What became of your support",
                        "Read what the next setting kept, changed and dropped.",
                        "transitions",
                        "transitions",
                        answers(own, today)));
    }

    private List<DayItem> answers(Set<UUID> own, LocalDate today) {
        return jdbc.sql("select r.id, c.forename, c.surname, r.destination_name,"
                        + " (select count(*) from transition_travel_line l where l.sending_id = t.sending_id) said,"
                        + " (select count(*) from transition_travel_line l where l.sending_id = t.sending_id"
                        + " and l.outcome = 'KEPT') kept"
                        + " from transition_travel t join transition_record r on r.sending_id = t.sending_id"
                        + " join child c on c.id = r.child_id"
                        + " where (r.sender_id in (:own) or (:officer and r.sender_id is null))"
                        + " and t.answered_at > :since order by t.answered_at desc")
                .param("own", own)
                .param("officer", user.has(Roles.PLACEMENT_OFFICER))
                .param("since", today.minusWeeks(WEEKS_OF_NEWS).atStartOfDay())
                .query((row, number) -> new DayItem(
                        Names.sorted(row.getString("forename"), row.getString("surname")),
                        Objects.requireNonNullElse(row.getString("destination_name"), "") + ": " + row.getInt("kept")
                                + " of " + row.getInt("said") + " kept",
                        null,
                        "transitions/" + row.getObject("id", UUID.class)))
                .list();
    }
}
