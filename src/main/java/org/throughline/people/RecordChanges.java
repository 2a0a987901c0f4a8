package org.throughline.people;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** What was put right or ended on children's records: who, when and why. Nothing is ever taken out of it. */
@Service
@Transactional
public class RecordChanges {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final AuditTrail audit;

    RecordChanges(JdbcClient jdbc, CurrentUser user, Clock clock, AuditTrail audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Notes a change by the person signed in.
     *
     * @param was what stood there; null where nothing did
     * @param isNow what stands there now; null where nothing does
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal} when there is no reason, or a long one
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    public void note(UUID childId, String what, @Nullable String was, @Nullable String isNow, String reason) {
        store(childId, what, was, isNow, reason);
        audit.record(AuditAction.CHANGE, what, childId, reason.strip());
    }

    /**
     * Notes a change whose reason is for placement officers only: the audit has that it was made, and not why.
     *
     * @param was what stood there; null where nothing did
     * @param isNow what stands there now; null where nothing does
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal} when there is no reason, or a long one
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void noteInConfidence(
            UUID childId, String what, @Nullable String was, @Nullable String isNow, String reason) {
        store(childId, what, was, isNow, reason);
        audit.record(AuditAction.CHANGE, what, childId);
    }

    private void store(UUID childId, String what, @Nullable String was, @Nullable String isNow, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new PeopleRefusal.ChangeWithoutReason(LONGEST).refused();
        }
        jdbc.sql("insert into record_change (child_id, what, was, is_now, reason, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(childId)
                .param(what)
                .param(cut(was))
                .param(cut(isNow))
                .param(reason.strip())
                .param(user.name())
                .param(Instants.toDatabase(clock.instant()))
                .update();
    }

    /** The changes to a child's record, latest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<RecordChange> of(UUID childId) {
        return jdbc.sql("select what, was, is_now, reason, changed_by, changed_at from record_change where child_id = ?"
                        + " order by changed_at desc, id desc")
                .param(childId)
                .query((row, number) -> new RecordChange(
                        row.getString("what"),
                        row.getString("was"),
                        row.getString("is_now"),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Instants.fromDatabase(row, "changed_at")))
                .list();
    }

    /** Moves the changes of one child to another: the two turned out to be one. */
    void takeOver(UUID from, UUID to) {
        jdbc.sql("update record_change set child_id = ? where child_id = ?")
                .params(to, from)
                .update();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
