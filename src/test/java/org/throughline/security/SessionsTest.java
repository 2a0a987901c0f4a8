package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.throughline.testing.ServiceTest;

/** A session ends when its person may no longer sign in or has another password. */
class SessionsTest extends ServiceTest {

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void everybody_may_sign_in_again() {
        jdbc.update("update app_user set enabled = true where username in ('tutor', 'teacher')");
    }

    private static MockHttpSession session(
            Sessions sessions, @org.jspecify.annotations.Nullable Authentication person) {
        MockHttpSession session = new MockHttpSession();
        if (person != null) {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(person));
        }
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    @Test
    void the_session_of_who_was_switched_off_ends_and_the_others_go_on() {
        Sessions sessions = new Sessions(JdbcClient.create(jdbc));
        MockHttpSession off = session(sessions, signIn.authenticate(here("tutor")));
        MockHttpSession on = session(sessions, signIn.authenticate(here("teacher")));
        MockHttpSession nobody = session(sessions, null);
        jdbc.update("update app_user set enabled = false where username = 'tutor'");
        sessions.endThoseNoLongerAllowed();
        assertThat(off.isInvalid()).isTrue();
        assertThat(on.isInvalid()).isFalse();
        assertThat(nobody.isInvalid()).isFalse();
        sessions.destroy();
    }

    @Test
    void a_session_from_before_the_password_was_changed_ends() {
        Sessions sessions = new Sessions(JdbcClient.create(jdbc));
        MockHttpSession before = session(sessions, signIn.authenticate(here("teacher")));
        jdbc.update("update app_user set credentials_changed_at = credentials_changed_at + interval 1 microsecond"
                + " where username = 'teacher'");
        MockHttpSession after = session(sessions, signIn.authenticate(here("teacher")));
        sessions.endThoseNoLongerAllowed();
        assertThat(before.isInvalid()).isTrue();
        assertThat(after.isInvalid()).isFalse();
        sessions.destroy();
    }

    @Test
    void a_session_that_has_ended_is_looked_at_no_more() {
        Sessions sessions = new Sessions(JdbcClient.create(jdbc));
        MockHttpSession ended = session(sessions, signIn.authenticate(here("teacher")));
        ended.invalidate();
        sessions.endThoseNoLongerAllowed();
        sessions.sessionDestroyed(new HttpSessionEvent(ended));
        sessions.endThoseNoLongerAllowed();
        assertThat(ended.isInvalid()).isTrue();
        sessions.destroy();
    }
}
