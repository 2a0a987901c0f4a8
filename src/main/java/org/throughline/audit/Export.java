package org.throughline.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data that leaves the service.
 *
 * @param what it, in a few words; no names of children
 * @param narrowed which part of it was asked for, in words or as the filter of an address; blank for all of it
 * @param rows how many rows it has, 0 or more; null where it has none that could be counted
 * @param purpose why, in the person's words; null where nobody was asked
 * @param subject the id of what it is about; null where that has none
 */
public record Export(
        String what,
        String narrowed,
        @Nullable Integer rows,
        @Nullable String purpose,
        @Nullable UUID subject) {}
