package org.throughline.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person as the list of users has them at this moment, for what is done in their name while they are not signed in.
 * Whoever asks it has proof that the person wants that.
 */
@Component
public class PersonNow {

    private final AppUserRepository users;

    PersonNow(AppUserRepository users) {
        this.users = users;
    }

    /** The id of the user with a username; empty where nobody has it. */
    @Transactional(readOnly = true)
    public Optional<UUID> idOf(String username) {
        return users.findByUsername(username).map(user -> user.summary().id());
    }

    /**
     * A person who may sign in now, without the password; empty where nobody has the id, the person was switched off,
     * or is of the demonstration and does not ask from this machine (decision 6).
     */
    @Transactional(readOnly = true)
    public Optional<SignedInUser> find(UUID id, SignInDetails from) {
        return users.findById(id)
                .map(AppUser::asUser)
                .filter(SignedInUser::isEnabled)
                .filter(user -> !user.isDemonstration() || from.isThisMachine())
                .map(user -> {
                    user.eraseCredentials();
                    return user;
                });
    }

    /** The roles of a person who may sign in now, at the authority; none where nobody may. */
    @Transactional(readOnly = true)
    public Set<String> roles(UUID id) {
        return users.findById(id)
                .map(AppUser::summary)
                .filter(UserSummary::enabled)
                .map(UserSummary::roles)
                .orElse(Set.of());
    }
}
