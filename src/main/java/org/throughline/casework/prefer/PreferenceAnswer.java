package org.throughline.casework.prefer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.placement.Preference;

/**
 * An answer as it is on record; it is never changed.
 *
 * @param id the answer
 * @param caseId the case
 * @param kind what it says
 * @param receivedOn the day on which it came
 * @param from who answered
 * @param fromName their name
 * @param way how it came
 * @param words anything else in their own words; blank for nothing
 * @param choices what is asked for, in order
 * @param by who recorded it
 * @param at when
 * @param readBy who read what came by link; null where nobody has yet
 * @param readAt when
 */
public record PreferenceAnswer(
        UUID id,
        UUID caseId,
        AnswerKind kind,
        LocalDate receivedOn,
        AnsweredBy from,
        String fromName,
        AnsweredWay way,
        String words,
        List<Chosen> choices,
        String by,
        Instant at,
        @Nullable String readBy,
        @Nullable Instant readAt) {

    /**
     * A school or setting that is asked for.
     *
     * @param preference which
     * @param name its name on that day
     * @param reasons why, in the family's own words; blank where none were given
     * @param route under which law it is asked for, as it was read on that day
     */
    public record Chosen(Preference preference, String name, String reasons, String route) {}

    /** The schools and settings alone, in order. */
    public List<Preference> asked() {
        return choices.stream().map(Chosen::preference).toList();
    }
}
