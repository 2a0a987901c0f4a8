package org.throughline.opendata;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.security.LinkSecrets;
import org.throughline.security.PersonNow;
import org.throughline.security.Roles;
import org.throughline.shared.PlainText;

/** The tokens that a person makes for programs which read in their name. Nobody sees another person's. */
@Service
@Transactional
public class ApiTokens {

    /** The longest name. */
    public static final int LONGEST_NAME = 80;
    /** The longest purpose. */
    public static final int LONGEST_PURPOSE = 500;
    /** Days for which a token is good where the person does not say otherwise. */
    public static final int USUAL_DAYS = 90;

    /** What every token begins with, so that one left lying about is known for what it is. */
    static final String BEGINNING = "tl_";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final TokenStore store;
    private final CurrentUser user;
    private final PersonNow people;
    private final AuditTrail audit;
    private final Clock clock;

    ApiTokens(TokenStore store, CurrentUser user, PersonNow people, AuditTrail audit, Clock clock) {
        this.store = store;
        this.user = user;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the person who asks may let a token read. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public List<ReadScope> choices() {
        return ReadScope.of(user.roles());
    }

    /** The tokens of the person who asks, the newest first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public List<ApiToken> mine() {
        return store.of(me());
    }

    /** The last day that a token may have: a year from today. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public LocalDate latestDay() {
        return today().plusYears(1);
    }

    /** The last day of a token where the person does not say otherwise. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public LocalDate usualDay() {
        return today().plusDays(USUAL_DAYS);
    }

    /**
     * Makes a token for the person who asks.
     *
     * @return what opens it, to be shown once: only its fingerprint is kept
     * @throws org.throughline.shared.Refused as {@link OpendataRefusal} when something must be put right
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public String make(NewToken token) {
        String name = PlainText.line(token.name()).strip();
        String purpose = PlainText.line(token.purpose()).strip();
        check(token, name, purpose);
        String secret = BEGINNING + LinkSecrets.token();
        UUID id = store.add(
                me(),
                new NewToken(name, purpose, token.scopes(), token.lastDay()),
                LinkSecrets.fingerprint(secret),
                clock.instant());
        audit.record(
                AuditAction.ACCOUNT,
                "Made the token " + name + " for: "
                        + token.scopes().stream().sorted().map(ReadScope::label).collect(Collectors.joining(", ")),
                id,
                purpose);
        return secret;
    }

    private void check(NewToken token, String name, String purpose) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new OpendataRefusal.TokenNameMissing(LONGEST_NAME).refused();
        }
        LocalDate today = today();
        if (mine().stream().anyMatch(each -> each.isGood(today) && each.name().equalsIgnoreCase(name))) {
            throw new OpendataRefusal.TokenNameTaken(name).refused();
        }
        if (purpose.isEmpty() || purpose.length() > LONGEST_PURPOSE) {
            throw new OpendataRefusal.TokenPurposeMissing(LONGEST_PURPOSE).refused();
        }
        if (token.scopes().isEmpty()) {
            throw new OpendataRefusal.NothingToRead().refused();
        }
        for (ReadScope scope : token.scopes()) {
            if (!scope.isFor(user.roles())) {
                throw new OpendataRefusal.NotForYourRole(scope.label()).refused();
            }
        }
        LocalDate last = token.lastDay();
        if (last == null || last.isBefore(today) || last.isAfter(latestDay())) {
            throw new OpendataRefusal.LastDayOutOfRange(latestDay().format(DAY)).refused();
        }
    }

    /** Takes a token of the person who asks back; it is refused from now on. Nothing happens to another person's. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public void withdraw(UUID id) {
        mine().stream()
                .filter(token -> token.id().equals(id) && token.endedAt() == null)
                .findFirst()
                .ifPresent(token -> {
                    store.end(id, EndOfToken.WITHDRAWN, clock.instant());
                    audit.record(AuditAction.ACCOUNT, "Withdrew the token " + token.name(), id);
                });
    }

    private UUID me() {
        return people.idOf(user.login()).orElse(new UUID(0, 0));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
