package org.throughline.transitions.contribute;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to write in a record.
 *
 * @param kind what it is
 * @param settingId the setting of our list; null for one that is not on it
 * @param name its name
 * @param person who writes there; may be blank
 * @param sends whether the record is its own to send
 */
public record NewContributor(
        ContributorKind kind, @Nullable UUID settingId, String name, String person, boolean sends) {}
