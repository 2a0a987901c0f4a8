package org.throughline.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.throughline.audit.AuditActor;

/** Who is asking, for the rules that depend on the person. */
@Component
public class CurrentUser implements AuditActor {

    /** The name to record with what the person does; "nobody" where nobody is signed in. */
    @Override
    public String name() {
        return user().map(SignedInUser::displayName)
                .or(() -> person().map(OnBehalfOf.Person::name))
                .or(() -> authentication().map(Authentication::getName))
                .orElse("nobody");
    }

    /**
     * The name with which the person signs in, which tells people of one name apart; "nobody" where nobody is signed
     * in.
     */
    @Override
    public String login() {
        return authentication().map(Authentication::getName).orElse("nobody");
    }

    /** What the program is doing on behalf of the person; empty where the person acts. */
    @Override
    public Optional<String> purpose() {
        return person().map(OnBehalfOf.Person::purpose);
    }

    /** Whether a person is asking, by themselves or through the program. */
    boolean isSomebody() {
        return user().isPresent() || person().isPresent();
    }

    /** Whether the person has a role. */
    public boolean has(String role) {
        return authentication().stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    /** The person's roles, constants of {@link Roles}. */
    public Set<String> roles() {
        return authentication().stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .map(authority -> String.valueOf(authority.getAuthority()).replaceFirst("^ROLE_", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The setting to whose children the person is limited; empty without a setting. */
    public Optional<UUID> setting() {
        return user().flatMap(user -> Optional.ofNullable(user.settingId()));
    }

    private static Optional<OnBehalfOf.Person> person() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(OnBehalfOf.Person.class::isInstance)
                .map(OnBehalfOf.Person.class::cast);
    }

    private static Optional<SignedInUser> user() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(SignedInUser.class::isInstance)
                .map(SignedInUser.class::cast);
    }

    private static Optional<Authentication> authentication() {
        return SystemIdentity.current()
                .or(() -> Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()));
    }
}
