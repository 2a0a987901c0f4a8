package org.throughline.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.shared.Instants;
import org.throughline.shared.WriteConflicts;

/** The people who may sign in. */
@Service
@Transactional
public class Users {

    private static final String SOMEBODY_WAS_FIRST = "There is a user already. Go to the sign-in page";
    private static final int CODE_LENGTH = 8;
    private static final int CODE_TRIES = 5;
    private static final Duration CODE_OPEN = Duration.ofDays(1);

    private final AppUserRepository users;
    private final PasswordEncoder passwords;
    private final JdbcTemplate jdbc;
    private final SetupCode setup;
    private final CurrentUser current;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AuditTrail audit;

    Users(
            AppUserRepository users,
            PasswordEncoder passwords,
            JdbcTemplate jdbc,
            SetupCode setup,
            CurrentUser current,
            SignInThrottle throttle,
            Clock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.throttle = throttle;
        this.users = users;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.setup = setup;
        this.current = current;
        this.clock = clock;
    }

    /** Every user, by username. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<UserSummary> all() {
        return users.findAll().stream()
                .map(AppUser::summary)
                .sorted(Comparator.comparing(UserSummary::username))
                .toList();
    }

    /**
     * Adds a user.
     *
     * @throws IllegalArgumentException when the username is taken
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void add(NewUser user) {
        if (users.findByUsername(user.username()).isPresent()) {
            throw new IllegalArgumentException("The username " + user.username() + " is taken. Choose another");
        }
        save(user);
        audit.record(AuditAction.ACCOUNT, "Added the user " + user.username(), null);
    }

    private void save(NewUser user) {
        users.saveAndFlush(new AppUser(
                user, passwords.encode(user.password()), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Whether there is no user at all, so that nobody can sign in yet. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return users.count() == 0;
    }

    /**
     * Adds the very first user, an administrator, who can then add the others.
     *
     * @param setupCode the code that was printed where the service was started
     * @throws IllegalArgumentException with a sentence for people when the code is wrong, there is a user already, or
     *     something must be put right
     */
    @PermitAll
    public void addFirst(String setupCode, String username, String displayName, String password) {
        setup.check(setupCode);
        if (!isEmpty()) {
            throw new IllegalArgumentException(SOMEBODY_WAS_FIRST);
        }
        NewUser first = new NewUser(username, displayName, password, Set.of(Roles.ADMINISTRATOR), null, false);
        try {
            jdbc.update(
                    "insert into first_user (only_one, created_at) values (1, ?)",
                    Instants.toDatabase(clock.instant()));
        } catch (DuplicateKeyException taken) {
            throw new IllegalArgumentException(SOMEBODY_WAS_FIRST, taken);
        } catch (DataAccessException failure) {
            if (WriteConflicts.isConflict(failure)) {
                throw new IllegalArgumentException(SOMEBODY_WAS_FIRST, failure);
            }
            throw failure;
        }
        save(first);
        audit.record(AuditAction.ACCOUNT, "Added the first administrator " + username, null);
    }

    /**
     * Lets a user sign in, or no longer; whoever is switched off is out within a minute.
     *
     * @throws IllegalArgumentException with a sentence for people when nobody could look after users any more
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void setEnabled(UUID id, boolean enabled) {
        // two at once, each switching the other off, wait for one another here
        jdbc.queryForList("select user_id from app_user_role where role = ? for update", Roles.ADMINISTRATOR);
        AppUser user = users.findById(id).orElseThrow();
        boolean isLast = user.isAdministrator()
                && users.findAll().stream()
                        .filter(other -> other != user && other.isAdministrator())
                        // who signs in at the machine itself only is no help to an authority
                        .noneMatch(other -> user.summary().demonstration()
                                || !other.summary().demonstration());
        if (!enabled && isLast) {
            throw new IllegalArgumentException(
                    "This is the last administrator who may sign in. Add or switch on another administrator first");
        }
        user.setEnabled(enabled);
        audit.record(
                AuditAction.ACCOUNT,
                (enabled ? "Switched on the user " : "Switched off the user ")
                        + user.summary().username(),
                id);
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
     * @throws IllegalArgumentException with a sentence for people; it does not tell whether the username is known
     */
    @PermitAll
    @Transactional(noRollbackFor = IllegalArgumentException.class)
    public void reset(String username, String code, String newPassword) {
        NewUser.checkPassword(newPassword);
        AppUser user = users.findByUsername(username.strip()).orElse(null);
        Instant now = clock.instant();
        // one statement takes the attempt, so that two at once cannot share it
        boolean mayTry = user != null
                && user.openResetCode(now) != null
                && jdbc.update(
                                "update app_user set reset_tries_left = reset_tries_left - 1 where username = ?"
                                        + " and reset_tries_left > 0",
                                user.summary().username())
                        == 1;
        String hash = mayTry && user != null ? user.openResetCode(now) : null;
        if (hash == null || user == null || !passwords.matches(code.strip().toUpperCase(Locale.ROOT), hash)) {
            throw new IllegalArgumentException("The username or the code is not right, or the code is over. Ask your"
                    + " administrator for a new one");
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
     * @throws IllegalArgumentException with a sentence for people when something must be put right
     */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR})
    public void changePassword(String oldPassword, String newPassword) {
        NewUser.checkPassword(newPassword);
        AppUser user = users.findByUsername(current.login()).orElseThrow();
        if (user.summary().demonstration()) {
            throw new IllegalArgumentException("The password of a demonstration user stays as it is");
        }
        if (!passwords.matches(oldPassword, user.passwordHash())) {
            throw new IllegalArgumentException("Your present password is not right");
        }
        user.changePassword(passwords.encode(newPassword), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** How sign-in finds a user; not a service of its own. */
    UserDetailsService byUsername() {
        return username -> users.findByUsername(username)
                .map(AppUser::asUser)
                .orElseThrow(() -> new UsernameNotFoundException("Unknown user"));
    }
}
