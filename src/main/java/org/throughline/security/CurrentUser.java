package org.throughline.security;

import java.util.Arrays;
import java.util.Map;
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

    private static final Set<UUID> NOWHERE = Set.of(new UUID(0, 0));

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
        return person().map(OnBehalfOf.Person::purpose)
                .or(() -> authentication()
                        .filter(TokenSignIn.class::isInstance)
                        .map(TokenSignIn.class::cast)
                        .map(token -> "token: " + token.tokenName()));
    }

    /** Whether a person is asking, by themselves or through the program. */
    boolean isSomebody() {
        return user().isPresent() || person().isPresent();
    }

    /** Whether the person has a role, at the authority or at any setting; which one, {@link #settings} tells. */
    public boolean has(String role) {
        return authentication().stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    /** All roles of the person, those held at any setting among them: constants of {@link Roles}. */
    public Set<String> roles() {
        return authentication().stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .map(authority -> String.valueOf(authority.getAuthority()).replaceFirst("^ROLE_", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles that the person holds at the authority, constants of {@link Roles#OF_THE_AUTHORITY}. */
    public Set<String> rolesAtAuthority() {
        return roles().stream().filter(Roles.OF_THE_AUTHORITY::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** The roles that the person holds at each setting; empty for the authority's own people. */
    public Map<UUID, Set<String>> rolesBySetting() {
        return user().map(SignedInUser::rolesBySetting)
                .or(() -> person().map(OnBehalfOf.Person::rolesBySetting))
                .orElse(Map.of());
    }

    /** The settings at which the person holds one of these roles. */
    public Set<UUID> settings(String... asOneOf) {
        return rolesBySetting().entrySet().stream()
                .filter(place -> Arrays.stream(asOneOf).anyMatch(place.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same for a list of values in SQL, which may not be empty: without a setting it holds an id that nothing has,
     * so that nothing is found.
     */
    public Set<UUID> scope(String... asOneOf) {
        Set<UUID> settings = settings(asOneOf);
        return settings.isEmpty() ? NOWHERE : settings;
    }

    /** Whether the person works at more than one setting, so that lists must say which. */
    public boolean worksAtSeveral() {
        return rolesBySetting().size() > 1;
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
