package org.throughline.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Lets the program itself use services for work that nobody asked for, such as at its start. What a person asked for is
 * done {@link OnBehalfOf} the person. Bound to the work it is given, whoever is signed in around it.
 */
public final class SystemIdentity {

    private static final ScopedValue<Authentication> IDENTITY = ScopedValue.newInstance();

    private SystemIdentity() {}

    /** Does some work under the program's own name with the roles given. */
    public static <T> T as(String name, Supplier<T> work, String... roles) {
        Authentication identity = UsernamePasswordAuthenticationToken.authenticated(
                "system: " + name,
                null,
                AuthorityUtils.createAuthorityList(
                        Arrays.stream(roles).map(role -> "ROLE_" + role).toList()));
        return under(identity, work);
    }

    static <T> T under(Authentication identity, Supplier<T> work) {
        return ScopedValue.where(IDENTITY, identity).call(work::get);
    }

    /** The program's own identity, while it is at work under it. */
    static Optional<Authentication> current() {
        return IDENTITY.isBound() ? Optional.of(IDENTITY.get()) : Optional.empty();
    }
}
