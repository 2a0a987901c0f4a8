package org.throughline.security;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets the program itself use services where nobody is signed in: at start, and in background jobs. */
public final class SystemIdentity {

    private SystemIdentity() {}

    /** Does some work under the program's own name with the roles given, and returns to the identity before. */
    public static <T> T as(String name, Supplier<T> work, String... roles) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContext own = SecurityContextHolder.createEmptyContext();
            own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    "system: " + name, null, AuthorityUtils.createAuthorityList(withPrefix(roles))));
            SecurityContextHolder.setContext(own);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static String[] withPrefix(String... roles) {
        String[] authorities = new String[roles.length];
        for (int index = 0; index < roles.length; index++) {
            authorities[index] = "ROLE_" + roles[index];
        }
        return authorities;
    }
}
