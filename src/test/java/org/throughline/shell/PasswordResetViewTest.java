package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.testing.ScreenTest;

/** A new password with a code from the administrator. */
class PasswordResetViewTest extends ScreenTest {

    private void ask(String username, String code, String password) {
        write("Username", username);
        write("Code from your administrator", code);
        test(find(PasswordField.class).withLabel("New password").single()).setValue(password);
        press("Set the password");
    }

    @Test
    @WithAnonymousUser
    void a_code_that_was_guessed_is_refused_alike_for_a_known_and_an_unknown_user() {
        go("new-password", PasswordResetView.class);
        ask("officer", "GUESSED2", "a-long-password-1");
        String known = errors();
        ask("nobody-at-all", "GUESSED2", "a-long-password-1");
        assertThat(errors()).isEqualTo(known).contains("not right");
    }

    @Test
    @WithAnonymousUser
    void a_short_password_is_said_before_the_code_is_looked_at() {
        go("new-password");
        ask("officer", "GUESSED2", "short");
        assertThat(errors()).contains("12");
    }
}
