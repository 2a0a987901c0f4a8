package org.throughline.casework.prefer;

import java.time.LocalDate;
import java.util.List;
import org.throughline.placement.Preference;

/**
 * An answer as it came.
 *
 * @param kind what it says
 * @param receivedOn the day on which it came
 * @param from who answers
 * @param fromName their name, and on whose behalf where that is somebody else; 1 to 200 characters
 * @param words anything else in their own words, up to 4,000 characters; blank for nothing
 * @param wanted what is asked for, in order; none where nothing is
 */
public record AnswerGiven(
        AnswerKind kind, LocalDate receivedOn, AnsweredBy from, String fromName, String words, List<Wanted> wanted) {

    /**
     * A school or setting that is asked for.
     *
     * @param preference which
     * @param reasons why, in the family's own words, up to 4,000 characters; blank where none are given
     */
    public record Wanted(Preference preference, String reasons) {}

    /** The schools and settings alone. */
    List<Preference> asked() {
        return wanted.stream().map(Wanted::preference).toList();
    }
}
