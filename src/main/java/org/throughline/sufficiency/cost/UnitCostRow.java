package org.throughline.sufficiency.cost;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure as people read it.
 *
 * @param price which
 * @param amount in its unit
 * @param source where it comes from
 * @param changedBy who set it; null where it is the default
 * @param changedAt when; null where it is the default
 */
public record UnitCostRow(
        UnitCost price,
        BigDecimal amount,
        String source,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
