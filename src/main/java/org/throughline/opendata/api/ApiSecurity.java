package org.throughline.opendata.api;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.opendata.ReadScope;
import org.throughline.opendata.TokenCheck;
import org.throughline.security.TokenSignIn;

/**
 * The rules of the API's addresses, apart from those of the screens: a token in each request, no session, no cookie, no
 * form. What is not named is refused.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(
            HttpSecurity http, TokenCheck tokens, Throttle throttle, Problems problems, AuditTrail audit) {
        http.securityMatcher(Addresses.ALL)
                // a request without a token is refused whatever cookies it brings
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()));
        http.authorizeHttpRequests(requests -> {
            Addresses.scopes()
                    .forEach((path, scope) -> requests.requestMatchers(path).access(reading(scope)));
            requests.anyRequest().authenticated();
        });
        http.exceptionHandling(failures -> failures.accessDeniedHandler((request, response, denied) -> {
            refused(audit, request.getRequestURI());
            problems.write(response, HttpStatus.FORBIDDEN, Problems.NOT_ALLOWED);
        }));
        http.addFilterBefore(new TokenFilter(tokens, throttle, problems), ExceptionTranslationFilter.class);
        return http.build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> reading(ReadScope scope) {
        return (authentication, request) -> new AuthorizationDecision(
                authentication.get() instanceof TokenSignIn token && token.mayRead(scope.name()));
    }

    /** Who asked for what their token may not read is on record, too. */
    private static void refused(AuditTrail audit, String path) {
        Optional<TokenSignIn> token = ReadingNote.asking();
        audit.export(new Export(
                "Refused: " + path,
                "",
                0,
                token.map(TokenSignIn::purpose).orElse(null),
                token.map(TokenSignIn::tokenId).orElse(null)));
    }
}
