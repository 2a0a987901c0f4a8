package org.throughline.transitions;

import org.jspecify.annotations.Nullable;

/**
 * Which records to list.
 *
 * @param text part of a child's name, or of the setting at the other end; blank for any
 * @param phase key of the phase; null for any
 * @param state where the hand-over stands; null for any
 * @param tier the tier; null for any
 */
public record RecordFilter(
        String text,
        @Nullable String phase,
        @Nullable RecordState state,
        @Nullable Tier tier) {

    /** Every record. */
    public static final RecordFilter ALL = new RecordFilter("", null, null, null);
}
