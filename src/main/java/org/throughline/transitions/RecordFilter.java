package org.throughline.transitions;

import org.jspecify.annotations.Nullable;
import org.throughline.transitions.catalogue.Tier;

/**
 * Which records to list.
 *
 * @param text part of a child's name, or of the setting at the other end; blank for any
 * @param phase key of the phase; null for any
 * @param state where the hand-over stands; null for any
 * @param tier the tier; null for any
 * @param need words of the primary or secondary need; null for any
 * @param reviewDue whether only records of which a review is due
 */
public record RecordFilter(
        String text,
        @Nullable String phase,
        @Nullable RecordState state,
        @Nullable Tier tier,
        @Nullable String need,
        boolean reviewDue) {

    /** Every record. */
    public static final RecordFilter ALL = new RecordFilter("", null, null, null);

    /** A filter that asks neither for a need nor for a review. */
    public RecordFilter(String text, @Nullable String phase, @Nullable RecordState state, @Nullable Tier tier) {
        this(text, phase, state, tier, null, false);
    }
}
