package org.throughline.casework.prefer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.casework.CaseRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.LinkSecrets;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/**
 * Links by which families answer without an account: a secret address, and as a second check a code that is told by
 * telephone. Five wrong codes lock a link. It is open until the end of the last day for an answer.
 */
@Service
@Transactional
public class PreferenceLinks {

    private final PreferenceStore requests;
    private final PreferenceLinkStore links;
    private final FamilyPreferences pages;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final PasswordEncoder passwords;
    private final Clock clock;

    PreferenceLinks(
            PreferenceStore requests,
            PreferenceLinkStore links,
            FamilyPreferences pages,
            AuditTrail audit,
            CurrentUser user,
            PasswordEncoder passwords,
            Clock clock) {
        this.requests = requests;
        this.links = links;
        this.pages = pages;
        this.audit = audit;
        this.user = user;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * What an officer hands over; shown once.
     *
     * @param token the secret of the address
     * @param code the code, to tell by telephone
     */
    public record Secrets(String token, String code) {}

    /** What came of opening a link. */
    public sealed interface Outcome {

        /**
         * It is open.
         *
         * @param key what the page needs to read and write
         */
        record Opened(String key) implements Outcome {}

        /**
         * The code does not fit.
         *
         * @param triesLeft tries left
         */
        record WrongCode(int triesLeft) implements Outcome {}

        /** There is no such link, or it is over, locked or taken back, or decided: nobody is told which. */
        record Closed() implements Outcome {}
    }

    /**
     * Issues a link to answer what was asked last; one that is there already is taken back.
     *
     * @throws org.throughline.shared.Refused as {@link PreferenceRefusal} where no answer can be given any more
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Secrets issue(CaseRecord known) {
        AnswerRecorder.requireInTime(known);
        PreferenceRequest asked = requests.ofCase(known.id()).stream()
                .findFirst()
                .filter(each -> each.isToAnswer(LocalDate.now(clock)))
                .orElseThrow(() -> new PreferenceRefusal.NothingAwaited().refused());
        Secrets secrets = new Secrets(LinkSecrets.token(), LinkSecrets.code());
        links.issue(
                asked.id(),
                secrets.token(),
                passwords.encode(secrets.code()),
                asked.answerBy().plusDays(1).atStartOfDay(Instants.LONDON).toInstant(),
                user.name());
        audit.record(AuditAction.CHANGE, "Issued a link for a family's preferences", known.childId());
        return secrets;
    }

    /** Takes a link back; pages that are open by it close. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void revoke(CaseRecord known, PreferenceLink link) {
        requests.ofCase(known.id()).forEach(asked -> links.revoke(asked.id(), link.id()));
        audit.record(AuditAction.CHANGE, "Took back a link for a family's preferences", known.childId());
    }

    /** The links of a case, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PreferenceLink> ofCase(CaseRecord known) {
        return requests.ofCase(known.id()).stream()
                .flatMap(asked -> links.of(asked.id()).stream())
                .toList();
    }

    /** Opens a link with the code. */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome open(String token, String code) {
        Optional<PreferenceLinkStore.Row> found = links.open(token).filter(row -> pages.isToAnswer(row.requestId()));
        if (found.isEmpty() || !links.takeTry(found.get().link().id())) {
            return new Outcome.Closed();
        }
        PreferenceLinkStore.Row row = found.get();
        if (!passwords.matches(code.replaceAll("\\D", ""), row.codeHash())) {
            return new Outcome.WrongCode(row.link().triesLeft() - 1);
        }
        links.giveTryBack(row.link().id());
        return new Outcome.Opened(links.key(row.link().id()));
    }
}
