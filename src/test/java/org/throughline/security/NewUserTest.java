package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may be added as a user. */
class NewUserTest {

    private static final String PASSWORD = "a-long-password-1";
    private static final UUID SETTING = UUID.randomUUID();

    private static NewUser user(String username, String password, Set<String> roles, UUID setting) {
        return new NewUser(username, "Somebody", password, roles, setting, false);
    }

    @Test
    void a_username_and_a_role_are_needed() {
        assertThat(refusalOf(() -> user(" ", PASSWORD, Set.of(Roles.PLANNER), null)))
                .isEqualTo(new SecurityRefusal.UserIncomplete(100));
        assertThat(refusalOf(() -> user("planner", PASSWORD, Set.of(), null)))
                .isEqualTo(new SecurityRefusal.UserIncomplete(100));
    }

    @Test
    void a_password_is_neither_too_short_nor_too_long() {
        assertThat(refusalOf(() -> user("planner", "short", Set.of(Roles.PLANNER), null)))
                .isEqualTo(new SecurityRefusal.PasswordLength(12, 200));
        assertThat(refusalOf(() -> user("planner", "x".repeat(201), Set.of(Roles.PLANNER), null)))
                .isEqualTo(new SecurityRefusal.PasswordLength(12, 200));
        assertThat(user("planner", "x".repeat(12), Set.of(Roles.PLANNER), null).username())
                .isEqualTo("planner");
    }

    @Test
    void a_senco_has_a_setting_and_a_planner_has_none() {
        assertThat(refusalOf(() -> user("senco", PASSWORD, Set.of(Roles.SENCO), null)))
                .isEqualTo(new SecurityRefusal.SettingMissing());
        assertThat(refusalOf(() -> user("planner", PASSWORD, Set.of(Roles.PLANNER), SETTING)))
                .isEqualTo(new SecurityRefusal.SettingNotNeeded());
        assertThat(user("senco", PASSWORD, Set.of(Roles.SENCO), SETTING).settingId())
                .isEqualTo(SETTING);
    }

    @Test
    void they_read_as_sentences() {
        assertThat(new SecurityRefusal.PasswordLength(12, 200).sentence())
                .isEqualTo("Enter a password of 12 to 200 characters");
        assertThat(new SecurityRefusal.UsernameTaken("officer").sentence())
                .isEqualTo("The username officer is taken. Choose another");
    }
}
