package org.throughline.matching;

import java.time.Instant;

/**
 * That a run is the plan known to families and schools.
 *
 * @param by who published it
 * @param at when
 */
public record PublishedPlan(String by, Instant at) {}
