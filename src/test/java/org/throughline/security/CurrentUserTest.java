package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking: a person who is signed in, the program for a person, the program for itself, or nobody. */
class CurrentUserTest {

    private final CurrentUser user = new CurrentUser();

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(String name, String... roles) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        name,
                        null,
                        AuthorityUtils.createAuthorityList(java.util.Arrays.stream(roles)
                                .map(role -> "ROLE_" + role)
                                .toList())));
    }

    @Test
    void nobody_has_no_name_and_no_role() {
        assertThat(user.name()).isEqualTo("nobody");
        assertThat(user.login()).isEqualTo("nobody");
        assertThat(user.roles()).isEmpty();
        assertThat(user.has(Roles.PLANNER)).isFalse();
        assertThat(user.purpose()).isEmpty();
        assertThat(user.isSomebody()).isFalse();
    }

    @Test
    void who_is_signed_in_has_exactly_the_own_roles() {
        signIn("pat", Roles.PLANNER, Roles.SENCO);
        assertThat(user.login()).isEqualTo("pat");
        assertThat(user.has(Roles.PLANNER)).isTrue();
        assertThat(user.has(Roles.PLACEMENT_OFFICER)).isFalse();
        assertThat(user.has("PLAN")).as("no part of a role").isFalse();
    }

    @Test
    void the_program_for_itself_is_told_from_a_person() {
        signIn("pat", Roles.PLANNER);
        SystemIdentity.as(
                "night",
                () -> {
                    assertThat(user.login()).isEqualTo("system: night");
                    assertThat(user.has(Roles.PLACEMENT_OFFICER)).isTrue();
                    assertThat(user.has(Roles.PLANNER)).isFalse();
                    return true;
                },
                Roles.PLACEMENT_OFFICER);
        assertThat(user.login()).as("and only for that long").isEqualTo("pat");
    }

    @Test
    void work_for_a_person_keeps_the_persons_name_and_says_what_for() {
        OnBehalfOf.named(
                "pat",
                "Pat Planner",
                "forecast",
                () -> {
                    assertThat(user.name()).isEqualTo("Pat Planner");
                    assertThat(user.login()).isEqualTo("pat");
                    assertThat(user.purpose()).contains("forecast");
                    assertThat(user.isSomebody()).isTrue();
                    return true;
                },
                Roles.PLACEMENT_OFFICER);
    }
}
