package org.throughline.sufficiency;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of the past.
 *
 * @param id the history
 * @param source where it comes from, in words
 * @param firstJanuary the first January with a count
 * @param lastJanuary the last one: the data date
 * @param plans children with plans in the last January
 * @param addedBy who gave it
 * @param addedAt when
 */
public record HistorySummary(
        UUID id, String source, int firstJanuary, int lastJanuary, int plans, String addedBy, Instant addedAt) {}
