package org.throughline.security;

import java.lang.reflect.Modifier;
import java.util.Objects;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Service;

/** Sign-in by form against the users table, and access rules on the methods of every service. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false)
class SecurityBeans {

    @Bean
    static PasswordEncoder passwordEncoder() {
        return Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    AuthenticationProvider signIn(Users users, PasswordEncoder passwords, SignInThrottle throttle) {
        return new SignIn(users.byUsername(), passwords, throttle);
    }

    /**
     * Checks the roles that a service's public method allows; a method that says nothing allows nobody. Screens carry
     * the same annotations for the router and are left alone here.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rolesOfServices() {
        Jsr250AuthorizationManager roles = new Jsr250AuthorizationManager();
        AuthorizationManager<MethodInvocation> denyByDefault =
                (authentication, call) -> Modifier.isPublic(call.getMethod().getModifiers())
                        ? Objects.requireNonNullElseGet(
                                roles.authorize(() -> SystemIdentity.current().orElseGet(authentication), call),
                                () -> new AuthorizationDecision(false))
                        : new AuthorizationDecision(true);
        AuthorizationManagerBeforeMethodInterceptor check = new AuthorizationManagerBeforeMethodInterceptor(
                new AnnotationMatchingPointcut(Service.class, true), denyByDefault);
        check.setOrder(AuthorizationInterceptorsOrder.JSR250.getOrder());
        return check;
    }
}
