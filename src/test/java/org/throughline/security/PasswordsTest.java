package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.testing.ServiceTest;

/** Passwords set anew with a code, and changed by who has them. */
class PasswordsTest extends ServiceTest {

    private static final String NEW = "a-new-password-12";

    @Autowired
    private Passwords passwords;

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private JdbcTemplate jdbc;

    private Map<String, Object> before = Map.of();

    @BeforeEach
    void a_user_of_the_demonstration() {
        before = jdbc.queryForMap("select id, password_hash, demonstration from app_user where username = 'dsl'");
    }

    @AfterEach
    void the_user_is_as_before() {
        SecurityContextHolder.clearContext();
        jdbc.update(
                "update app_user set password_hash = ?, demonstration = ? where username = 'dsl'",
                before.get("password_hash"),
                before.get("demonstration"));
    }

    private UUID id() {
        return UUID.fromString(String.valueOf(before.get("id")));
    }

    private String code() {
        return as(Roles.ADMINISTRATOR, () -> passwords.letReset(id()));
    }

    private Object hash() {
        return jdbc.queryForMap("select password_hash from app_user where username = 'dsl'")
                .get("password_hash");
    }

    @Test
    void a_code_has_eight_clear_signs_and_is_another_each_time() {
        String one = code();
        assertThat(one).hasSize(8).matches("[A-HJ-NP-RT-Z2-9]+").isNotEqualTo(code());
    }

    @Test
    void only_an_administrator_issues_one() {
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> passwords.letReset(id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_new_code_ends_the_one_before() {
        String first = code();
        String second = code();
        assertThatThrownBy(() -> passwords.reset("dsl", first, NEW)).hasMessageContaining("not right");
        passwords.reset(" dsl ", second, NEW);
        assertThat(hash()).isNotEqualTo(before.get("password_hash"));
    }

    @Test
    void a_password_that_is_too_short_costs_no_try() {
        String code = code();
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThatThrownBy(() -> passwords.reset("dsl", code, "eleven-char"))
                    .hasMessageContaining("12");
        }
        passwords.reset("dsl", code, "twelve-chars");
        assertThat(hash()).isNotEqualTo(before.get("password_hash"));
    }

    @Test
    void the_password_of_a_demonstration_user_stays() {
        SecurityContextHolder.getContext().setAuthentication(signIn.authenticate(here("dsl")));
        assertThatThrownBy(() -> passwords.change("demonstration", NEW)).hasMessageContaining("demonstration");
        assertThat(hash()).isEqualTo(before.get("password_hash"));
    }

    @Test
    void who_knows_the_present_one_changes_it() {
        SecurityContextHolder.getContext().setAuthentication(signIn.authenticate(here("dsl")));
        jdbc.update("update app_user set demonstration = false where username = 'dsl'");
        assertThatThrownBy(() -> passwords.change("not the password", NEW)).hasMessageContaining("present password");
        passwords.change("demonstration", NEW);
        assertThat(hash()).isNotEqualTo(before.get("password_hash"));
    }
}
