package org.throughline.casework.consult;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.casework.consult.reply.ReplyQuestion;

/**
 * All that a school sees of a consultation, and what it has typed so far.
 *
 * @param consultationId the consultation
 * @param kind who is consulted
 * @param consultee name of who is consulted
 * @param child the child's name
 * @param entryYear for which academic year, such as 2027/28
 * @param servedOn the day of service
 * @param due the last day for an answer
 * @param document the plan that was served; null where it is not there
 * @param state how far it is
 * @param isToAnswer whether it can be answered now
 * @param answers what is typed so far, by question
 * @param revisions revisions of these answers, by question
 */
public record ReplyForm(
        UUID consultationId,
        ConsulteeKind kind,
        String consultee,
        String child,
        String entryYear,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate due,
        @Nullable ServedDocument document,
        ConsultationState state,
        boolean isToAnswer,
        Map<ReplyQuestion, String> answers,
        Map<ReplyQuestion, Long> revisions) {}
