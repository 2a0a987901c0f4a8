package org.throughline.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number by which others know a child.
 *
 * @param kind which number
 * @param value as it is stored
 * @param source who said it
 * @param status how far it is to be trusted
 * @param matchedWith the list against which it was held; null unless matched
 * @param matchedBy who did that; null unless matched
 * @param matchedAt when; null unless matched
 */
public record ChildNumber(
        NumberKind kind,
        String value,
        NumberSource source,
        NumberStatus status,
        @Nullable String matchedWith,
        @Nullable String matchedBy,
        @Nullable Instant matchedAt) {

    /** A number about which nothing is recorded but what it is. */
    static ChildNumber bare(NumberKind kind, String value) {
        return new ChildNumber(
                kind, value, NumberSource.NOT_RECORDED, NumberStatus.onEntry(kind, value), null, null, null);
    }
}
