package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.LikePattern;

/** The records as lists show them, page by page from the database, those who need most first. */
@Service
@Transactional(readOnly = true)
public class RecordList {

    private static final String FROM = """
             from transition_record r
             join child c on c.id = r.child_id
             left join transition_sending s on s.id = r.sending_id
             left join transition_look l on l.sending_id = s.id and l.login = :login
            where
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final CurrentUser user;

    RecordList(NamedParameterJdbcTemplate jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** The records that the person's setting sends; for an officer those of families who educate at home. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    public List<RecordRow> sending(RecordFilter filter, int offset, int limit) {
        return find(sendingSide(), filter, offset, limit);
    }

    /** How many records {@link #sending} finds. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    public int countSending(RecordFilter filter) {
        return count(sendingSide(), filter);
    }

    /** The records that were sent to the person's setting. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public List<RecordRow> receiving(RecordFilter filter, int offset, int limit) {
        return find(receivingSide(), filter, offset, limit);
    }

    /** How many records {@link #receiving} finds. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public int countReceiving(RecordFilter filter) {
        return count(receivingSide(), filter);
    }

    /** Children whose records are written for the person's setting and not sent yet: a number, no names. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public int countOnTheWay() {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select count(*) from transition_record where destination_id = :own"
                                + " and state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')",
                        new MapSqlParameterSource("own", own()),
                        Integer.class))
                .orElse(0);
    }

    private String sendingSide() {
        return user.has(Roles.PLACEMENT_OFFICER) ? " r.sender_id is null" : " r.sender_id = :own";
    }

    private String receivingSide() {
        // class staff see a record once it is acknowledged
        String states = user.has(Roles.SENCO) || user.has(Roles.DSL)
                ? "('SENT', 'RECEIVED', 'CLOSED')"
                : "('RECEIVED', 'CLOSED')";
        return " r.destination_id = :own and s.id is not null and r.state in " + states;
    }

    private UUID own() {
        return user.setting().orElse(new UUID(0, 0));
    }

    private List<RecordRow> find(String side, RecordFilter filter, int offset, int limit) {
        MapSqlParameterSource values = new MapSqlParameterSource("offset", offset).addValue("limit", limit);
        String where = where(side, filter, values);
        return jdbc.query(
                "select r.*, c.surname, c.forename, c.date_of_birth, s.updates, l.update_number looked,"
                        + " (select count(distinct substring_index(e.field, '.', 1)) from transition_entry e"
                        + " where e.record_id = r.id and e.text <> '') blocks"
                        + FROM
                        + where
                        + " order by field(r.tier, 'ENHANCED', 'TARGETED', 'UNIVERSAL'), "
                        + " field(r.state, 'REJECTED', 'RECALLED', 'DRAFT', 'READY', 'SENT', 'RECEIVED', 'CLOSED'),"
                        + " c.surname, c.forename, r.id"
                        + " limit :limit offset :offset",
                values,
                (row, number) -> row(row));
    }

    private int count(String side, RecordFilter filter) {
        MapSqlParameterSource values = new MapSqlParameterSource();
        String where = where(side, filter, values);
        return Optional.ofNullable(jdbc.queryForObject("select count(*)" + FROM + where, values, Integer.class))
                .orElse(0);
    }

    private String where(String side, RecordFilter filter, MapSqlParameterSource values) {
        values.addValue("login", user.login()).addValue("own", own());
        StringBuilder where = new StringBuilder(side);
        if (!filter.text().isBlank()) {
            where.append(" and (concat(c.forename, ' ', c.surname) like :text or concat(c.surname, ', ', c.forename)"
                    + " like :text or r.destination_name like :text or r.sender_name like :text)");
            values.addValue("text", LikePattern.containing(filter.text()));
        }
        if (filter.phase() != null) {
            where.append(" and r.phase = :phase");
            values.addValue("phase", filter.phase());
        }
        if (filter.state() != null) {
            where.append(" and r.state = :state");
            values.addValue("state", filter.state().name());
        }
        if (filter.tier() != null) {
            where.append(" and r.tier = :tier");
            values.addValue("tier", filter.tier().name());
        }
        return where.toString();
    }

    private static RecordRow row(ResultSet row) throws SQLException {
        Destination.Kind kind = Destination.Kind.valueOf(row.getString("destination_kind"));
        Integer looked = row.getObject("looked", Integer.class);
        return new RecordRow(
                row.getObject("id", UUID.class),
                row.getString("surname") + ", " + row.getString("forename"),
                row.getDate("date_of_birth").toLocalDate(),
                row.getString("phase"),
                row.getInt("entry_year"),
                row.getString("sender_name"),
                row.getString("destination_name").isBlank() ? kind.label() : row.getString("destination_name"),
                RecordState.valueOf(row.getString("state")),
                Tier.valueOf(row.getString("tier")),
                row.getInt("blocks"),
                looked == null
                        ? RecordRow.News.UNREAD
                        : row.getInt("updates") > looked ? RecordRow.News.CHANGED : RecordRow.News.NONE,
                row.getTimestamp("changed_at").toInstant());
    }
}
