package org.throughline.audit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        jdbc.sql("insert into audit_event (at, login, by_name, through, action, what, subject_id, purpose)"
                        + " values (:at, :login, :name, :through, :action, :what, :subject, :purpose)")
                .param("at", Instants.toDatabase(clock.instant()))
                .param("login", actor.login())
                .param("name", actor.name())
                .param("through", actor.purpose().orElse(null))
                .param("action", action.name())
                .param("what", cut(what))
                .param("subject", subject)
                .param("purpose", purpose == null ? null : cut(purpose))
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
        return jdbc.sql("select id, at, login, by_name, through, action, what, subject_id, purpose from audit_event"
                        + " where (login like :who or by_name like :who) and (:action is null or action = :action)"
                        + " order by id desc limit :limit offset :offset")
                .param("who", LikePattern.containing(who))
                .param("action", action == null ? null : action.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new AuditEvent(
                        row.getLong("id"),
                        Instants.fromDatabase(row, "at"),
                        row.getString("login"),
                        row.getString("by_name"),
                        row.getString("through"),
                        AuditAction.valueOf(row.getString("action")),
                        row.getString("what"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("purpose")))
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

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
