package org.throughline.casework.consult.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A reply as it was sent.
 *
 * @param id the reply
 * @param consultationId the consultation
 * @param kind what is replied
 * @param on the day on which it came
 * @param by who replied
 * @param way how it came
 * @param at when it was recorded
 * @param answers what was answered, in their own words, in the order of the questions
 */
public record ConsultationReply(
        UUID id,
        UUID consultationId,
        ReplyKind kind,
        LocalDate on,
        String by,
        Way way,
        Instant at,
        Map<ReplyQuestion, String> answers) {

    /** How a reply came. */
    public enum Way {
        /** By somebody of the school who signed in. */
        SIGN_IN("Signed in"),
        /** By a link and a code. */
        LINK("By link"),
        /** By letter or e-mail; an officer recorded it. */
        OFFICER("Recorded by an officer from a letter or e-mail");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }
}
