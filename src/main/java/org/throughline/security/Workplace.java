package org.throughline.security;

import java.util.Set;
import java.util.UUID;

/**
 * A setting where a user works, and as what. What a user may see of a setting follows from the roles held there and
 * from no role held elsewhere.
 *
 * @param settingId the setting
 * @param roles constants of {@link Roles#OF_A_SETTING}; at least one
 */
public record Workplace(UUID settingId, Set<String> roles) {

    /** Takes the roles as they are now. */
    public Workplace {
        roles = Set.copyOf(roles);
    }
}
