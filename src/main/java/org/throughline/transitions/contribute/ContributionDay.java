package org.throughline.transitions.contribute;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** What waits where several settings write in one record: to write, and to read what others have handed in. */
@Service
@Transactional(readOnly = true)
class ContributionDay implements DaySource {

    private static final int FIRST = 20;

    private static final String ASKED = " from transition_contributor k join transition_record r on r.id = k.record_id"
            + " join child c on c.id = r.child_id where k.removed = false and k.handed_in_at is null"
            + " and k.setting_id in (:own) and r.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')";

    private static final String HANDED_IN =
            " from transition_contributor k join transition_record r on r.id = k.record_id"
                    + " join child c on c.id = r.child_id where k.removed = false and k.handed_in_at > :since"
                    + " and (r.sender_id in (:own) or (:officer and r.sender_id is null))"
                    + " and r.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    ContributionDay(JdbcClient jdbc, CurrentUser user, Clock clock) {
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
        return List.of(
                group(
                        "Another setting asks you to write in its record",
                        "Add what you know of the child, and hand it in.",
                        "contributions/",
                        "k.id",
                        "r.sender_name",
                        ASKED),
                group(
                        "Others have handed in their part",
                        "Read it before you send the record.",
                        "transitions/",
                        "r.id",
                        "k.name",
                        HANDED_IN));
    }

    private DayGroup group(String title, String next, String page, String id, String other, String from) {
        List<DayItem> first = query("select " + id + " id, c.forename, c.surname, " + other + " other" + from
                        + " order by c.surname, c.forename, k.id limit " + FIRST)
                .query((row, number) -> new DayItem(
                        Names.sorted(row.getString("forename"), row.getString("surname")),
                        row.getString("other"),
                        null,
                        page + row.getObject("id", UUID.class)))
                .list();
        int count = query("select count(*)" + from).query(Integer.class).single();
        return new DayGroup(title, next, "transitions", "transitions", first, count, true);
    }

    private JdbcClient.StatementSpec query(String sql) {
        return jdbc.sql(sql)
                .param("own", user.scope(Roles.SENCO))
                .param("officer", user.has(Roles.PLACEMENT_OFFICER))
                .param("since", LocalDate.now(clock).minusWeeks(2).atStartOfDay());
    }
}
