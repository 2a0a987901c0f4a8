package org.throughline.casework.consult;

import java.time.LocalDate;
import java.util.List;
import org.throughline.shared.Refusal;

/** Why a consultation is not prepared, sent, moved, answered or judged. */
public sealed interface ConsultationRefusal extends Refusal {

    /**
     * It cannot go from one state to another.
     *
     * @param from where it is
     * @param to where it was to go
     * @param allowed where it can go, in words
     */
    record ConsultationMoveNotAllowed(String from, String to, String allowed) implements ConsultationRefusal {}

    /** Nobody was chosen. */
    record ConsultNobody() implements ConsultationRefusal {}

    /** This provision is being consulted already. */
    record ConsultedAlready(String consultee) implements ConsultationRefusal {}

    /** More than a few are consulted and nobody said why. */
    record TooManyConsulted(int most, int longest) implements ConsultationRefusal {}

    /** The provision is not on record. */
    record ConsulteeUnknown() implements ConsultationRefusal {}

    /** The document served is not one of this child. */
    record ConsultationDocumentUnknown() implements ConsultationRefusal {}

    /** The document has no name. */
    record ConsultationDocumentWithoutName(int longest) implements ConsultationRefusal {}

    /** The child has as many documents as it may. */
    record TooManyConsultationDocuments(int most) implements ConsultationRefusal {}

    /** The day has not come yet. */
    record ConsultationDayInTheFuture(LocalDate day) implements ConsultationRefusal {}

    /** The day is before the day of service. */
    record ConsultationDayBeforeService(LocalDate day, LocalDate served) implements ConsultationRefusal {}

    /** The last day for an answer is not over. */
    record ConsultationNotOverdue(LocalDate due) implements ConsultationRefusal {}

    /** Nobody said why, or at too great length. */
    record ConsultationReasonMissing(int longest) implements ConsultationRefusal {}

    /** A reply is not whole: what is missing, one by one. */
    record ReplyIncomplete(List<String> missing) implements ConsultationRefusal {

        @Override
        public List<String> problems() {
            return missing;
        }
    }

    /** The consultation cannot be answered any more, or is not for this person: nobody is told which. */
    record ConsultationNotToAnswer() implements ConsultationRefusal {}

    /** The link is closed, or this page was open too long. */
    record ConsultationLinkClosed() implements ConsultationRefusal {}

    /** What was typed is too long. */
    record ReplyTooLong(int longest) implements ConsultationRefusal {}

    /** Somebody else at the school has written another answer to the same question. */
    record ReplyWrittenByTwo() implements ConsultationRefusal {}

    /** Only a decline that was accepted as evidence can become an exclusion. */
    record NothingDeclined() implements ConsultationRefusal {}
}
