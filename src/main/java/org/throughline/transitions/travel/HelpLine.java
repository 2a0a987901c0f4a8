package org.throughline.transitions.travel;

import org.jspecify.annotations.Nullable;

/**
 * A line of support of a record, and what became of it.
 *
 * @param field key of the question
 * @param item 0, or the number of the entry in a block that repeats, 1 and up
 * @param kind what kind of support it is, by which the authority counts
 * @param help the support as it was handed over
 * @param outcome what became of it; null where nobody has said
 * @param words how it was changed or why it was dropped; blank where nothing was said
 */
public record HelpLine(
        String field,
        int item,
        String kind,
        String help,
        @Nullable Outcome outcome,
        String words) {

    /** The same line of the record, whatever became of it. */
    String key() {
        return field + "#" + item;
    }

    /** This line with what became of it. */
    public HelpLine with(@Nullable Outcome other, String otherWords) {
        return new HelpLine(field, item, kind, help, other, otherWords);
    }
}
