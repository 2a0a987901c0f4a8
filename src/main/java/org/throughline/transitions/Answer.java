package org.throughline.transitions;

import java.time.Instant;
import org.throughline.transitions.catalogue.Visibility;

/**
 * One answer.
 *
 * @param field key of the question
 * @param item 0, or the number of the entry in a block that repeats, 1 and up
 * @param text the answer; blank where it was taken out
 * @param visibility who may see it
 * @param source who speaks in it
 * @param writtenBy who wrote it down
 * @param writtenAt when
 * @param revision how often it was written, 1 and up
 */
public record Answer(
        String field,
        int item,
        String text,
        Visibility visibility,
        Source source,
        String writtenBy,
        Instant writtenAt,
        long revision) {

    /** The item of what staff say beside the family's own words. */
    public static final int COMMENT = 1_000;

    /** The items of what other settings say beside it: this and the number of the setting among those of the record. */
    public static final int CONTRIBUTED = 2_000;

    /** Whether it is what staff say beside the family's own words. */
    public boolean isComment() {
        return item == COMMENT;
    }

    /** Whether another setting wrote it in lines of its own: nobody else changes it. */
    public boolean isContribution() {
        return item > CONTRIBUTED;
    }

    /** Whether the family or the child wrote it themselves: nobody else changes it. */
    public boolean isOfFamily() {
        return (source == Source.PARENT || source == Source.PUPIL) && !text.isBlank();
    }

    /** The key of its block. */
    public String block() {
        return block(field);
    }

    /** The key of the block of a question. */
    static String block(String field) {
        return field.substring(0, field.indexOf('.'));
    }
}
