package org.throughline.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user to be added.
 *
 * @param username what the person signs in with; unique
 * @param displayName shown to others
 * @param password at least 12 characters
 * @param roles constants of {@link Roles}
 * @param settingId the setting of a SENCO, else null
 * @param demonstration whether the user exists for the demonstration only and may sign in from this machine only
 */
public record NewUser(
        String username,
        String displayName,
        String password,
        Set<String> roles,
        @Nullable UUID settingId,
        boolean demonstration) {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_USERNAME = 100;

    private static final Set<String> OF_A_SETTING = Set.of(Roles.SENCO, Roles.STAFF, Roles.DSL);

    /**
     * Refuses a blank name, no role, a short password and a role that does not fit the setting.
     *
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal}
     */
    public NewUser {
        if (username.isBlank() || username.length() > LONGEST_USERNAME || roles.isEmpty()) {
            throw new SecurityRefusal.UserIncomplete(LONGEST_USERNAME).refused();
        }
        checkPassword(password);
        if (roles.stream().anyMatch(OF_A_SETTING::contains) == (settingId == null)) {
            throw (settingId == null ? new SecurityRefusal.SettingMissing() : new SecurityRefusal.SettingNotNeeded())
                    .refused();
        }
        roles = Set.copyOf(roles);
    }

    /**
     * Refuses a password that is too short or too long to be hashed for everybody who asks.
     *
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal}
     */
    static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new SecurityRefusal.PasswordLength(SHORTEST_PASSWORD, LONGEST_PASSWORD).refused();
        }
    }
}
