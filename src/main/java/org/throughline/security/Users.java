package org.throughline.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final AppUserRepository users;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final SetupCode setup;
    private final Clock clock;
    private final AuditTrail audit;

    Users(
            AppUserRepository users,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            SetupCode setup,
            Clock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.users = users;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.setup = setup;
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
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal} when the username is taken
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void add(NewUser user) {
        if (users.findByUsername(user.username()).isPresent()) {
            throw new SecurityRefusal.UsernameTaken(user.username()).refused();
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
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal} when the code is wrong, there is a user
     *     already, or something must be put right
     */
    @PermitAll
    public void addFirst(String setupCode, String username, String displayName, String password) {
        setup.check(setupCode);
        if (!isEmpty()) {
            throw new SecurityRefusal.FirstUserThere().refused();
        }
        NewUser first = new NewUser(username, displayName, password, Set.of(Roles.ADMINISTRATOR), null, false);
        try {
            jdbc.sql("insert into first_user (only_one, created_at) values (1, ?)")
                    .param(Instants.toDatabase(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new SecurityRefusal.FirstUserThere().refused(taken);
        } catch (DataAccessException failure) {
            if (WriteConflicts.isConflict(failure)) {
                throw new SecurityRefusal.FirstUserThere().refused(failure);
            }
            throw failure;
        }
        save(first);
        audit.record(AuditAction.ACCOUNT, "Added the first administrator " + username, null);
    }

    /**
     * Lets a user sign in, or no longer; whoever is switched off is out within a minute.
     *
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal} when nobody could look after users any more
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void setEnabled(UUID id, boolean enabled) {
        // two at once, each switching the other off, wait for one another here
        jdbc.sql("select user_id from app_user_role where role = ? for update")
                .param(Roles.ADMINISTRATOR)
                .query()
                .listOfRows();
        AppUser user = users.findById(id).orElseThrow();
        boolean isLast = user.isAdministrator()
                && users.findAll().stream()
                        .filter(other -> other != user && other.isAdministrator())
                        // who signs in at the machine itself only is no help to an authority
                        .noneMatch(other -> user.summary().demonstration()
                                || !other.summary().demonstration());
        if (!enabled && isLast) {
            throw new SecurityRefusal.LastAdministrator().refused();
        }
        user.setEnabled(enabled);
        audit.record(
                AuditAction.ACCOUNT,
                (enabled ? "Switched on the user " : "Switched off the user ")
                        + user.summary().username(),
                id);
    }

    /** How sign-in finds a user; not a service of its own. */
    UserDetailsService byUsername() {
        return username -> users.findByUsername(username)
                .map(AppUser::asUser)
                .orElseThrow(() -> new UsernameNotFoundException("Unknown user"));
    }
}
