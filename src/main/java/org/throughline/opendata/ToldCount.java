package org.throughline.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.Formats;

/**
 * A count as it may be told.
 *
 * @param count how many; null where that is not told
 * @param atLeast at least so many: the count where it is told, else 1 for under 5, or a multiple of 5
 * @param told the same in words, such as 53, under 5 or 10 or more
 */
public record ToldCount(
        @Schema(
                types = {"integer", "null"},
                minimum = "0",
                description = "How many; null where that is not told.")
        @Nullable
        Integer count,

        @Schema(
                minimum = "0",
                description = "At least so many: the count where it is told, else 1 for under 5, or a multiple of 5.")
        int atLeast,

        @Schema(description = "The same in words, such as 53, under 5 or 10 or more.")
        String told) {

    /** A count, told as it is or roughly. */
    public static ToldCount of(int count, boolean isHidden) {
        return isHidden
                ? new ToldCount(
                        null, count < Formats.FEW ? 1 : count / Formats.FEW * Formats.FEW, Formats.roughly(count))
                : new ToldCount(count, count, Formats.count(count));
    }
}
