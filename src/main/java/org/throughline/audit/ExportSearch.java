package org.throughline.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which exports are looked for.
 *
 * @param text part of who, what, the filter or the purpose; blank for all
 * @param from the earliest moment; null for no bound
 * @param until the first moment after; null for no bound
 */
public record ExportSearch(
        String text, @Nullable Instant from, @Nullable Instant until) {

    /** Every export. */
    public static final ExportSearch ALL = new ExportSearch("", null, null);
}
