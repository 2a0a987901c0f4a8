package org.throughline.transitions.contact;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why what two settings say to one another about a record is not noted. */
public sealed interface ContactRefusal extends Refusal {

    /** There is feedback before the record was acknowledged. */
    record FeedbackBeforeReceipt() implements ContactRefusal {}

    /** An answer is too long. */
    record FeedbackTooLong(int longest) implements ContactRefusal {}

    /** It is not said what to talk about, or at too great length. */
    record TalkWithoutSubject(int longest) implements ContactRefusal {}

    /** No time to talk is proposed, or too many. */
    record TalkWithoutTimes() implements ContactRefusal {}

    /**
     * Times to talk cannot be read, have passed or are there twice.
     *
     * @param problems sentences that name the line and say what to do
     */
    record TalkTimesToPutRight(List<String> problems) implements ContactRefusal {}

    /**
     * Something about an agreed action must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record TalkActionToPutRight(List<String> problems) implements ContactRefusal {}

    /** This is not a time that the other side proposed. */
    record TimeNotProposed() implements ContactRefusal {}

    /** A lead is named without a name or without what the person does, or at too great length. */
    record LeadWithoutName(int longest) implements ContactRefusal {}

    /** What was talked about is too long. */
    record TalkNotesTooLong(int longest) implements ContactRefusal {}

    /**
     * Something about a visit must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record VisitToPutRight(List<String> problems) implements ContactRefusal {}
}
