package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.matching.MatchRuns;
import org.throughline.people.ChildRecord;
import org.throughline.placement.register.Register;
import org.throughline.security.Roles;
import org.throughline.security.SignInDetails;
import org.throughline.security.Users;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ServiceTest;

/** Who may see and do what, asked of the services themselves. */
class AccessTest extends ServiceTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private Caseload caseload;

    @Autowired
    private ChildFiles files;

    @Autowired
    private Register register;

    @Autowired
    private MatchRuns runs;

    @Autowired
    private Users users;

    @Autowired
    private Clock clock;

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private AcademicYear year() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    private void signInAs(String username) {
        SecurityContextHolder.getContext().setAuthentication(signIn.authenticate(here(username)));
    }

    @Test
    void a_stranger_without_a_role_can_call_no_service_method() {
        int called = 0;
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(service);
            for (Method method : type.getDeclaredMethods()) {
                boolean open = method.isAnnotationPresent(jakarta.annotation.security.PermitAll.class);
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !open) {
                    called++;
                    method.setAccessible(true);
                    Object[] nothing = Arrays.stream(method.getParameterTypes())
                            .map(parameter -> parameter == int.class
                                    ? (Object) 0
                                    : parameter == long.class ? 0L : parameter == boolean.class ? false : null)
                            .toArray();
                    assertThatThrownBy(() -> as("STRANGER", () -> method.invoke(service, nothing)))
                            .as(method.toString())
                            .rootCause()
                            .isInstanceOf(AccessDeniedException.class);
                }
            }
        }
        assertThat(called).isGreaterThan(30);
    }

    @Test
    void a_senco_sees_the_children_of_the_own_school_and_no_others() {
        signInAs("senco");
        int own = caseload.count(CaseloadFilter.all(year().start()));
        List<CaseloadRow> rows = caseload.find(CaseloadFilter.all(year().start()), 0, 1_000);
        assertThat(own).isBetween(1, 200).isEqualTo(rows.size());
        assertThat(rows)
                .allMatch(row -> Objects.requireNonNull(row.provisionName()).startsWith("Alderbank"));
        assertThat(files.find(rows.getFirst().childId())).isPresent();

        UUID foreign = as(
                Roles.PLACEMENT_OFFICER,
                () -> caseload.find(new CaseloadFilter(year().start(), "", 9, null, null, null, null), 0, 1)
                        .getFirst()
                        .childId());
        assertThat(files.find(foreign)).isEmpty();
        assertThatThrownBy(() -> runs.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> register.all(year())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_planner_sees_how_many_leave_and_not_who() {
        signInAs("planner");
        List<ChildRecord> leavers = register.all(year()).stream()
                .flatMap(row -> row.leavers().stream())
                .toList();
        assertThat(leavers)
                .isNotEmpty()
                .allMatch(child -> child.id() == null && child.surname().isEmpty());
        assertThatThrownBy(() -> caseload.count(CaseloadFilter.all(year().start())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_administrator_sees_users_and_no_child() {
        signInAs("admin");
        assertThat(users.all()).extracting(user -> user.username()).contains("officer", "senco", "planner", "admin");
        assertThatThrownBy(() -> files.find(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_wrong_password_and_an_unknown_user_are_refused_alike() {
        for (String username : List.of("officer", "nobody")) {
            assertThatThrownBy(() -> signIn.authenticate(
                            UsernamePasswordAuthenticationToken.unauthenticated(username, "not the password")))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessage("Bad credentials");
        }
    }

    @Test
    void a_demonstration_user_from_another_machine_is_refused() {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated("officer", DemonstrationBorough.PASSWORD);
        MockHttpServletRequest elsewhere = new MockHttpServletRequest();
        elsewhere.setRemoteAddr("192.0.2.7");
        attempt.setDetails(new SignInDetails(elsewhere));
        assertThatThrownBy(() -> signIn.authenticate(attempt)).isInstanceOf(DisabledException.class);
        attempt.setDetails(new SignInDetails(new MockHttpServletRequest()));
        assertThat(signIn.authenticate(attempt).isAuthenticated()).isTrue();
    }

    @Test
    void a_demonstration_user_behind_a_proxy_on_this_machine_is_refused() {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated("officer", DemonstrationBorough.PASSWORD);
        for (String header : List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via")) {
            MockHttpServletRequest passedOn = new MockHttpServletRequest();
            passedOn.addHeader(header, "192.0.2.7");
            attempt.setDetails(new SignInDetails(passedOn));
            assertThatThrownBy(() -> signIn.authenticate(attempt)).as(header).isInstanceOf(DisabledException.class);
        }
        // a proxy that says nothing of itself still passes on the name people typed
        MockHttpServletRequest named = new MockHttpServletRequest();
        named.setServerName("throughline.example.org");
        attempt.setDetails(new SignInDetails(named));
        assertThatThrownBy(() -> signIn.authenticate(attempt)).isInstanceOf(DisabledException.class);
        attempt.setDetails(null);
        assertThatThrownBy(() -> signIn.authenticate(attempt)).isInstanceOf(DisabledException.class);
    }

    @Test
    void the_filter_text_is_taken_literally() {
        int all = as(Roles.PLACEMENT_OFFICER, () -> caseload.count(CaseloadFilter.all(year().start())));
        for (String text : List.of("%", "_", "' or 1=1 --")) {
            int found = as(
                    Roles.PLACEMENT_OFFICER,
                    () -> caseload.count(new CaseloadFilter(year().start(), text, null, null, null, null, null)));
            assertThat(found).as(text).isLessThan(all);
        }
    }

    @Test
    void the_year_group_of_the_list_is_the_one_worked_out_from_the_date_of_birth() {
        List<CaseloadRow> rows =
                as(Roles.PLACEMENT_OFFICER, () -> caseload.find(CaseloadFilter.all(year().start()), 0, 300));
        rows.forEach(row -> {
            ChildRecord child = as(
                    Roles.PLACEMENT_OFFICER,
                    () -> files.find(row.childId()).orElseThrow().child());
            assertThat(row.ncYear()).isEqualTo(org.throughline.shared.YearGroup.of(child.dateOfBirth(), year()));
        });
    }
}
