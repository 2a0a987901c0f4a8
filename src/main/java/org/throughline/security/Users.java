package org.throughline.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
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
    private final ApplicationEventPublisher events;

    Users(
            AppUserRepository users,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            SetupCode setup,
            Clock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
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
        NewUser first = new NewUser(username, displayName, password, Work.ofAuthority(Roles.ADMINISTRATOR), false);
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
        AppUser user = waitedFor(id);
        if (!enabled && isLastAdministrator(user)) {
            throw new SecurityRefusal.LastAdministrator().refused();
        }
        user.setEnabled(enabled);
        events.publishEvent(new UserChanged(id));
        audit.record(
                AuditAction.ACCOUNT,
                (enabled ? "Switched on the user " : "Switched off the user ")
                        + user.summary().username(),
                id);
    }

    /**
     * Changes what a user does: roles at the authority, settings and the roles there. It holds within a minute: the
     * user's sessions end, and the next sign-in has the new rights.
     *
     * @param version the version of the user that was read
     * @throws org.throughline.shared.Refused as {@link SecurityRefusal}, when nobody could look after users any more
     * @throws OptimisticLockingFailureException when somebody else changed the user since it was read
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void changeWork(UUID id, @Nullable Long version, Work work) {
        AppUser user = waitedFor(id);
        if (!user.isVersion(version)) {
            throw new OptimisticLockingFailureException("The user was changed by somebody else");
        }
        if (!work.ofAuthority().contains(Roles.ADMINISTRATOR) && isLastAdministrator(user)) {
            throw new SecurityRefusal.LastAdministrator().refused();
        }
        UserSummary was = user.summary();
        user.changeWork(work, clock.instant().truncatedTo(ChronoUnit.MICROS));
        events.publishEvent(new UserChanged(id));
        audit.record(
                AuditAction.ACCOUNT,
                "Changed the work of " + was.username() + " from " + said(was.roles(), was.workplaces()) + " to "
                        + said(work.ofAuthority(), work.workplaces()),
                id);
    }

    /** Roles at the authority, then those at each setting, by its id. */
    private static String said(Set<String> ofAuthority, List<Workplace> workplaces) {
        return Stream.concat(
                        ofAuthority.stream().map(Roles::label).sorted(),
                        workplaces.stream()
                                .map(place -> place.roles().stream()
                                                .map(Roles::label)
                                                .sorted()
                                                .collect(Collectors.joining(" and "))
                                        + " at " + place.settingId()))
                .collect(Collectors.joining(", "));
    }

    /** A user; two who take each other's rights at the same time wait for one another here. */
    private AppUser waitedFor(UUID id) {
        jdbc.sql("select user_id from app_user_role where role = ? for update")
                .param(Roles.ADMINISTRATOR)
                .query()
                .listOfRows();
        return users.findById(id).orElseThrow();
    }

    private boolean isLastAdministrator(AppUser user) {
        return user.isAdministrator()
                && users.findAll().stream()
                        .filter(other -> other != user && other.isAdministrator())
                        // who signs in at the machine itself only is no help to an authority
                        .noneMatch(other -> user.summary().demonstration()
                                || !other.summary().demonstration());
    }

    /** One user; empty when the id is unknown. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Optional<UserSummary> find(UUID id) {
        return users.findById(id).map(AppUser::summary);
    }

    /** How sign-in finds a user; not a service of its own. */
    UserDetailsService byUsername() {
        return username -> users.findByUsername(username)
                .map(AppUser::asUser)
                .orElseThrow(() -> new UsernameNotFoundException("Unknown user"));
    }
}
