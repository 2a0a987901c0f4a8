package org.throughline.casework.consult;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Names;

/**
 * The consultations of the settings at which the person signed in is the SENCO, and their answers. A school sees the
 * consultations of its own settings alone; those of others look like ones that are not there.
 */
@Service
@Transactional
public class SchoolReplies {

    private static final String MINE = " from casework_consultation c join child ch on ch.id = c.child_id"
            + " where c.kind = 'PROVISION' and c.setting_id in (:mine) and c.state in ('SENT', 'ACKNOWLEDGED',"
            + " 'MORE_INFO_REQUESTED', 'NO_RESPONSE', 'OFFER', 'OFFER_CONDITIONAL', 'DECLINED', 'LA_VIEW', 'CLOSED')";
    private static final String WAITING = " and c.state in ('SENT', 'ACKNOWLEDGED')";

    private final Replying replying;
    private final ConsultationRepository consultations;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    SchoolReplies(
            Replying replying, ConsultationRepository consultations, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.replying = replying;
        this.consultations = consultations;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A consultation in the list of a school.
     *
     * @param id the consultation
     * @param child the child's name as lists sort it
     * @param consultee the provision that is asked
     * @param state how far it is
     * @param servedOn the day of service
     * @param due the last day for an answer
     */
    public record Row(
            UUID id, String child, String consultee, ConsultationState state, LocalDate servedOn, LocalDate due) {

        /** Whether an answer is awaited and its last day is over. */
        public boolean isOverdue(LocalDate today) {
            return ConsultationState.AWAITED.contains(state) && due.isBefore(today);
        }
    }

    /** The consultations of the person's settings, those due first in front; waiting ones alone where asked for. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<Row> page(boolean onlyWaiting, int offset, int limit) {
        return jdbc.sql("select c.id, ch.forename, ch.surname, c.consultee, c.state, c.served_on, c.due" + MINE
                        + (onlyWaiting ? WAITING : "") + " order by c.due, c.id limit :limit offset :offset")
                .param("mine", user.scope(Roles.SENCO))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        Names.sorted(row.getString("forename"), row.getString("surname")),
                        row.getString("consultee"),
                        ConsultationState.valueOf(row.getString("state")),
                        row.getObject("served_on", LocalDate.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    /** How many {@link #page} finds in all. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public int count(boolean onlyWaiting) {
        return jdbc.sql("select count(*)" + MINE + (onlyWaiting ? WAITING : ""))
                .param("mine", user.scope(Roles.SENCO))
                .query(Integer.class)
                .single();
    }

    /** What is to be answered; empty where it is not one of the person's settings. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Optional<ReplyForm> form(UUID id) {
        return isMine(id) ? replying.form(id) : Optional.empty();
    }

    /** The plan that was served on the person's setting. */
    @RolesAllowed(Roles.SENCO)
    public Optional<ServedDocument.Opened> document(UUID id) {
        return isMine(id) ? replying.document(id, user.name()) : Optional.empty();
    }

    /**
     * Keeps an answer while it is typed.
     *
     * @return the revision it has then
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} when it cannot be answered
     */
    @RolesAllowed(Roles.SENCO)
    public long write(UUID id, ReplyQuestion question, String text, long readRevision) {
        requireMine(id);
        return replying.write(id, question, text, readRevision);
    }

    /**
     * Sends the reply; it cannot be changed afterwards.
     *
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} when something is missing
     */
    @RolesAllowed(Roles.SENCO)
    public void send(UUID id) {
        requireMine(id);
        replying.send(id, LocalDate.now(clock), user.name(), ConsultationReply.Way.SIGN_IN);
    }

    private boolean isMine(UUID id) {
        return consultations
                .findById(id)
                .map(Consultation::asRecord)
                .filter(about -> about.kind() == ConsulteeKind.PROVISION)
                .filter(about -> user.settings(Roles.SENCO).contains(about.settingId()))
                .isPresent();
    }

    private void requireMine(UUID id) {
        if (!isMine(id)) {
            throw new ConsultationRefusal.ConsultationNotToAnswer().refused();
        }
    }
}
