package org.throughline.transitions.family;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record as the family reads it.
 *
 * @param key which it is
 * @param question as the form asks it
 * @param isComment whether it is what staff say beside the family's own words
 * @param text the answer as it stands
 * @param isNone whether somebody asked and there is none
 * @param standing what the family has said of it
 * @param said what they said last; null where nothing
 */
public record FamilyLine(
        Key key,
        String question,
        boolean isComment,
        String text,
        boolean isNone,
        Standing standing,
        @Nullable Said said) {

    /**
     * Which line.
     *
     * @param field key of the question
     * @param item 0, or the number of the entry
     */
    public record Key(String field, int item) {}

    /**
     * What the family said of a line.
     *
     * @param words what they asked; blank where they agreed
     * @param onPaper whether staff took it down from paper
     * @param at when
     * @param answer what the school answered; null where it has not, or nothing was asked
     */
    public record Said(
            String words,
            boolean onPaper,
            Instant at,
            @Nullable String answer) {}
}
