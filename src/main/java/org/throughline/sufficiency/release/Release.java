package org.throughline.sufficiency.release;

import java.time.Instant;
import java.util.UUID;

/**
 * Published figures as they were uploaded.
 *
 * @param id the release
 * @param source where they come from, in words
 * @param firstJanuary the first January with a total
 * @param lastJanuary the last one: the data date
 * @param authorities how many authorities are in it, England not counted
 * @param forecasts how many forecasts were made from it
 * @param addedBy who uploaded it
 * @param addedAt when
 */
public record Release(
        UUID id,
        String source,
        int firstJanuary,
        int lastJanuary,
        int authorities,
        int forecasts,
        String addedBy,
        Instant addedAt) {}
