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

    /** Questions that a SENCO has given to the person and that nobody has answered. */
    private static final String GIVEN = " from transition_record r join child c on c.id = r.child_id"
            + " join transition_given_question g on g.record_id = r.id and g.login = :login"
            + " where r.sender_id in (:own) and r.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED') and not exists"
            + " (select 1 from transition_entry e where e.record_id = r.id and e.field = g.field and e.item = 0"
            + " and e.text <> '')";

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
                given(),
                group("Children of yours who move on", "Add what you know about each of them.", SENDING, TO_WRITE),
                group("Children who come to you", "Read what they need in class.", INCOMING, TO_READ));
    }

    /** For each child how many questions wait; the link leads to the sheet of its class. */
    private DayGroup given() {
        List<DayItem> first = query("select c.forename, c.surname, r.phase, r.entry_year, r.sender_id, r.sender_name,"
                        + " count(*) questions" + GIVEN
                        + " group by r.id, c.forename, c.surname, r.phase, r.entry_year,"
                        + " r.sender_id, r.sender_name order by c.surname, c.forename, r.id limit " + FIRST)
                .query((row, number) -> {
                    int questions = row.getInt("questions");
                    String asked = questions == 1 ? "One question" : questions + " questions";
                    return new DayItem(
                            Names.sorted(row.getString("forename"), row.getString("surname")),
                            user.worksAtSeveral() ? "For " + row.getString("sender_name") + ". " + asked : asked,
                            null,
                            SENDING + "/class?class=" + row.getString("phase") + "." + row.getInt("entry_year") + "."
                                    + row.getObject("sender_id", UUID.class));
                })
                .list();
        int count = query("select count(distinct r.id)" + GIVEN)
                .query(Integer.class)
                .single();
        return new DayGroup(
                "Questions that your SENCO has given you",
                "Answer them for each child on the class sheet.",
                SENDING,
                SENDING + "/class",
                first,
                count,
                true);
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
