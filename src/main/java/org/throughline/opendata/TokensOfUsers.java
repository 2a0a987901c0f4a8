package org.throughline.opendata;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.throughline.security.UserChanged;

/** Ends tokens for good when their person is switched off or loses a role; until then each request is looked at. */
@Component
class TokensOfUsers {

    private final TokenCheck tokens;

    TokensOfUsers(TokenCheck tokens) {
        this.tokens = tokens;
    }

    @ApplicationModuleListener
    void changed(UserChanged change) {
        tokens.lookAgain(change.userId());
    }
}
