package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.MyDay;
import org.throughline.testing.ServiceTest;

/** Whoever looks around in the demonstration finds something that waits, whatever the role. */
class DemonstrationDayTest extends ServiceTest {

    @Autowired
    private MyDay day;

    @Autowired
    private AuthenticationProvider signIn;

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "officer, Children without a place this year",
        "lead, Children without a place this year",
        "senco, Records sent back to you",
        "senco, New records",
        "teacher, Children of yours who move on",
        "secondary, New records",
        "secondary2, New records",
        "tutor, Children who come to you",
        "dsl, Safeguarding files to send",
        "dsl, Safeguarding files to receive",
        "planner, New figures without a forecast",
        "admin, Users who are switched off"
    })
    void each_user_finds_what_the_role_is_about(String username, String title) {
        SecurityContextHolder.getContext().setAuthentication(signIn.authenticate(here(username)));

        List<DayGroup> groups = day.groups();

        assertThat(groups).extracting(DayGroup::title).contains(title);
        assertThat(groups).allSatisfy(group -> assertThat(group.items()).isNotEmpty());
    }
}
