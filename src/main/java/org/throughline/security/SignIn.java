package org.throughline.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks username and password; demonstration users are let in from this machine only (decision 6). */
final class SignIn extends DaoAuthenticationProvider {

    SignIn(UserDetailsService users, PasswordEncoder passwords) {
        super(users);
        setPasswordEncoder(passwords);
    }

    @Override
    protected void additionalAuthenticationChecks(
            UserDetails user, UsernamePasswordAuthenticationToken authentication) {
        super.additionalAuthenticationChecks(user, authentication);
        boolean demonstration = user instanceof SignedInUser signedIn && signedIn.isDemonstration();
        if (demonstration
                && authentication.getDetails() instanceof WebAuthenticationDetails details
                && !isThisMachine(details.getRemoteAddress())) {
            throw new DisabledException("Demonstration users sign in from this machine only");
        }
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
