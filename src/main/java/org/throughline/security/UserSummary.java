package org.throughline.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user in a list.
 *
 * @param id the user's id
 * @param version the version read; null for one not stored yet
 * @param username what the person signs in with
 * @param displayName shown to others
 * @param roles the person's roles at the authority, constants of {@link Roles#OF_THE_AUTHORITY}
 * @param workplaces the settings where the person works, with the roles held at each
 * @param enabled whether the user may sign in
 * @param demonstration whether the user exists for the demonstration only
 * @param hasUnusedCode whether a code for a new password was issued that nobody has used
 */
public record UserSummary(
        UUID id,
        @Nullable Long version,
        String username,
        String displayName,
        Set<String> roles,
        List<Workplace> workplaces,
        boolean enabled,
        boolean demonstration,
        boolean hasUnusedCode) {}
