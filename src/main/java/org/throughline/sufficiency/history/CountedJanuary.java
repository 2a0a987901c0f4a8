package org.throughline.sufficiency.history;

import java.time.Instant;

/**
 * A January of which the borough's own plans were counted.
 *
 * @param january the January
 * @param plans how many there were
 * @param countedBy who counted
 * @param countedAt when
 */
public record CountedJanuary(int january, int plans, String countedBy, Instant countedAt) {}
