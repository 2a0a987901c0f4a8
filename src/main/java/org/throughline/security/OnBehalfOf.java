package org.throughline.security;

import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Lets the program do what a person asked for with more rights than the person has: the person stays the person, in
 * every record of who did something, and what it was done for is known beside it. Whoever calls it answers for what the
 * person then sees.
 */
public final class OnBehalfOf {

    private OnBehalfOf() {}

    /**
     * The person for whom something is done.
     *
     * @param login the name with which the person signs in
     * @param name the name shown to others
     * @param purpose what it is done for, in a word or two
     * @param rolesBySetting the roles that count at a setting; none where the work needs none
     */
    record Person(String login, String name, String purpose, Map<UUID, Set<String>> rolesBySetting)
            implements Principal {

        @Override
        public String getName() {
            return login;
        }
    }

    /** Does some work for the person who is asking; for the program itself where nobody is. */
    public static <T> T theAsker(String purpose, Supplier<T> work, String... roles) {
        CurrentUser user = new CurrentUser();
        return user.isSomebody()
                ? named(user.login(), user.name(), purpose, work, roles)
                : SystemIdentity.as(purpose, work, roles);
    }

    /** Does some work for a person who asked for it earlier. */
    public static <T> T named(String login, String name, String purpose, Supplier<T> work, String... roles) {
        return named(login, name, purpose, Map.of(), work, roles);
    }

    /** As above, where roles of the person count at some settings: they are among the roles, too. */
    public static <T> T named(
            String login,
            String name,
            String purpose,
            Map<UUID, Set<String>> rolesBySetting,
            Supplier<T> work,
            String... roles) {
        Authentication identity = UsernamePasswordAuthenticationToken.authenticated(
                new Person(login, name, purpose, Map.copyOf(rolesBySetting)),
                null,
                AuthorityUtils.createAuthorityList(
                        Arrays.stream(roles).map(role -> "ROLE_" + role).toList()));
        return SystemIdentity.under(identity, work);
    }
}
