package org.throughline.transitions.health;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Names;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;

/** What of the hand-overs waits for a health service: to hand over, to receive, and actions due. */
@Service
@Transactional(readOnly = true)
class HealthDay implements DaySource {

    private static final String MENU = "health";
    private static final int FIRST = 20;

    private static final String FROM = " from health_handover h join transition_record r on r.id = h.record_id"
            + " join child c on c.id = r.child_id";
    private static final String TO_GIVE = FROM + " where h.from_role in (:roles) and h.handed_on is null";
    private static final String TO_RECEIVE =
            FROM + " where h.to_role in (:roles) and h.handed_on is not null and h.received_on is null";
    private static final String ACTIONS = FROM
            + " join health_meeting m on m.handover_id = h.id join health_action a on a.meeting_id = m.id"
            + " where (h.from_role in (:roles) or h.to_role in (:roles)) and a.done_on is null and a.due <= :soon";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    HealthDay(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.copyOf(Roles.OF_HEALTH);
    }

    @Override
    @RolesAllowed({
        Roles.HEALTH_VISITOR,
        Roles.SCHOOL_NURSE,
        Roles.COMPLEX_NEEDS_NURSE,
        Roles.EPILEPSY_NURSE,
        Roles.CONTINUING_CARE
    })
    public List<DayGroup> groups() {
        return List.of(
                group("Children to hand over", "Hand over in the health record, then note the day here.", TO_GIVE, ""),
                group("Hand-overs without a receipt", "Check that you have it, and confirm receipt.", TO_RECEIVE, ""),
                group("Agreed actions due", "Do them and mark them as done.", ACTIONS, "a."));
    }

    private DayGroup group(String title, String next, String from, String action) {
        List<DayItem> first = query(
                        "select h.id, h.kind, c.forename, c.surname, r.entry_year, r.phase, r.destination_name"
                                + (action.isEmpty() ? ", null due" : ", a.due") + from
                                + " order by c.surname, c.forename, h.id limit " + FIRST)
                .query((row, number) -> item(row))
                .list();
        return new DayGroup(
                title,
                next,
                MENU,
                MENU,
                first,
                query("select count(*)" + from).query(Integer.class).single(),
                true);
    }

    private static DayItem item(ResultSet row) throws SQLException {
        @Nullable LocalDate due = row.getObject("due", LocalDate.class);
        String to = row.getString("destination_name");
        return new DayItem(
                Names.sorted(row.getString("forename"), row.getString("surname")),
                HealthKind.valueOf(row.getString("kind")).label()
                        + (to == null || to.isBlank() ? "" : ". Moves to " + to)
                        + ", in " + new AcademicYear(row.getInt("entry_year")).label(),
                due,
                MENU + "/" + row.getObject("id", UUID.class));
    }

    private JdbcClient.StatementSpec query(String sql) {
        Set<String> services =
                user.roles().stream().filter(Roles.OF_HEALTH::contains).collect(Collectors.toSet());
        return jdbc.sql(sql)
                .param("roles", services.isEmpty() ? Set.of("-") : services)
                .param("soon", LocalDate.now(clock).plusWeeks(1));
    }
}
