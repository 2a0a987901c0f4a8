package org.throughline.transitions.progress;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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

/** What of the transition records waits for class staff: children of theirs who move on, and children who come. */
@Service
@Transactional(readOnly = true)
class ClassDay implements DaySource {

    /** The page shows the first few and the number. */
    private static final int FIRST = 5;

    private static final String SENDING = "transitions";
    private static final String INCOMING = "incoming";

    /** Records being written in which the person has written nothing. */
    private static final String TO_WRITE = " from transition_record r join child c on c.id = r.child_id"
            + " where r.sender_id in (:own) and r.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED') and not exists"
            + " (select 1 from transition_entry e where e.record_id = r.id and e.written_by = :name and e.text <> '')";

    /** Records that were acknowledged and that the person has never opened. */
    private static final String TO_READ = " from transition_record r join child c on c.id = r.child_id"
            + " where r.destination_id in (:own) and r.state = 'RECEIVED' and not exists"
            + " (select 1 from transition_look l where l.sending_id = r.sending_id and l.login = :login)";

    private final JdbcClient jdbc;
    private final CurrentUser user;

    ClassDay(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.STAFF);
    }

    @Override
    @RolesAllowed(Roles.STAFF)
    public List<DayGroup> groups() {
        return List.of(
                group("Children of yours who move on", "Add what you know about each of them.", SENDING, TO_WRITE),
                group("Children who come to you", "Read what they need in class.", INCOMING, TO_READ));
    }

    private DayGroup group(String title, String next, String menu, String from) {
        boolean sends = menu.equals(SENDING);
        boolean severalSettings = user.worksAtSeveral();
        List<DayItem> first = query("select r.id, c.forename, c.surname, r.sender_name, r.destination_name" + from
                        + " order by c.surname, c.forename, r.id limit " + FIRST)
                .query((row, number) -> {
                    String own = row.getString(sends ? "sender_name" : "destination_name");
                    String other = row.getString(sends ? "destination_name" : "sender_name");
                    return new DayItem(
                            Names.sorted(row.getString("forename"), row.getString("surname")),
                            severalSettings ? "For " + own + ". " + other : other,
                            null,
                            menu + "/" + row.getObject("id", UUID.class));
                })
                .list();
        int count = query("select count(*)" + from).query(Integer.class).single();
        return new DayGroup(title, next, menu, menu, first, count, true);
    }

    private JdbcClient.StatementSpec query(String sql) {
        return jdbc.sql(sql)
                .param("own", user.scope(Roles.STAFF))
                .param("name", user.name())
                .param("login", user.login());
    }
}
