package org.throughline.sufficiency.sites;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;

/**
 * A site where new provision could open.
 *
 * @param id its id
 * @param version raised by each change; who changes it says which one was read
 * @param details what is said about it
 * @param setting name of the setting it would be part of; blank where it would stand by itself
 * @param at where that is; null where it is not known
 * @param changedBy who changed it last
 * @param changedAt when
 */
public record CandidateSite(
        UUID id,
        int version,
        SiteDetails details,
        String setting,
        @Nullable GridReference at,
        String changedBy,
        Instant changedAt) {

    /**
     * A change of a site.
     *
     * @param at when
     * @param by who
     * @param what what was changed, in words
     */
    public record Change(Instant at, String by, String what) {}
}
