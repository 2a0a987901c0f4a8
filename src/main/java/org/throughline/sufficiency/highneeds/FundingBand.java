package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a band is worth from a day on, until it is worth something else.
 *
 * @param code its code, such as D
 * @param name its name
 * @param annual pounds a year that it adds to place funding
 * @param from the first day
 * @param source where the value comes from
 * @param changedBy who recorded it
 * @param changedAt when
 */
public record FundingBand(
        String code,
        String name,
        BigDecimal annual,
        LocalDate from,
        String source,
        String changedBy,
        Instant changedAt) {}
