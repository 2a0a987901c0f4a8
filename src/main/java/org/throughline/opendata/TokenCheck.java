package org.throughline.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.LinkSecrets;
import org.throughline.security.PersonNow;
import org.throughline.security.SignInDetails;
import org.throughline.security.TokenSignIn;

/** Whom a token stands for at this moment, and what it may read. */
@Component
public class TokenCheck {

    private final TokenStore store;
    private final PersonNow people;
    private final Clock clock;

    TokenCheck(TokenStore store, PersonNow people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Whom a token stands for, with the roles of what it may read and no others, and what it may read now: what it was
     * made for, less what the person may no longer. That it was used is noted. Empty where there is none such, it is
     * over or was withdrawn, the person may not sign in, or may read nothing of it any more: which of these is not
     * told.
     *
     * @param secret what opens the token
     * @param from where the request comes from
     */
    @Transactional
    public Optional<TokenSignIn> check(String secret, SignInDetails from) {
        return store.locked(LinkSecrets.fingerprint(secret))
                .filter(owned -> owned.token().isGood(LocalDate.now(clock)))
                .flatMap(owned -> good(owned, from));
    }

    private Optional<TokenSignIn> good(TokenStore.Owned owned, SignInDetails from) {
        ApiToken token = owned.token();
        Set<String> held = people.roles(owned.userId());
        Set<ReadScope> scopes =
                token.scopes().stream().filter(scope -> scope.isFor(held)).collect(Collectors.toUnmodifiableSet());
        if (scopes.isEmpty()) {
            return Optional.empty();
        }
        Set<String> roles = scopes.stream()
                .flatMap(scope -> scope.roles().stream())
                .filter(held::contains)
                .collect(Collectors.toUnmodifiableSet());
        return people.find(owned.userId(), from).map(person -> {
            store.used(token.id(), clock.instant());
            return new TokenSignIn(
                    person,
                    token.id(),
                    token.name(),
                    token.purpose(),
                    roles,
                    scopes.stream().map(Enum::name).collect(Collectors.toSet()));
        });
    }

    /** Ends the tokens of a user that may not be what they were made for any more. */
    void lookAgain(UUID userId) {
        // locked before anything else is read, so that what is read is not older than the lock
        List<ApiToken> tokens = store.lockedOf(userId);
        Set<String> held = people.roles(userId);
        for (ApiToken token : tokens) {
            if (!token.scopes().stream().allMatch(scope -> scope.isFor(held))) {
                store.end(
                        token.id(), held.isEmpty() ? EndOfToken.SWITCHED_OFF : EndOfToken.ROLE_TAKEN, clock.instant());
            }
        }
    }
}
