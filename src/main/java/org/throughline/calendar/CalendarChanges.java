package org.throughline.calendar;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.LikePattern;

/** What was counted again when a calendar changed. */
@Service
@Transactional(readOnly = true)
public class CalendarChanges {

    private static final String FROM = " from calendar_moved_date m join calendar_change c on c.id = m.change_id"
            + " where c.what like :text or m.what like :text or m.place like :text";

    private final JdbcClient jdbc;

    CalendarChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Due dates that moved, the latest change first.
     *
     * @param text part of the change, of what is due or of the place; blank for all
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public List<CalendarChange> page(String text, int offset, int limit) {
        return jdbc.sql("select c.at, c.by_name, c.what change_made, m.what, m.place, m.due_before, m.due_after,"
                        + " m.how_many" + FROM + " order by c.id desc, m.position limit :limit offset :offset")
                .param("text", LikePattern.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new CalendarChange(
                        Instants.fromDatabase(row, "at"),
                        row.getString("by_name"),
                        row.getString("change_made"),
                        row.getString("what"),
                        row.getString("place"),
                        Objects.requireNonNull(row.getObject("due_before", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("due_after", LocalDate.class)),
                        row.getInt("how_many")))
                .list();
    }

    /** How many rows {@link #page} has in all. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public int count(String text) {
        return jdbc.sql("select count(*)" + FROM)
                .param("text", LikePattern.containing(text))
                .query(Integer.class)
                .single();
    }
}
