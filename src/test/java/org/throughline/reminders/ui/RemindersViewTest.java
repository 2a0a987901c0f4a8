package org.throughline.reminders.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** The page of reminders, as an administrator has it. */
class RemindersViewTest extends ScreenTest {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothing_stays() {
        jdbc.sql("delete from reminders_mail").update();
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void it_says_that_reminders_are_off_why_and_with_which_settings() {
        go("reminders", RemindersView.class);
        assertThat(words())
                .contains("Reminders are off. No mail server is set (spring.mail.host).")
                .contains("No reminders were due.")
                .contains("07:00, London time");
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void a_test_is_not_sent_while_they_are_off() {
        go("reminders");
        press("Send me a test");
        assertThat(errors()).contains("Reminders are off, so no test was sent. No mail server is set");
    }

    @Test
    @WithMockUser(roles = Roles.ADMINISTRATOR)
    void failures_are_shown_with_their_reason_and_day() {
        UUID somebody = jdbc.sql("select id from app_user limit 1")
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
        jdbc.sql("insert into reminders_mail (user_id, day, state, failure, at) values (?, current_date, 'FAILED',"
                        + " 'The mail server could not be reached (ConnectException)', current_timestamp)")
                .param(somebody)
                .update();
        go("reminders");
        assertThat(table("Reminders by day"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).contains("0", "1", "The mail server could not be reached (ConnectException)"));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void an_officer_does_not_look_after_them() {
        refused("reminders");
    }
}
