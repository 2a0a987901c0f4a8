package org.throughline.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user in a list.
 *
 * @param id the user's id
 * @param username what the person signs in with
 * @param displayName shown to others
 * @param roles constants of {@link Roles}
 * @param settingId the person's setting; null for the authority's own
 * @param enabled whether the user may sign in
 * @param demonstration whether the user exists for the demonstration only
 * @param hasUnusedCode whether a code for a new password was issued that nobody has used
 */
public record UserSummary(
        UUID id,
        String username,
        String displayName,
        Set<String> roles,
        @Nullable UUID settingId,
        boolean enabled,
        boolean demonstration,
        boolean hasUnusedCode) {}
