package org.throughline.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A person for whom another program asks with a token: the person with no more roles than the token was made for. Made
 * anew for every request, from what the person may at that moment.
 */
public final class TokenSignIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedInUser user;
    private final UUID tokenId;
    private final String tokenName;
    private final String purpose;
    private final HashSet<String> scopes;

    /**
     * A person by a token.
     *
     * @param tokenId the id of the token, which is no secret
     * @param tokenName the name that the person gave it
     * @param purpose what the person said it is for
     * @param roles the roles it may use; those that the person has not are left out
     * @param scopes names of what it may read
     */
    public TokenSignIn(
            SignedInUser user, UUID tokenId, String tokenName, String purpose, Set<String> roles, Set<String> scopes) {
        super(authorities(user, roles));
        this.user = user;
        this.tokenId = tokenId;
        this.tokenName = tokenName;
        this.purpose = purpose;
        this.scopes = new HashSet<>(scopes);
        setAuthenticated(true);
    }

    private static Collection<? extends GrantedAuthority> authorities(SignedInUser user, Set<String> roles) {
        return AuthorityUtils.createAuthorityList(user.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> roles.stream().anyMatch(role -> authority.equals("ROLE_" + role)))
                .toList());
    }

    /** The id of the token. */
    public UUID tokenId() {
        return tokenId;
    }

    /** The name of the token. */
    public String tokenName() {
        return tokenName;
    }

    /** What the token is for, in the person's words. */
    public String purpose() {
        return purpose;
    }

    /** Whether it may read something, by the name of the scope. */
    public boolean mayRead(String scope) {
        return scopes.contains(scope);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return user;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof TokenSignIn token && tokenId.equals(token.tokenId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), tokenId);
    }
}
