package org.throughline.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case was given to somebody.
 *
 * @param from who had it; null for nobody
 * @param to who has it; null for nobody
 * @param reason why; blank where nobody needed to say
 * @param by who did it
 * @param at when
 */
public record OwnerChange(@Nullable String from, @Nullable String to, String reason, String by, Instant at) {}
