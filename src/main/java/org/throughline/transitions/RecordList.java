package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.FormerUpn;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.NameSearch;
import org.throughline.shared.Names;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.due.MoveDays;

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

    /** The review that is due: after the first weeks, then at the end of the first year; once it is given, none. */
    private static final String REVIEW = "(case when r.state <> 'RECEIVED' then null when :today >= "
            + MoveDays.firstReviewSql("r.", "s.")
            + " and not exists (select 1 from transition_feedback f where f.record_id = r.id"
            + " and f.kind = 'WEEKS') then 'WEEKS' when :today >= " + MoveDays.yearReviewOpensSql("r.")
            + " and not exists (select 1 from transition_feedback f where f.record_id = r.id"
            + " and f.kind = 'YEAR') then 'YEAR' end)";

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final Clock clock;

    RecordList(JdbcClient jdbc, Catalogues catalogues, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A child whose move the person's setting is invited to plan before it has the record.
     *
     * @param id the record
     * @param childName surname first
     * @param sender name of the sending setting
     * @param invitedBy who invited
     */
    public record Invitation(UUID id, String childName, String sender, String invitedBy) {}

    /** The children whose moves the person's setting is invited to plan, by name. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public List<Invitation> invitations() {
        if (!user.has(Roles.SENCO)) {
            return List.of();
        }
        return jdbc.sql("select r.id, c.surname, c.forename, r.sender_name, r.invited_by from transition_record r"
                        + " join child c on c.id = r.child_id where r.destination_id in (:own) and r.invited_by is not null"
                        + " and r.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')"
                        + " order by c.surname, c.forename, r.id")
                .param("own", user.scope(Roles.SENCO))
                .query((row, number) -> new Invitation(
                        row.getObject("id", UUID.class),
                        Names.sorted(row.getString("forename"), row.getString("surname")),
                        row.getString("sender_name"),
                        row.getString("invited_by")))
                .list();
    }

    /** How many of the records that came to the person's setting have a review due. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public int countReviewsDue() {
        return user.has(Roles.SENCO)
                ? countReceiving(new RecordFilter("", null, RecordState.RECEIVED, null, null, true))
                : 0;
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
        return jdbc.sql("select count(*) from transition_record where destination_id in (:own)"
                        + " and state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')")
                .param("own", own())
                .query(Integer.class)
                .single();
    }

    /**
     * What a person sees of the records of one side.
     *
     * @param where which records
     * @param setting the column of the person's own setting, where the roles that decide are held
     * @param answers where their answers are
     * @param newestFirst the order that puts the newest answer first; blank where there is one only
     * @param tier the level of support: as it is now, or as it was handed over
     * @param tierBy who decided it; null where nobody did
     */
    private record Side(String where, String setting, String answers, String newestFirst, String tier, String tierBy) {

        /** The answer to a question whose keys are a parameter; blank for who may not see it. */
        String answer(String parameter) {
            return "coalesce((select if(" + isSeen() + ", e.text, '') from " + answers + " and e.field in (:"
                    + parameter + ") and e.item = 0 " + newestFirst
                    + " limit 1), '')";
        }

        private String isSeen() {
            return "(e.visibility = 'A' and " + setting + " in (:seesA)) or (e.visibility = 'B' and " + setting
                    + " in (:seesB)) or (e.visibility = 'C' and " + setting + " in (:seesC))"
                    + " or (:officer and r.sender_id is null and e.visibility in ('A', 'B'))";
        }
    }

    private Side sendingSide() {
        return new Side(
                " (r.sender_id in (:own) or (:officer and r.sender_id is null))",
                "r.sender_id",
                "transition_entry e where e.record_id = r.id",
                "",
                "r.tier",
                "r.tier_by");
    }

    private Side receivingSide() {
        // class staff see a record once it is acknowledged
        return new Side(
                " s.id is not null and ((r.destination_id in (:leads) and r.state = 'SENT')"
                        + " or (r.destination_id in (:own) and r.state in ('RECEIVED', 'CLOSED')))",
                "r.destination_id",
                "transition_sent_entry e where e.sending_id = r.sending_id",
                "order by e.update_number desc",
                "coalesce(s.tier, r.tier)",
                "if(s.tier is null, r.tier_by, s.tier_by)");
    }

    private Set<UUID> own() {
        return user.scope(Roles.SENCO, Roles.STAFF, Roles.DSL);
    }

    private static Set<UUID> orNowhere(Set<UUID> settings) {
        return settings.isEmpty() ? Set.of(new UUID(0, 0)) : settings;
    }

    private List<RecordRow> find(Side side, RecordFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("offset", offset, "limit", limit));
        String where = where(side, filter, values);
        return jdbc.sql("select r.*, " + side.tier()
                        + " tier_shown, " + side.tierBy()
                        + " is not null tier_decided, c.surname, c.forename, c.date_of_birth, s.updates, l.update_number looked,"
                        + " (select count(distinct substring_index(e.field, '.', 1)) from transition_entry e"
                        + " where e.record_id = r.id and e.text <> '') blocks,"
                        + side.answer("primary")
                        + " need, "
                        + REVIEW
                        + " review"
                        + FROM
                        + where
                        + " order by field(" + side.tier() + ", 'ENHANCED', 'TARGETED', 'UNIVERSAL'), "
                        + " field(r.state, 'REJECTED', 'RECALLED', 'DRAFT', 'READY', 'SENT', 'RECEIVED', 'CLOSED'),"
                        + " c.surname, c.forename, r.id"
                        + " limit :limit offset :offset")
                .params(values)
                .query((row, number) -> row(row))
                .list();
    }

    private int count(Side side, RecordFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(side, filter, values);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private String where(Side side, RecordFilter filter, Map<String, Object> values) {
        AccessRules reader = new AccessRules(user.rolesBySetting(), user.rolesAtAuthority());
        values.put("login", user.login());
        values.put("own", own());
        values.put("leads", user.scope(Roles.SENCO, Roles.DSL));
        values.put("officer", user.has(Roles.PLACEMENT_OFFICER));
        values.put("today", LocalDate.now(clock));
        values.put("primary", catalogues.keys(Flag.PRIMARY_NEED));
        values.put("secondary", catalogues.keys(Flag.SECONDARY_NEED));
        values.put("during", catalogues.phasesDuringYear());
        for (Visibility each : Visibility.values()) {
            values.put("sees" + each.name(), orNowhere(reader.seeing(each)));
        }
        StringBuilder where = new StringBuilder(side.where());
        NameSearch search = new NameSearch(filter.text());
        where.append(search.condition(
                "c.forename", "c.surname", "c.upn", FormerUpn.sql("c"), "r.destination_name", "r.sender_name"));
        values.putAll(search.parameters());
        if (filter.phase() != null) {
            where.append(" and r.phase = :phase");
            values.put("phase", filter.phase());
        }
        if (filter.state() != null) {
            where.append(" and r.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.tier() != null) {
            where.append(" and ").append(side.tier()).append(" = :tier");
            values.put("tier", filter.tier().name());
        }
        if (filter.need() != null) {
            where.append(" and :need in (" + side.answer("primary") + ", " + side.answer("secondary") + ")");
            values.put("need", filter.need());
        }
        if (filter.reviewDue()) {
            where.append(" and r.destination_id in (:senco) and ")
                    .append(REVIEW)
                    .append(" is not null");
            values.put("senco", user.scope(Roles.SENCO));
        }
        return where.toString();
    }

    private static RecordRow row(ResultSet row) throws SQLException {
        Destination.Kind kind = Destination.Kind.valueOf(row.getString("destination_kind"));
        Integer looked = row.getObject("looked", Integer.class);
        return new RecordRow(
                row.getObject("id", UUID.class),
                Names.sorted(row.getString("forename"), row.getString("surname")),
                row.getObject("date_of_birth", LocalDate.class),
                row.getString("phase"),
                row.getInt("entry_year"),
                row.getObject("sender_id", UUID.class),
                row.getString("sender_name"),
                row.getString("destination_name").isBlank() ? kind.label() : row.getString("destination_name"),
                RecordState.valueOf(row.getString("state")),
                Tier.valueOf(row.getString("tier_shown")),
                row.getBoolean("tier_decided"),
                row.getInt("blocks"),
                looked == null
                        ? RecordRow.News.UNREAD
                        : row.getInt("updates") > looked ? RecordRow.News.CHANGED : RecordRow.News.NONE,
                Objects.requireNonNullElse(row.getString("need"), ""),
                row.getString("review") == null ? null : Feedback.Kind.valueOf(row.getString("review")),
                Instants.fromDatabase(row, "changed_at"));
    }
}
