package org.throughline.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.throughline.security.SignInDetails;

/** Every address needs a signed-in person, but for the sign-in page, its styles and its scripts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class WebSecurity {

    @Bean
    SecurityFilterChain webSecurityChain(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/styles/**", "/elements/**", "/icons/**")
                .permitAll());
        http.headers(headers -> headers.frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        // names its own page, for else the library serves one of its own
        http.formLogin(form -> form.loginPage("/login")
                .permitAll()
                .authenticationDetailsSource(SignInDetails::new)
                .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                        + (failure instanceof LockedException ? "/login?error&wait" : "/login?error"))));
        return http.with(
                        vaadin(),
                        screens -> screens.loginView(LoginView.class, "/login?bye")
                                .anyRequest(requests -> requests.authenticated()))
                .build();
    }
}
