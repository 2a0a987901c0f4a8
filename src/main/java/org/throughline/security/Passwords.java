package org.throughline.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.shared.Refused;

/** New passwords: by the person, or with a code that an administrator issues. */
@Service
@Transactional
public class Passwords {

    private static final int CODE_LENGTH = 8;
    private static final int CODE_TRIES = 5;
    private static final Duration CODE_OPEN = Duration.ofDays(1);

    private final AppUserRepository users;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    Passwords(
            AppUserRepository users,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            CurrentUser current,
            SignInThrottle throttle,
            Clock clock,
            AuditTrail audit) {
        this.users = users;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.current = current;
        this.throttle = throttle;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Lets a user set a new password: gives a code to tell the person, good for a day and five attempts, and shown
     * once.
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public String letReset(UUID id) {
        String code = OneTimeCodes.draw(random, OneTimeCodes.CLEAR, CODE_LENGTH);
        users.findById(id)
                .orElseThrow()
                .letReset(passwords.encode(code), clock.instant().plus(CODE_OPEN), CODE_TRIES);
        audit.record(AuditAction.ACCOUNT, "Issued a code for a new password", id);
        return code;
    }

    /**
     * Sets a new password with a code from the administrator.
     *
     * @throws Refused as {@link SecurityRefusal}; it does not tell whether the username is known
     */
    @PermitAll
    @Transactional(noRollbackFor = Refused.class)
    public void reset(String username, String code, String newPassword) {
        NewUser.checkPassword(newPassword);
        AppUser user = users.findByUsername(username.strip()).orElse(null);
        Instant now = clock.instant();
        // one statement takes the attempt, so that two at once cannot share it
        boolean mayTry = user != null
                && user.openResetCode(now) != null
                && jdbc.sql("update app_user set reset_tries_left = reset_tries_left - 1 where username = ?"
                                        + " and reset_tries_left > 0")
                                .param(user.summary().username())
                                .update()
                        == 1;
        String hash = mayTry && user != null ? user.openResetCode(now) : null;
        if (hash == null || user == null || !passwords.matches(code.strip().toUpperCase(Locale.ROOT), hash)) {
            throw new SecurityRefusal.ResetNotAccepted().refused();
        }
        user.changePassword(passwords.encode(newPassword), now.truncatedTo(ChronoUnit.MICROS));
        throttle.succeeded(username);
        audit.record(
                AuditAction.ACCOUNT,
                "Set a new password with a code: " + user.summary().username(),
                null);
    }

    /**
     * Changes the password of the person signed in; other sessions of theirs end.
     *
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal} when something must be put right
     */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR})
    public void change(String oldPassword, String newPassword) {
        NewUser.checkPassword(newPassword);
        AppUser user = users.findByUsername(current.login()).orElseThrow();
        if (user.summary().demonstration()) {
            throw new SecurityRefusal.DemonstrationPassword().refused();
        }
        if (!passwords.matches(oldPassword, user.passwordHash())) {
            throw new SecurityRefusal.PasswordNotRight().refused();
        }
        user.changePassword(passwords.encode(newPassword), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
