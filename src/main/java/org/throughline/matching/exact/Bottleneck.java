package org.throughline.matching.exact;

import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Totals;

/**
 * What one more place throughout would save; a row of {@code bottlenecks.csv}.
 *
 * @param provisionId the provision
 * @param ncYearFrom first NC year of the limits that get one more place in each academic year; null for every limit of
 *     the provision at once
 * @param ncYearTo last NC year, or null
 * @param saved today's best totals less the best with the place; a later level may be negative
 */
public record Bottleneck(
        String provisionId,
        @Nullable Integer ncYearFrom,
        @Nullable Integer ncYearTo,
        Totals saved) {}
