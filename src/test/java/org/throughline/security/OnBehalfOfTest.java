package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A person stays the person when the program needs more rights. */
class OnBehalfOfTest {

    private final CurrentUser user = new CurrentUser();

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private String who() {
        return user.login() + "/" + user.name() + "/" + user.purpose().orElse("") + "/" + user.roles();
    }

    @Test
    void the_person_is_named_with_the_rights_of_the_work_and_no_others() {
        assertThat(OnBehalfOf.named("sam", "Sam Senco", "register", this::who, Roles.PLACEMENT_OFFICER))
                .isEqualTo("sam/Sam Senco/register/[PLACEMENT_OFFICER]");
    }

    @Test
    void one_who_asks_through_the_program_is_still_the_one_who_asks() {
        assertThat(OnBehalfOf.named(
                        "sam",
                        "Sam Senco",
                        "outer",
                        () -> OnBehalfOf.theAsker("inner", this::who, Roles.PLANNER),
                        Roles.PLACEMENT_OFFICER))
                .isEqualTo("sam/Sam Senco/inner/[PLANNER]");
    }

    @Test
    void the_setting_of_the_person_does_not_limit_the_work() {
        assertThat(OnBehalfOf.<Boolean>named(
                        "sam",
                        "Sam Senco",
                        "register",
                        () -> user.rolesBySetting().isEmpty(),
                        Roles.PLACEMENT_OFFICER))
                .isTrue();
    }

    @Test
    void the_rights_end_with_the_work() {
        OnBehalfOf.named("sam", "Sam Senco", "register", this::who, Roles.PLACEMENT_OFFICER);
        assertThat(user.roles()).isEmpty();
        assertThat(user.login()).isEqualTo("nobody");
    }

    @Test
    void work_that_nobody_asked_for_is_the_programs() {
        assertThat(OnBehalfOf.theAsker("start", this::who, Roles.PLANNER)).startsWith("system: start/");
    }

    @Test
    void somebody_signed_in_by_a_test_without_a_person_is_the_program_too() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("robot", "x", "ROLE_SENCO"));
        assertThat(OnBehalfOf.theAsker("start", user::login, Roles.PLANNER)).isEqualTo("system: start");
    }
}
