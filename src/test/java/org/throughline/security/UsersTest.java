package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.throughline.shared.Refused;
import org.throughline.shared.WriteConflicts;
import org.throughline.testing.ServiceTest;

/** Passwords are changed and set anew by those who may, and who is switched off is out. */
class UsersTest extends ServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String FIRST = "a-first-password-1";
    private static final String SECOND = "another-password-2";

    @Autowired
    private Users users;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private JdbcTemplate jdbc;

    private String name = "";
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_user() {
        name = "person" + NUMBER.incrementAndGet();
        administrator(() -> {
            users.add(new NewUser(name, "A person", FIRST, Work.ofAuthority(Roles.PLANNER), false));
            return id = users.all().stream()
                    .filter(user -> user.username().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
        jdbc.update("delete from app_user_setting where user_id = ?", id);
        jdbc.update("delete from app_user_role where user_id = ?", id);
        jdbc.update("delete from app_user where id = ?", id);
    }

    private static <T> T administrator(Callable<T> work) {
        return as(Roles.ADMINISTRATOR, work);
    }

    private Authentication signedIn(String password) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new SignInDetails(new MockHttpServletRequest()));
        return signIn.authenticate(attempt);
    }

    private String code() {
        return administrator(() -> passwords.letReset(id));
    }

    private int triesLeft() {
        return jdbc.queryForObject("select reset_tries_left from app_user where username = ?", Integer.class, name);
    }

    @Test
    void a_code_sets_a_new_password_once_and_is_kept_as_a_hash() {
        String code = code();
        assertThat(jdbc.queryForList("select * from app_user where username = ?", name)
                        .toString())
                .doesNotContain(code);
        passwords.reset(name, " " + code.toLowerCase(java.util.Locale.ROOT), SECOND);
        assertThat(signedIn(SECOND).isAuthenticated()).isTrue();
        assertThatThrownBy(() -> signedIn(FIRST)).isInstanceOf(BadCredentialsException.class);
        assertThat(refusalOf(() -> passwords.reset(name, code, FIRST)))
                .isEqualTo(new SecurityRefusal.ResetNotAccepted());
    }

    @Test
    void five_wrong_codes_or_a_day_end_it_and_a_stranger_learns_nothing() {
        String code = code();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(refusalOf(() -> passwords.reset(name, "WRONG", SECOND)))
                    .isEqualTo(new SecurityRefusal.ResetNotAccepted());
        }
        assertThat(refusalOf(() -> passwords.reset(name, code, SECOND)))
                .isEqualTo(new SecurityRefusal.ResetNotAccepted());
        String late = code();
        jdbc.update("update app_user set reset_until = reset_until - interval 25 hour where username = ?", name);
        assertThat(refusalOf(() -> passwords.reset(name, late, SECOND)))
                .isEqualTo(new SecurityRefusal.ResetNotAccepted());
        assertThat(refusalOf(() -> passwords.reset("nobody-of-this-name", late, SECOND)))
                .isEqualTo(new SecurityRefusal.ResetNotAccepted());
    }

    @Test
    void attempts_at_the_same_time_do_not_share_one() throws Exception {
        code();
        AtomicInteger answered = new AtomicInteger();
        Callable<Boolean> guess = () -> {
            try {
                passwords.reset(name, "WRONG", SECOND);
                return false;
            } catch (Refused notRight) {
                answered.incrementAndGet();
            } catch (DataAccessException meanwhile) {
                // somebody else's attempt came between: this one was not looked at
                assertThat(WriteConflicts.isConflict(meanwhile)).isTrue();
            }
            return true;
        };
        try (ExecutorService many = Executors.newFixedThreadPool(12)) {
            for (Future<Boolean> attempt : many.invokeAll(Collections.nCopies(12, guess))) {
                assertThat(attempt.get()).isTrue();
            }
        }
        assertThat(triesLeft()).isEqualTo(Math.max(0, 5 - answered.get()));
    }

    @Test
    void a_changed_password_ends_the_other_sessions_of_that_person_and_a_switch_off_all() {
        MockHttpSession mine = session(signedIn(FIRST));
        sessions.endThoseNoLongerAllowed();
        assertThat(mine.isInvalid()).isFalse();
        SecurityContextHolder.getContext().setAuthentication(signedIn(FIRST));
        assertThat(refusalOf(() -> passwords.change("not-my-password", SECOND)))
                .isEqualTo(new SecurityRefusal.PasswordNotRight());
        assertThat(refusalOf(() -> passwords.change(FIRST, "short")))
                .isEqualTo(new SecurityRefusal.PasswordLength(12, 200));
        passwords.change(FIRST, SECOND);
        sessions.endThoseNoLongerAllowed();
        assertThat(mine.isInvalid()).isTrue();
        SecurityContextHolder.clearContext();

        MockHttpSession later = session(signedIn(SECOND));
        administrator(() -> {
            users.setEnabled(id, false);
            return true;
        });
        sessions.endThoseNoLongerAllowed();
        assertThat(later.isInvalid()).isTrue();
        assertThatThrownBy(() -> signedIn(SECOND)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void two_administrators_who_switch_each_other_off_at_once_leave_one() throws Exception {
        List<String> names = List.of("first" + name, "second" + name);
        administrator(() -> {
            names.forEach(each -> users.add(
                    new NewUser(each, "An administrator", FIRST, Work.ofAuthority(Roles.ADMINISTRATOR), false)));
            return true;
        });
        List<UUID> both = administrator(users::all).stream()
                .filter(user -> names.contains(user.username()))
                .map(UserSummary::id)
                .toList();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> each = both.stream()
                    .<Callable<Boolean>>map(other -> () -> switchedOff(other))
                    .toList();
            int off = 0;
            for (Future<Boolean> attempt : two.invokeAll(each)) {
                off += attempt.get() ? 1 : 0;
            }
            assertThat(off).isLessThanOrEqualTo(1);
        } finally {
            both.forEach(each -> {
                jdbc.update("delete from app_user_role where user_id = ?", each);
                jdbc.update("delete from app_user where id = ?", each);
            });
        }
    }

    private UserSummary read() {
        return administrator(() -> users.find(id)).orElseThrow();
    }

    private void changeTo(Work work) {
        Long version = read().version();
        administrator(() -> {
            users.changeWork(id, version, work);
            return true;
        });
    }

    @Test
    void other_work_ends_the_sessions_of_before_and_the_next_sign_in_has_it() {
        MockHttpSession mine = session(signedIn(FIRST));
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        changeTo(new Work(
                Set.of(Roles.PLANNER),
                List.of(new Workplace(one, Set.of(Roles.SENCO, Roles.STAFF)), new Workplace(two, Set.of(Roles.DSL)))));
        sessions.endThoseNoLongerAllowed();
        assertThat(mine.isInvalid()).isTrue();
        SecurityContextHolder.getContext().setAuthentication(signedIn(FIRST));
        CurrentUser current = new CurrentUser();
        assertThat(current.roles()).contains(Roles.PLANNER, Roles.SENCO, Roles.STAFF, Roles.DSL);
        assertThat(current.rolesAtAuthority()).containsExactly(Roles.PLANNER);
        assertThat(current.settings(Roles.SENCO)).containsExactly(one);
        assertThat(current.settings(Roles.DSL, Roles.STAFF)).containsExactlyInAnyOrder(one, two);
        assertThat(current.settings(Roles.PLANNER)).isEmpty();
        SecurityContextHolder.clearContext();

        changeTo(Work.at(two, Roles.SENCO));
        SecurityContextHolder.getContext().setAuthentication(signedIn(FIRST));
        assertThat(current.settings(Roles.SENCO)).containsExactly(two);
        assertThat(current.settings(Roles.DSL)).isEmpty();
        assertThat(current.scope(Roles.DSL)).containsExactly(new UUID(0, 0));
        assertThat(current.rolesAtAuthority()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select what from audit_event where subject_id = ? order by id desc limit 1", String.class, id))
                .startsWith("Changed the work of " + name + " from ")
                .endsWith("to SENCO at " + two);
    }

    @Test
    void work_that_somebody_else_changed_meanwhile_is_not_overwritten() {
        UserSummary before = read();
        changeTo(Work.ofAuthority(Roles.PLACEMENT_OFFICER));
        assertThatThrownBy(() -> administrator(() -> {
                    users.changeWork(id, before.version(), Work.ofAuthority(Roles.ADMINISTRATOR));
                    return true;
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(read().roles()).containsExactly(Roles.PLACEMENT_OFFICER);
    }

    @Test
    void the_last_administrator_cannot_lose_the_role() {
        UserSummary last = administrator(users::all).stream()
                .filter(user -> user.username().equals("admin"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> administrator(() -> {
                    users.changeWork(last.id(), last.version(), Work.ofAuthority(Roles.PLANNER));
                    return true;
                }))
                .hasMessageContaining("last administrator");
    }

    private static boolean isRefusal(RuntimeException failure) {
        return failure instanceof Refused
                || failure instanceof DataAccessException conflict && WriteConflicts.isConflict(conflict);
    }

    private boolean switchedOff(UUID other) {
        try {
            return administrator(() -> {
                users.setEnabled(other, false);
                return true;
            });
        } catch (Refused | DataAccessException refused) {
            assertThat(isRefusal(refused)).isTrue();
            return false;
        }
    }

    private MockHttpSession session(Authentication person) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(person));
        sessions.sessionCreated(new jakarta.servlet.http.HttpSessionEvent(session));
        return session;
    }
}
