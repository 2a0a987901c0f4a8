package org.throughline.provision;

import java.time.Instant;

/**
 * Names of a group of other authorities' children, as far as they are known.
 *
 * @param names as they were given, up to 1,000 characters
 * @param by who recorded them
 * @param at when
 */
public record SeatNames(String names, String by, Instant at) {}
