package org.throughline.transitions;

import java.time.Instant;

/**
 * Something that happened to a record.
 *
 * @param at when
 * @param by who did it
 * @param what a sentence
 */
public record RecordEvent(Instant at, String by, String what) {}
