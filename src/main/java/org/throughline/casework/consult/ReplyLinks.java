package org.throughline.casework.consult;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.links.AnswerLinks;
import org.throughline.links.IssuedLink;
import org.throughline.links.LinkKind;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.security.Roles;

/**
 * Replies without an account: a secret address, and as a second check a code that is told by telephone. Five wrong
 * codes lock a link. Whoever opened it has a key for some hours, so that the code is not kept by the page; nothing but
 * this consultation can be reached by it.
 */
@Service
@Transactional
public class ReplyLinks {

    /** How long a link is open: the 15 days, and as long again for a late reply. */
    public static final Duration OPEN = Duration.ofDays(30);

    static final LinkKind KIND = new LinkKind("casework_consultation", "consultation_id");

    private final Replying replying;
    private final ConsultationRepository consultations;
    private final ConsultationNotes notes;
    private final AnswerLinks links;
    private final Clock clock;

    ReplyLinks(
            Replying replying,
            ConsultationRepository consultations,
            ConsultationNotes notes,
            AnswerLinks links,
            Clock clock) {
        this.replying = replying;
        this.consultations = consultations;
        this.notes = notes;
        this.links = links;
        this.clock = clock;
    }

    /** Issues a link; one that is there for the same consultation is taken back. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public NewLink issue(UUID consultationId) {
        ConsultationRecord about =
                consultations.findById(consultationId).orElseThrow().asRecord();
        if (!isToAnswer(consultationId)) {
            throw new ConsultationRefusal.ConsultationNotToAnswer().refused();
        }
        NewLink secrets = links.issue(KIND, consultationId, clock.instant().plus(OPEN), notes.name());
        note(about, "Issued a link to reply");
        return secrets;
    }

    private boolean isToAnswer(UUID consultationId) {
        return replying.form(consultationId).filter(ReplyForm::isToAnswer).isPresent();
    }

    /** Takes a link back; pages that are open by it close. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void revoke(UUID consultationId, UUID linkId) {
        links.revoke(KIND, consultationId, linkId);
        note(consultations.findById(consultationId).orElseThrow().asRecord(), "Took the link back");
    }

    private void note(ConsultationRecord about, String what) {
        notes.step(about, about.state(), about.state(), LocalDate.now(clock), what);
        notes.audit(AuditAction.CHANGE, what, about.childId());
    }

    /** The links of a consultation, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<IssuedLink> of(UUID consultationId) {
        return links.of(KIND, consultationId);
    }

    /** Opens a link with the code. */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Opening open(String token, String code) {
        return links.open(KIND, token, code, this::isToAnswer);
    }

    /** What is to be answered; empty where the page was open too long or the link was taken back. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<ReplyForm> form(String key) {
        return opened(key).flatMap(replying::form);
    }

    /** The plan that was served. */
    @PermitAll
    public Optional<ServedDocument.Opened> document(String key) {
        return opened(key).flatMap(id -> replying.document(id, "The school, by link"));
    }

    /**
     * Keeps an answer while it is typed.
     *
     * @return the revision it has then
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} when it cannot be answered
     */
    @PermitAll
    public long write(String key, ReplyQuestion question, String text, long readRevision) {
        return replying.write(requireOpened(key), question, text, readRevision);
    }

    /**
     * Sends the reply; it cannot be changed afterwards.
     *
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} when something is missing
     */
    @PermitAll
    public void send(String key) {
        replying.send(requireOpened(key), LocalDate.now(clock), "", ConsultationReply.Way.LINK);
    }

    private UUID requireOpened(String key) {
        return opened(key).orElseThrow(() -> new ConsultationRefusal.ConsultationLinkClosed().refused());
    }

    private Optional<UUID> opened(String key) {
        return links.opened(KIND, key);
    }
}
