package org.throughline.security;

import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.throughline.demo.DemonstrationBorough;

/** Does something as a demonstration user while somebody else is signed in. */
public final class SignedInAs {

    private SignedInAs() {}

    /** What this user's work gives. */
    public static <T> T user(AuthenticationProvider signIn, String username, Supplier<T> work) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(username, DemonstrationBorough.PASSWORD);
        attempt.setDetails(new SignInDetails(new MockHttpServletRequest()));
        return SystemIdentity.under(signIn.authenticate(attempt), work);
    }
}
