package org.throughline.transitions.contact;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.PlainText;
import org.throughline.transitions.Feedback;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordState;

/** What the receiving setting tells the sender about a record: on reading, after some weeks, at the end of the year. */
@Service
@Transactional
public class Feedbacks {

    private static final int LONGEST_TEXT = 20_000;

    private final JdbcClient jdbc;
    private final RecordAccess door;
    private final HandoverCopyStore sendings;
    private final CurrentUser user;
    private final Clock clock;

    Feedbacks(JdbcClient jdbc, RecordAccess door, HandoverCopyStore sendings, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.sendings = sendings;
        this.user = user;
        this.clock = clock;
    }

    /** The feedback on a record; none where the person leads neither side. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Feedback> of(UUID recordId) {
        if (!door.isSender(recordId) && !door.isReceiver(recordId)) {
            return List.of();
        }
        return jdbc.sql("select * from transition_feedback where record_id = ? order by given_at")
                .param(recordId)
                .query((row, number) -> new Feedback(
                        Feedback.Kind.valueOf(row.getString("kind")),
                        Feedback.Answer.valueOf(row.getString("useful")),
                        Feedback.Answer.valueOf(row.getString("accurate")),
                        row.getString("missing"),
                        row.getString("outcome"),
                        row.getString("given_by"),
                        Instants.fromDatabase(row, "given_at")))
                .list();
    }

    /**
     * Tells the sender how the record served; given once at each point, and may be changed.
     *
     * @throws org.throughline.shared.Refused as {@link ContactRefusal} when the record is not acknowledged yet
     */
    @RolesAllowed(Roles.SENCO)
    public void give(
            UUID recordId,
            Feedback.Kind kind,
            Feedback.Answer useful,
            Feedback.Answer accurate,
            String missing,
            String outcome) {
        if (door.requireReceiver(recordId).state() == RecordState.SENT) {
            throw new ContactRefusal.FeedbackBeforeReceipt().refused();
        }
        String cleanMissing = PlainText.of(missing);
        String cleanOutcome = PlainText.of(outcome);
        if (cleanMissing.length() > LONGEST_TEXT || cleanOutcome.length() > LONGEST_TEXT) {
            throw new ContactRefusal.FeedbackTooLong(LONGEST_TEXT).refused();
        }
        jdbc.sql("insert into transition_feedback (id, record_id, kind, useful, accurate, missing, outcome, given_by,"
                        + " given_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update useful = values(useful),"
                        + " accurate = values(accurate), missing = values(missing), outcome = values(outcome),"
                        + " given_by = values(given_by), given_at = values(given_at)")
                .params(
                        UUID.randomUUID(),
                        recordId,
                        kind.name(),
                        useful.name(),
                        accurate.name(),
                        cleanMissing,
                        cleanOutcome,
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        sendings.event(
                recordId,
                clock.instant(),
                user.name(),
                "Gave feedback: " + kind.label().toLowerCase(java.util.Locale.UK));
    }
}
