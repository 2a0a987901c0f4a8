package org.throughline.casework.consult;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.placement.Exclusions;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** What officers do with replies: read them, record one that came by letter, and make evidence of a decline. */
@Service
@Transactional
public class OfficerReplies {

    private final Replying replying;
    private final ReplyStore store;
    private final ConsultationRepository consultations;
    private final Exclusions exclusions;
    private final CurrentUser user;
    private final Clock clock;

    OfficerReplies(
            Replying replying,
            ReplyStore store,
            ConsultationRepository consultations,
            Exclusions exclusions,
            CurrentUser user,
            Clock clock) {
        this.replying = replying;
        this.store = store;
        this.consultations = consultations;
        this.exclusions = exclusions;
        this.user = user;
        this.clock = clock;
    }

    /** The replies to a consultation, earliest first, in the words of who replied. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ConsultationReply> of(UUID consultationId) {
        return store.of(consultationId);
    }

    /** The questions as the school has them, to record a reply that came by letter or e-mail. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<ReplyForm> form(UUID consultationId) {
        return replying.form(consultationId);
    }

    /**
     * Keeps an answer while it is typed.
     *
     * @return the revision it has then
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} when it cannot be answered
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public long write(UUID consultationId, ReplyQuestion question, String text, long readRevision) {
        return replying.write(consultationId, question, text, readRevision);
    }

    /**
     * Records the reply as it came by letter or e-mail.
     *
     * @param on the day on which it came, from the day of service to today
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void send(UUID consultationId, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new ConsultationRefusal.ConsultationDayInTheFuture(on).refused();
        }
        LocalDate served =
                consultations.findById(consultationId).orElseThrow().asRecord().servedOn();
        if (served != null && on.isBefore(served)) {
            throw new ConsultationRefusal.ConsultationDayBeforeService(on, served).refused();
        }
        replying.send(consultationId, on, "recorded by " + user.name(), ConsultationReply.Way.OFFICER);
    }

    /**
     * Makes a decline the ground for which the provision may not be proposed for the child. A decline alone excludes
     * nothing: an officer says which evidence under section 39(4) is relied on.
     *
     * @param evidence up to 1,000 characters
     * @param dated the day of the evidence, not after today
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where nothing was declined, or as
     *     {@link org.throughline.placement.PlacementRefusal} where the evidence must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void exclude(UUID consultationId, String evidence, LocalDate dated) {
        ConsultationRecord about =
                consultations.findById(consultationId).orElseThrow().asRecord();
        boolean isDeclined = about.kind() == ConsulteeKind.PROVISION
                && about.view() == AuthorityView.ACCEPTED
                && !store.of(consultationId).isEmpty()
                && store.of(consultationId).getLast().kind() == ReplyKind.DECLINED;
        if (!isDeclined) {
            throw new ConsultationRefusal.NothingDeclined().refused();
        }
        exclusions.record(about.childId(), about.provisionId(), evidence, dated);
    }
}
