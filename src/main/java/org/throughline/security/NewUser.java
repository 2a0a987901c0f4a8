package org.throughline.security;

/**
 * A user to be added.
 *
 * @param username what the person signs in with; unique
 * @param displayName shown to others
 * @param password at least 12 characters
 * @param work roles at the authority and at settings
 * @param demonstration whether the user exists for the demonstration only and may sign in from this machine only
 */
public record NewUser(String username, String displayName, String password, Work work, boolean demonstration) {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_USERNAME = 100;

    /**
     * Refuses a blank name and a short password.
     *
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal}
     */
    public NewUser {
        if (username.isBlank() || username.length() > LONGEST_USERNAME) {
            throw new SecurityRefusal.UserIncomplete(LONGEST_USERNAME).refused();
        }
        checkPassword(password);
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
