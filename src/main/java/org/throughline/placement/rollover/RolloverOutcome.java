package org.throughline.placement.rollover;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was settled at the turn of an academic year.
 *
 * @param by who did it
 * @param at when
 * @param children how many children of each kind there were
 * @param ended how many open places of children whose plan had ceased were ended
 * @param exceptions the children of whom nothing was settled, by their references
 */
public record RolloverOutcome(
        String by, Instant at, Map<RolloverKind, Integer> children, int ended, List<String> exceptions) {}
