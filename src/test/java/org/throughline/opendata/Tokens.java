package org.throughline.opendata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.throughline.security.Roles;

/** Tokens of people for tests. */
public final class Tokens {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Tokens() {}

    /** Does something as a person with the roles given. */
    public static <T> T as(String username, Supplier<T> work, String... roles) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                username,
                null,
                AuthorityUtils.createAuthorityList(
                        Arrays.stream(roles).map(role -> "ROLE_" + role).toList()))));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Makes a token of the demonstration's planner. */
    public static String ofPlanner(ApiTokens tokens, ReadScope... scopes) {
        return as("planner", () -> made(tokens, scopes), Roles.PLANNER);
    }

    /** Makes a token of the demonstration's placement officer. */
    public static String ofOfficer(ApiTokens tokens, ReadScope... scopes) {
        return as("officer", () -> made(tokens, scopes), Roles.PLACEMENT_OFFICER);
    }

    /** Makes a token of whoever is signed in. */
    public static String made(ApiTokens tokens, ReadScope... scopes) {
        LocalDate last = tokens.usualDay();
        return tokens.make(new NewToken(
                "Test " + NUMBER.incrementAndGet(), "To test it", new LinkedHashSet<>(Set.of(scopes)), last));
    }

    /** Removes every token. */
    public static void clear(JdbcClient jdbc) {
        jdbc.sql("delete from api_token").update();
    }
}
