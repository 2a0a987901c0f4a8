package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** One's own account. */
class AccountViewTest extends ScreenTest {

    private void change(String present, String next, String again) {
        test(find(PasswordField.class).withLabel("Present password").single()).setValue(present);
        test(find(PasswordField.class).withLabel("New password").single()).setValue(next);
        test(find(PasswordField.class).withLabel("New password once more").single())
                .setValue(again);
        press("Change the password");
    }

    @Test
    @SignedIn("planner")
    void it_says_who_is_signed_in_and_in_which_role() {
        go("account", AccountView.class);
        assertThat(words()).contains("planner").contains("Demonstration Planner");
    }

    @Test
    @SignedIn("planner")
    void two_new_passwords_that_differ_are_refused() {
        go("account");
        change("demonstration", "a-long-password-1", "a-long-password-2");
        assertThat(errors()).contains("twice");
    }

    @Test
    @SignedIn("planner")
    void a_short_one_is_refused_and_a_demonstration_users_stays() {
        go("account");
        change("demonstration", "short", "short");
        assertThat(errors()).contains("12");
        change("demonstration", "a-long-password-1", "a-long-password-1");
        assertThat(errors()).contains("demonstration");
    }

    @Test
    @SignedIn("planner")
    void the_own_e_mail_address_is_saved_and_one_that_is_none_is_refused() {
        go("account");
        write("E-mail address", "not an address");
        press("Save the e-mail address");
        assertThat(errors()).contains("Enter one e-mail address");
        write("E-mail address", "planner@council.example");
        press("Save the e-mail address");
        go("account");
        assertThat(find(TextField.class).withLabel("E-mail address").single().getValue())
                .isEqualTo("planner@council.example");
        write("E-mail address", "");
        press("Save the e-mail address");
        go("account");
        assertThat(find(TextField.class).withLabel("E-mail address").single().getValue())
                .isEmpty();
    }

    @Test
    @WithAnonymousUser
    void nobody_has_no_account() {
        go("account", LoginView.class);
    }
}
