package org.throughline.demo.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.security.SecurityRefusal;
import org.throughline.security.SetupCode;
import org.throughline.security.Users;
import org.throughline.testing.ScreenTest;

/** The first start: with the printed code only, and never a second time. */
class SetupViewTest extends ScreenTest {

    private final Users users = mock(Users.class);
    private final DemonstrationBorough demonstration = mock(DemonstrationBorough.class);
    private final SetupCode code = mock(SetupCode.class);

    private void open(boolean demonstrationAllowed) {
        when(demonstration.isAllowed()).thenReturn(demonstrationAllowed);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new SetupView(users, demonstration, code));
    }

    private String said() {
        return find(H1.class).all().getLast().getText();
    }

    @Test
    @WithAnonymousUser
    void where_there_are_users_there_is_nothing_to_set_up() {
        unknown("setup");
    }

    @Test
    @WithAnonymousUser
    void the_administrator_is_created_with_what_was_entered() {
        open(false);
        write("Set-up code", "CODE234567");
        write("Username", " first ");
        write("Your name", "A first person");
        test(find(PasswordField.class).single()).setValue("a-long-password-1");
        press("Create the administrator");
        verify(users).addFirst("CODE234567", "first", "A first person", "a-long-password-1");
    }

    @Test
    @WithAnonymousUser
    void a_refusal_is_shown_and_the_page_stays() {
        doThrow(new SecurityRefusal.SetupCodeWrong().refused()).when(users).addFirst(any(), any(), any(), any());
        open(false);
        press("Create the administrator");
        assertThat(errors()).contains("Enter the set-up code");
        assertThat(said()).startsWith("Welcome");
    }

    @Test
    @WithAnonymousUser
    void the_demonstration_is_not_offered_where_it_must_not_be_loaded() {
        open(false);
        assertThat(find(Button.class).withText("Load the demonstration").exists())
                .isFalse();
    }

    @Test
    @WithAnonymousUser
    void a_wrong_code_loads_nothing_and_can_be_tried_again() {
        doThrow(new SecurityRefusal.SetupCodeWrong().refused()).when(code).check(any());
        open(true);
        press("Load the demonstration");
        assertThat(errors()).contains("Enter the set-up code");
        verify(demonstration, never()).loadIfEmpty();
        assertThat(button("Load the demonstration").isEnabled()).isTrue();
    }

    @Test
    @WithAnonymousUser
    void the_demonstration_says_who_can_sign_in() {
        open(true);
        write("Set-up code", "CODE234567");
        press("Load the demonstration");
        verify(demonstration).loadIfEmpty();
        assertThat(said()).isEqualTo("The demonstration is loaded");
        String page = UI.getCurrent().getElement().getTextRecursively();
        assertThat(DemonstrationBorough.SIGN_INS.keySet()).allMatch(page::contains);
    }
}
