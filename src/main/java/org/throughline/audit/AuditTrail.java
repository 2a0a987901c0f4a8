package org.throughline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Instants;
import org.throughline.shared.LikePattern;

/**
 * The table of who did what. Services write to it in the transaction of what was done, so that neither is there without
 * the other; nothing in the service changes or removes a row.
 */
@Component
public class AuditTrail {

    private static final int LONGEST = 500;
    private static final String SELECT =
            "select id, at, login, by_name, through, action, what, subject_id, purpose, narrowed, row_count"
                    + " from audit_event";
    private static final String EXPORTS = " where action in ('EXPORT', 'PRINT')"
            + " and (login like :text or by_name like :text or what like :text or narrowed like :text"
            + " or purpose like :text or through like :text)"
            + " and (:from is null or at >= :from) and (:until is null or at < :until)";

    private final JdbcClient jdbc;
    private final AuditActor actor;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, AuditActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Notes what the person who is asking did.
     *
     * @param what it, in a few words, without names of children
     * @param subject the id of what it was about; null where that has none
     */
    public void record(AuditAction action, String what, @Nullable UUID subject) {
        record(action, what, subject, null);
    }

    /**
     * Notes what the person who is asking did, and why.
     *
     * @param purpose why, in the person's words; null where nobody was asked
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(AuditAction action, String what, @Nullable UUID subject, @Nullable String purpose) {
        write(action, new Export(what, "", null, purpose, subject));
    }

    /** Notes data that the person who is asking took out of the service. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void export(Export export) {
        write(AuditAction.EXPORT, export);
    }

    /** As above, as another kind, such as a paper. */
    @Transactional(propagation = Propagation.REQUIRED)
    void export(AuditAction action, Export export) {
        write(action, export);
    }

    private void write(AuditAction action, Export export) {
        String purpose = export.purpose();
        jdbc.sql("insert into audit_event (at, login, by_name, through, action, what, subject_id, purpose, narrowed,"
                        + " row_count) values (:at, :login, :name, :through, :action, :what, :subject, :purpose,"
                        + " :narrowed, :rows)")
                .param("at", Instants.toDatabase(clock.instant()))
                .param("login", actor.login())
                .param("name", actor.name())
                .param("through", actor.purpose().orElse(null))
                .param("action", action.name())
                .param("what", cut(export.what()))
                .param("subject", export.subject())
                .param("purpose", purpose == null ? null : cut(purpose))
                .param("narrowed", export.narrowed().isBlank() ? null : cut(export.narrowed()))
                .param("rows", export.rows())
                .update();
    }

    /**
     * What was done, newest first.
     *
     * @param who part of a login or name; blank for everybody
     * @param action its kind; null for all
     */
    @Transactional(readOnly = true)
    public List<AuditEvent> page(String who, @Nullable AuditAction action, int offset, int limit) {
        return jdbc.sql(SELECT
                        + " where (login like :who or by_name like :who) and (:action is null or action = :action)"
                        + " order by id desc limit :limit offset :offset")
                .param("who", LikePattern.containing(who))
                .param("action", action == null ? null : action.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditTrail::event)
                .list();
    }

    /** How many rows {@link #page} has in all. */
    @Transactional(readOnly = true)
    public int count(String who, @Nullable AuditAction action) {
        return jdbc.sql("select count(*) from audit_event where (login like :who or by_name like :who)"
                        + " and (:action is null or action = :action)")
                .param("who", LikePattern.containing(who))
                .param("action", action == null ? null : action.name())
                .query(Integer.class)
                .single();
    }

    /** Data and papers that left the service, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEvent> exports(ExportSearch search, int offset, int limit) {
        return searched(SELECT + EXPORTS + " order by id desc limit :limit offset :offset", search)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditTrail::event)
                .list();
    }

    /** How many rows {@link #exports} has in all. */
    @Transactional(readOnly = true)
    public int countExports(ExportSearch search) {
        return searched("select count(*) from audit_event" + EXPORTS, search)
                .query(Integer.class)
                .single();
    }

    private StatementSpec searched(String sql, ExportSearch search) {
        return jdbc.sql(sql)
                .param("text", LikePattern.containing(search.text()))
                .param("from", search.from() == null ? null : Instants.toDatabase(search.from()))
                .param("until", search.until() == null ? null : Instants.toDatabase(search.until()));
    }

    private static AuditEvent event(ResultSet row, int number) throws SQLException {
        return new AuditEvent(
                row.getLong("id"),
                Instants.fromDatabase(row, "at"),
                row.getString("login"),
                row.getString("by_name"),
                row.getString("through"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("what"),
                row.getObject("subject_id", UUID.class),
                row.getString("purpose"),
                row.getString("narrowed"),
                row.getObject("row_count", Integer.class));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
