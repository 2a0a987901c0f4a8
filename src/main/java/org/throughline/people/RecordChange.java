package org.throughline.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something on a child's record that was put right or ended.
 *
 * @param what which part of the record
 * @param was what stood there; null where nothing did
 * @param isNow what stands there now; null where nothing does
 * @param reason why
 * @param by who did it
 * @param at when
 */
public record RecordChange(
        String what, @Nullable String was, @Nullable String isNow, String reason, String by, Instant at) {}
