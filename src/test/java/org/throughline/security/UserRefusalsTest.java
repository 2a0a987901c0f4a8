package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.throughline.audit.AuditTrail;

/** Users who are not added, not switched off and not given another password. */
class UserRefusalsTest {

    private static final String PASSWORD = "a-long-password-1";

    private final AppUserRepository repository = mock(AppUserRepository.class);
    private final PasswordEncoder encoder = mock(PasswordEncoder.class);
    private final JdbcClient jdbc = mock(JdbcClient.class, RETURNS_DEEP_STUBS);
    private final AuditTrail audit = mock(AuditTrail.class);
    private final SetupCode setup = new SetupCode();
    private final CurrentUser current = mock(CurrentUser.class);
    private final Users users = new Users(repository, encoder, jdbc, setup, Clock.systemUTC(), audit, event -> {});
    private final Passwords passwords =
            new Passwords(repository, encoder, jdbc, current, mock(SignInThrottle.class), Clock.systemUTC(), audit);

    private static NewUser administrator(String name, boolean isDemonstration) {
        return new NewUser(name, "Somebody", PASSWORD, Work.ofAuthority(Roles.ADMINISTRATOR), isDemonstration);
    }

    private static AppUser stored(NewUser user) {
        return new AppUser(user, "hash", Instant.EPOCH);
    }

    @Test
    void a_username_belongs_to_one_user() {
        when(repository.findByUsername("admin")).thenReturn(Optional.of(stored(administrator("admin", false))));

        assertThat(refusalOf(() -> users.add(administrator("admin", false))))
                .isEqualTo(new SecurityRefusal.UsernameTaken("admin"));
        verify(repository, never()).saveAndFlush(any());
        verifyNoInteractions(audit);
    }

    @Test
    void the_first_administrator_is_added_once() {
        when(repository.count()).thenReturn(1L);

        assertThat(refusalOf(() -> users.addFirst(setup.toPrint(), "admin", "Somebody", PASSWORD)))
                .isEqualTo(new SecurityRefusal.FirstUserThere());
    }

    @Test
    void of_two_first_administrators_at_once_the_second_is_told_so() {
        when(jdbc.sql(any()).param(any()).update())
                .thenThrow(new DuplicateKeyException("only_one"))
                .thenThrow(new CannotAcquireLockException("deadlock"));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(refusalOf(() -> users.addFirst(setup.toPrint(), "admin", "Somebody", PASSWORD)))
                    .isEqualTo(new SecurityRefusal.FirstUserThere());
        }
        verify(repository, never()).saveAndFlush(any());
    }

    @Test
    void the_last_administrator_stays_whatever_the_demonstration_has() {
        AppUser only = stored(administrator("admin", false));
        when(repository.findById(any())).thenReturn(Optional.of(only));
        when(repository.findAll()).thenReturn(List.of(only, stored(administrator("demo", true))));

        assertThat(refusalOf(() -> users.setEnabled(only.summary().id(), false)))
                .isEqualTo(new SecurityRefusal.LastAdministrator());
        assertThat(only.isAdministrator()).isTrue();
    }

    @Test
    void the_password_that_everybody_knows_stays() {
        when(current.login()).thenReturn("demo");
        when(repository.findByUsername("demo")).thenReturn(Optional.of(stored(administrator("demo", true))));

        assertThat(refusalOf(() -> passwords.change(PASSWORD, "another-password-2")))
                .isEqualTo(new SecurityRefusal.DemonstrationPassword());
        verifyNoInteractions(encoder);
    }
}
