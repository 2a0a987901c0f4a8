package org.throughline.casework.consult;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.casework.consult.reply.ReplyKind;

/** How far a consultation is. Which move is allowed stands in {@code casework/consultation-states.txt}. */
public enum ConsultationState {
    /** Prepared, not sent. */
    DRAFT("Not sent yet"),
    /** Sent with the plan. */
    SENT("Sent"),
    /** The school says that it has it. */
    ACKNOWLEDGED("Acknowledged"),
    /** The school can offer a place. */
    OFFER("Place offered"),
    /** The school can offer a place where a condition is met. */
    OFFER_CONDITIONAL("Offered with conditions"),
    /** The school says that the placement would not be right. */
    DECLINED("Declined"),
    /** The school asks for more before it answers. */
    MORE_INFO_REQUESTED("More information wanted"),
    /** Nobody answered in time. */
    NO_RESPONSE("No response"),
    /** The authority has recorded what it makes of the reply. */
    LA_VIEW("View recorded"),
    /** Over. */
    CLOSED("Closed"),
    /** Taken back. */
    WITHDRAWN("Withdrawn");

    /** A reply is awaited from the school. */
    public static final Set<ConsultationState> AWAITED = Set.copyOf(EnumSet.of(SENT, ACKNOWLEDGED));
    /** A reply came, and the authority has to look at it. */
    public static final Set<ConsultationState> TO_LOOK_AT =
            Set.copyOf(EnumSet.of(OFFER, OFFER_CONDITIONAL, DECLINED, MORE_INFO_REQUESTED));
    /** The school still has it to answer or may do so. */
    public static final Set<ConsultationState> OPEN =
            Set.copyOf(EnumSet.of(DRAFT, SENT, ACKNOWLEDGED, MORE_INFO_REQUESTED, NO_RESPONSE));

    private final String label;

    ConsultationState(String label) {
        this.label = label;
    }

    /** What becomes of a consultation with a reply. */
    static ConsultationState of(ReplyKind reply) {
        return switch (reply) {
            case OFFER -> OFFER;
            case OFFER_CONDITIONAL -> OFFER_CONDITIONAL;
            case DECLINED -> DECLINED;
            case MORE_INFO_REQUESTED -> MORE_INFO_REQUESTED;
        };
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }
}
