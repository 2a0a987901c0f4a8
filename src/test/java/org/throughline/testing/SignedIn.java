package org.throughline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.security.SignInDetails;

/** A test as a demonstration user who has signed in with the password. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedIn.Factory.class)
public @interface SignedIn {

    /** The username. */
    String value();

    /** Signs the user in. */
    final class Factory implements WithSecurityContextFactory<SignedIn> {

        private final AuthenticationProvider signIn;

        Factory(AuthenticationProvider signIn) {
            this.signIn = signIn;
        }

        @Override
        public SecurityContext createSecurityContext(SignedIn user) {
            UsernamePasswordAuthenticationToken attempt =
                    UsernamePasswordAuthenticationToken.unauthenticated(user.value(), DemonstrationBorough.PASSWORD);
            attempt.setDetails(new SignInDetails(new MockHttpServletRequest()));
            return new SecurityContextImpl(signIn.authenticate(attempt));
        }
    }
}
