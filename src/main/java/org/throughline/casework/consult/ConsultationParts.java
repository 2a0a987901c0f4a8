package org.throughline.casework.consult;

import org.springframework.stereotype.Component;
import org.throughline.casework.consult.reply.ConsulteeKind;

/** The services that the page of one consultation is made of, and which of its parts are shown. */
@Component
public class ConsultationParts {

    private final ServedDocuments documents;
    private final ConsultationSending sending;
    private final OfficerReplies replies;
    private final ReplyLinks links;
    private final ConsultationChases chases;

    ConsultationParts(
            ServedDocuments documents,
            ConsultationSending sending,
            OfficerReplies replies,
            ReplyLinks links,
            ConsultationChases chases) {
        this.documents = documents;
        this.sending = sending;
        this.replies = replies;
        this.links = links;
        this.chases = chases;
    }

    /** The versions of the plan. */
    public ServedDocuments documents() {
        return documents;
    }

    /** What serves them. */
    public ConsultationSending sending() {
        return sending;
    }

    /** What officers do with replies. */
    public OfficerReplies replies() {
        return replies;
    }

    /** The links. */
    public ReplyLinks links() {
        return links;
    }

    /** The reminders. */
    public ConsultationChases chases() {
        return chases;
    }

    /** Whether the authority can record its view. */
    public boolean canBeJudged(ConsultationRecord about) {
        return ConsultationMoves.from(about.state()).contains(ConsultationState.LA_VIEW);
    }

    /** Whether a decline of it could become the ground of an exclusion. */
    public boolean canBeExcluded(ConsultationRecord about) {
        return about.kind() == ConsulteeKind.PROVISION && about.view() == AuthorityView.ACCEPTED;
    }
}
