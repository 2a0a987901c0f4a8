package org.throughline.casework.consult;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** Replies that are overdue and replies to look at, for the officer who consulted. */
@Service
@Transactional(readOnly = true)
class ConsultationDay implements DaySource {

    private static final int FIRST = 5;
    private static final String MENU = "consultations";

    private final ConsultationList list;
    private final JdbcClient jdbc;
    private final CurrentUser user;

    ConsultationDay(ConsultationList list, JdbcClient jdbc, CurrentUser user) {
        this.list = list;
        this.jdbc = jdbc;
        this.user = user;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<DayGroup> groups() {
        String mine = user.login();
        ConsultationFilter overdue = new ConsultationFilter("", null, true, null, mine);
        return List.of(
                new DayGroup(
                        "Consultations without a reply in time",
                        "Remind the school, or record that there was no response.",
                        MENU,
                        MENU + "?overdue=true&officer=" + encoded(mine),
                        items(list.find(overdue, 0, FIRST)),
                        list.count(overdue),
                        true),
                toLookAt(mine));
    }

    private DayGroup toLookAt(String mine) {
        String where = " from casework_consultation c join child ch on ch.id = c.child_id where c.owner_login = :mine"
                + " and c.state in ('OFFER', 'OFFER_CONDITIONAL', 'DECLINED', 'MORE_INFO_REQUESTED')";
        List<DayItem> first = jdbc.sql("select c.id, c.consultee, c.state, ch.forename, ch.surname" + where
                        + " order by c.replied_on, c.id limit " + FIRST)
                .param("mine", mine)
                .query((row, number) -> new DayItem(
                        Names.sorted(row.getString("forename"), row.getString("surname")),
                        row.getString("consultee") + ": "
                                + ConsultationState.valueOf(row.getString("state"))
                                        .label(),
                        null,
                        MENU + "/" + row.getObject("id", UUID.class)))
                .list();
        int count = jdbc.sql("select count(*)" + where)
                .param("mine", mine)
                .query(Integer.class)
                .single();
        return new DayGroup(
                "Replies to consultations",
                "Read the reply and record the authority's view.",
                MENU,
                MENU + "?officer=" + encoded(mine),
                first,
                count,
                true);
    }

    private static List<DayItem> items(List<ConsultationRow> rows) {
        return rows.stream()
                .map(row -> new DayItem(row.child(), row.consultee(), row.due(), MENU + "/" + row.id()))
                .toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
