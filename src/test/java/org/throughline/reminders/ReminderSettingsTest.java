package org.throughline.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReminderSettingsTest {

    private static final String FROM = "throughline@council.example";
    private static final String ADDRESS = "https://throughline.council.example/";

    @Test
    void without_a_mail_server_reminders_are_off_and_it_says_why() {
        ReminderSettings none = new ReminderSettings("", FROM, ADDRESS, 7, 7);
        assertThat(none.isOn()).isFalse();
        assertThat(none.whyOff()).contains("spring.mail.host");
    }

    @Test
    void a_sender_and_the_address_of_the_service_are_needed_as_well() {
        assertThat(new ReminderSettings("mail.example", "", ADDRESS, 7, 7).whyOff())
                .contains("throughline.reminders.from");
        assertThat(new ReminderSettings("mail.example", "two@a.example, b@b.example", ADDRESS, 7, 7).isOn())
                .isFalse();
        assertThat(new ReminderSettings("mail.example", FROM, "", 7, 7).whyOff())
                .contains("throughline.reminders.service-address");
    }

    @Test
    void with_all_three_they_are_on_and_links_have_one_slash() {
        ReminderSettings all = new ReminderSettings("mail.example", FROM, ADDRESS, 7, 7);
        assertThat(all.isOn()).isTrue();
        assertThat(all.address()).isEqualTo("https://throughline.council.example");
    }

    @Test
    void an_hour_that_is_none_stops_the_service() {
        assertThatThrownBy(() -> new ReminderSettings("", "", "", 24, 7)).hasMessageContaining("hour");
        assertThatThrownBy(() -> new ReminderSettings("", "", "", 7, -1)).hasMessageContaining("days");
    }
}
