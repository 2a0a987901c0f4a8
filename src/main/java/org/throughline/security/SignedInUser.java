package org.throughline.security;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** The person signed in, as Spring Security keeps them in the session. */
public final class SignedInUser extends User {

    private static final long serialVersionUID = 1L;

    private final String displayName;
    private final @Nullable UUID settingId;
    private final boolean demonstration;
    private final Instant credentialsSince;

    SignedInUser(
            String username,
            String displayName,
            String passwordHash,
            Set<String> roles,
            @Nullable UUID settingId,
            boolean enabled,
            boolean demonstration,
            Instant credentialsSince) {
        super(username, passwordHash, enabled, true, true, true, authorities(roles));
        this.displayName = displayName;
        this.settingId = settingId;
        this.demonstration = demonstration;
        this.credentialsSince = credentialsSince;
    }

    /** The name shown to others. */
    public String displayName() {
        return displayName;
    }

    /** The setting whose children a SENCO may see; null for others. */
    public @Nullable UUID settingId() {
        return settingId;
    }

    /** Since when the password has been what it was at signing in. */
    Instant credentialsSince() {
        return credentialsSince;
    }

    boolean isDemonstration() {
        return demonstration;
    }

    private static Collection<? extends GrantedAuthority> authorities(Set<String> roles) {
        return AuthorityUtils.createAuthorityList(
                roles.stream().map(role -> "ROLE_" + role).toList());
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
