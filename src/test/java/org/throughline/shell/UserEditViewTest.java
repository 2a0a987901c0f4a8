package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** The page of a user, where an administrator enters where the person is written to. */
class UserEditViewTest extends ScreenTest {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobody_has_an_address() {
        jdbc.sql("update app_user set email = null where username = 'tutor'").update();
    }

    private String path() {
        return "users/"
                + jdbc.sql("select id from app_user where username = 'tutor'")
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .single();
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void the_e_mail_address_of_a_user_is_saved() {
        go(path(), UserEditView.class);
        write("E-mail address", "tutor@school.example");
        press("Save the e-mail address");
        assertThat(errors()).isEmpty();
        go("users");
        go(path());
        assertThat(find(TextField.class).withLabel("E-mail address").single().getValue())
                .isEqualTo("tutor@school.example");
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void one_that_is_none_is_refused_with_a_sentence() {
        go(path());
        write("E-mail address", "tutor at school");
        press("Save the e-mail address");
        assertThat(errors()).contains("Enter one e-mail address, such as name@council.gov.uk");
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_officer_does_not_change_users() {
        refused(path());
    }
}
