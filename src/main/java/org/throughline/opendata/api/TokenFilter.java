package org.throughline.opendata.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.opendata.TokenCheck;
import org.throughline.security.SignInDetails;
import org.throughline.security.TokenSignIn;

/**
 * Lets in whoever brings a good token, for one request. Made for the chain of the API alone, so it is no bean. Cookies
 * count for nothing here, so no other site can ask in a person's name.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);
    private static final String BEARER = "Bearer ";

    private final TokenCheck tokens;
    private final Throttle throttle;
    private final Problems problems;

    TokenFilter(TokenCheck tokens, Throttle throttle, Problems problems) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET")) {
            response.setHeader(HttpHeaders.ALLOW, "GET");
            problems.write(response, HttpStatus.METHOD_NOT_ALLOWED, Problems.READ_ONLY);
            return;
        }
        Optional<TokenSignIn> person;
        try {
            person = person(request);
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("A token cannot be looked at: {}", unreachable.getClass().getSimpleName());
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, Problems.NOT_NOW);
            return;
        }
        String key = person.map(token -> "token " + token.tokenId()).orElse("wrong " + request.getRemoteAddr());
        int most = person.isPresent() ? Throttle.MOST_OF_A_TOKEN : Throttle.MOST_WRONG;
        if (!throttle.isWithin(key, most)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttle.secondsLeft()));
            problems.write(response, HttpStatus.TOO_MANY_REQUESTS, Problems.TOO_MANY);
            return;
        }
        if (person.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Throughline\"");
            problems.write(response, HttpStatus.UNAUTHORIZED, Problems.NO_TOKEN);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.get());
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<TokenSignIn> person(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : tokens.check(header.substring(BEARER.length()).strip(), new SignInDetails(request));
    }
}
