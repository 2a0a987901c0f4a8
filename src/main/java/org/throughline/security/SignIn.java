package org.throughline.security;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks username and password; makes guessing slow; demonstration users are let in from this machine only (decision
 * 6).
 */
final class SignIn extends DaoAuthenticationProvider {

    private final SignInThrottle throttle;

    SignIn(UserDetailsService users, PasswordEncoder passwords, SignInThrottle throttle) {
        super(users);
        this.throttle = throttle;
        setPasswordEncoder(passwords);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address = attempt.getDetails() instanceof SignInDetails details ? details.getRemoteAddress() : "";
        if (throttle.isWaiting(name, address)) {
            throw new LockedException("Too many wrong attempts");
        }
        try {
            Authentication signedIn = super.authenticate(attempt);
            throttle.succeeded(name);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            throttle.failed(name, address);
            throw wrong;
        }
    }

    @Override
    protected void additionalAuthenticationChecks(
            UserDetails user, UsernamePasswordAuthenticationToken authentication) {
        super.additionalAuthenticationChecks(user, authentication);
        boolean isDemonstration = user instanceof SignedInUser signedIn && signedIn.isDemonstration();
        if (isDemonstration
                && !(authentication.getDetails() instanceof SignInDetails details && details.isThisMachine())) {
            throw new DisabledException("Demonstration users sign in from this machine only");
        }
    }
}
