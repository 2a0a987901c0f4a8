package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import org.junit.jupiter.api.Test;

/** Who may be added as a user. */
class NewUserTest {

    private static final String PASSWORD = "a-long-password-1";

    private static NewUser user(String username, String password) {
        return new NewUser(username, "Somebody", password, Work.ofAuthority(Roles.PLANNER), false);
    }

    @Test
    void a_username_is_needed_and_not_too_long() {
        assertThat(refusalOf(() -> user(" ", PASSWORD))).isEqualTo(new SecurityRefusal.UserIncomplete(100));
        assertThat(refusalOf(() -> user("x".repeat(101), PASSWORD))).isEqualTo(new SecurityRefusal.UserIncomplete(100));
    }

    @Test
    void a_password_is_neither_too_short_nor_too_long() {
        assertThat(refusalOf(() -> user("planner", "short"))).isEqualTo(new SecurityRefusal.PasswordLength(12, 200));
        assertThat(refusalOf(() -> user("planner", "x".repeat(201))))
                .isEqualTo(new SecurityRefusal.PasswordLength(12, 200));
        assertThat(user("planner", "x".repeat(12)).username()).isEqualTo("planner");
    }

    @Test
    void they_read_as_sentences() {
        assertThat(new SecurityRefusal.PasswordLength(12, 200).sentence())
                .isEqualTo("Enter a password of 12 to 200 characters");
        assertThat(new SecurityRefusal.UsernameTaken("officer").sentence())
                .isEqualTo("The username officer is taken. Choose another");
    }
}
