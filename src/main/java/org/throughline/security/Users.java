package org.throughline.security;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
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
     * @throws org.springframework.dao.DataIntegrityViolationException when the username is taken
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void add(NewUser user) {
        users.saveAndFlush(new AppUser(user, passwords.encode(user.password())));
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
