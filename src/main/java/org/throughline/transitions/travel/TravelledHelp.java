package org.throughline.transitions.travel;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** Which support travels with children, for the authority: numbers by kind of support, no names. */
@Service
@Transactional(readOnly = true)
public class TravelledHelp {

    private static final String FROM = " from transition_record r join transition_sending s on s.id = r.sending_id"
            + " join transition_travel t on t.sending_id = s.id"
            + " join transition_travel_line l on l.sending_id = t.sending_id where true";

    private final JdbcClient jdbc;
    private final CurrentUser user;

    TravelledHelp(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * A setting of the answers.
     *
     * @param id the setting
     * @param name its name
     */
    public record Place(UUID id, String name) {}

    /** What became of each kind of support, the kind answered most often first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public List<TravelledRow> rows(TravelFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return jdbc.sql("select l.kind, count(distinct r.child_id) children, sum(l.outcome = 'KEPT') kept,"
                        + " sum(l.outcome = 'CHANGED') changed, sum(l.outcome = 'DROPPED') dropped,"
                        + " sum(l.outcome = 'NOT_YET') not_yet" + FROM + where
                        + " group by l.kind order by count(*) desc, l.kind")
                .params(values)
                .query((row, number) -> new TravelledRow(
                        row.getString("kind"),
                        row.getInt("children"),
                        row.getInt("kept"),
                        row.getInt("changed"),
                        row.getInt("dropped"),
                        row.getInt("not_yet")))
                .list();
    }

    /** Children about whose support somebody answered. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public int children(TravelFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return jdbc.sql("select count(distinct r.child_id)" + FROM + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** Years of a move, latest first, about which somebody answered. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public List<Integer> years() {
        return jdbc.sql("select distinct r.entry_year" + FROM + " order by r.entry_year desc")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** The settings that sent the records of the answers, or those that received them, by name. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public List<Place> places(boolean receiving) {
        String id = receiving ? "r.destination_id" : "r.sender_id";
        String name = receiving ? "r.destination_name" : "r.sender_name";
        return jdbc.sql("select " + id + " id, min(" + name + ") name" + FROM + " and " + id + " is not null group by "
                        + id + " order by name, id")
                .query((row, number) -> new Place(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** How numbers of children are shown to the person. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public ShownCounts shown() {
        return new ShownCounts(user.has(Roles.PLACEMENT_OFFICER));
    }

    private static String where(TravelFilter filter, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        add(parts, values, "r.entry_year", "entry", filter.entryYear());
        add(parts, values, "r.phase", "phase", filter.phase());
        add(
                parts,
                values,
                "coalesce(s.tier, r.tier)",
                "tier",
                filter.tier() == null ? null : filter.tier().name());
        add(parts, values, "r.sender_id", "sender", filter.from());
        add(parts, values, "r.destination_id", "receiver", filter.to());
        return String.join("", parts);
    }

    private static void add(
            List<String> parts, Map<String, Object> values, String column, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(" and " + column + " = :" + name);
            values.put(name, value);
        }
    }
}
