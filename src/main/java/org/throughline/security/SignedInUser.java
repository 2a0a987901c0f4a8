package org.throughline.security;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** The person signed in, as Spring Security keeps them in the session. */
public final class SignedInUser extends User {

    private static final long serialVersionUID = 2L;

    private final String displayName;
    private final HashMap<UUID, Set<String>> rolesBySetting = new HashMap<>();
    private final boolean demonstration;
    private final Instant credentialsSince;

    SignedInUser(
            String username,
            String displayName,
            String passwordHash,
            Set<String> roles,
            List<Workplace> workplaces,
            boolean enabled,
            boolean demonstration,
            Instant credentialsSince) {
        super(username, passwordHash, enabled, true, true, true, authorities(roles, workplaces));
        this.displayName = displayName;
        workplaces.forEach(place -> rolesBySetting.put(place.settingId(), place.roles()));
        this.demonstration = demonstration;
        this.credentialsSince = credentialsSince;
    }

    /** The name shown to others. */
    public String displayName() {
        return displayName;
    }

    /** The roles that the person holds at each setting; empty for the authority's own people. */
    Map<UUID, Set<String>> rolesBySetting() {
        return Map.copyOf(rolesBySetting);
    }

    /** Since when password, roles and settings have been what they were at signing in. */
    Instant credentialsSince() {
        return credentialsSince;
    }

    boolean isDemonstration() {
        return demonstration;
    }

    private static Collection<? extends GrantedAuthority> authorities(Set<String> roles, List<Workplace> workplaces) {
        return AuthorityUtils.createAuthorityList(
                Stream.concat(roles.stream(), workplaces.stream().flatMap(place -> place.roles().stream()))
                        .distinct()
                        .map(role -> "ROLE_" + role)
                        .toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
