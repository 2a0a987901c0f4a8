package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.opendata.ToldCount;

/**
 * How many plans there are of a group.
 *
 * @param january the January that is counted; of today's list the one of this academic year
 * @param day the day on which they were counted
 * @param today whether it is today's list, whose January may still come
 * @param need code of the primary need; null where all are counted together
 * @param phase the phase; null where all are counted together
 * @param placement the kind of setting, or NO_PLACE; null where all are counted together
 * @param plans how many
 */
record PlanItem(
        int january,
        LocalDate day,
        boolean today,
        @Schema(types = {"string", "null"}) @Nullable String need,
        @Schema(types = {"string", "null"}) @Nullable String phase,
        @Schema(types = {"string", "null"}) @Nullable String placement,
        ToldCount plans) {}
