package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.login.LoginForm;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.testing.ScreenTest;

/** Signing in. */
class LoginViewTest extends ScreenTest {

    private LoginForm form() {
        return find(LoginForm.class).single();
    }

    @Test
    @WithAnonymousUser
    void it_asks_for_name_and_password_and_leads_to_a_new_one() {
        go("login", LoginView.class);
        assertThat(form().isError()).isFalse();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).containsExactly("new-password");
    }

    @Test
    @WithAnonymousUser
    void a_wrong_password_and_too_many_are_told_apart() {
        go("login?error");
        assertThat(form().isError()).isTrue();
        assertThat(form().getElement().getPropertyRaw("i18n").toString()).contains("Check both and try again");
        go("new-password");
        go("login?error&wait");
        assertThat(form().isError()).isTrue();
        assertThat(form().getElement().getPropertyRaw("i18n").toString()).contains("Wait a few minutes");
    }
}
