package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.throughline.testing.ServiceTest;

/** Who of a setting can be given work by its SENCO. */
class ColleaguesTest extends ServiceTest {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID alderbank() {
        return jdbc.queryForObject("select id from setting where name like 'Alderbank%'", UUID.class);
    }

    @Test
    void class_staff_of_the_own_setting_are_named() {
        assertThat(SignedInAs.user(signIn, "senco", () -> colleagues.classStaff(alderbank())))
                .extracting(Colleagues.Colleague::login)
                .contains("teacher")
                .doesNotContain("senco", "secondary");
    }

    @Test
    void nobody_of_another_setting_is() {
        assertThat(SignedInAs.user(signIn, "secondary", () -> colleagues.classStaff(alderbank())))
                .isEmpty();
    }
}
