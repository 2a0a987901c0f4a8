package org.throughline.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody signs in from. */
public final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final boolean thisMachine;

    /** The details of a request. */
    public SignInDetails(HttpServletRequest request) {
        super(request);
        thisMachine = ThisMachine.isAsking(request);
    }

    /** Whether it is this machine and the request was not passed on. */
    boolean isThisMachine() {
        return thisMachine;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof SignInDetails details && thisMachine == details.thisMachine;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
