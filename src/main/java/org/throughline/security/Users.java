package org.throughline.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. */
@Service
@Transactional
public class Users {

    private final AppUserRepository users;
    private final PasswordEncoder passwords;

    Users(AppUserRepository users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
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
        users.saveAndFlush(new AppUser(user, passwords.encode(user.password())));
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
     * @throws IllegalStateException when there is a user already
     */
    @PermitAll
    public void addFirst(String username, String displayName, String password) {
        if (!isEmpty()) {
            throw new IllegalStateException("There is a user already");
        }
        add(new NewUser(username, displayName, password, Set.of(Roles.ADMINISTRATOR), null, false));
    }

    /** Lets a user sign in, or no longer. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void setEnabled(UUID id, boolean enabled) {
        users.findById(id).orElseThrow().setEnabled(enabled);
    }

    /** How sign-in finds a user; not a service of its own. */
    UserDetailsService byUsername() {
        return username -> users.findByUsername(username)
                .map(AppUser::asUser)
                .orElseThrow(() -> new UsernameNotFoundException("Unknown user"));
    }
}
