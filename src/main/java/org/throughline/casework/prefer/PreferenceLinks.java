package org.throughline.casework.prefer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.casework.CaseRecord;
import org.throughline.links.AnswerLinks;
import org.throughline.links.IssuedLink;
import org.throughline.links.LinkKind;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/**
 * Links by which families answer without an account: a secret address, and as a second check a code that is told by
 * telephone. Five wrong codes lock a link. It is open until the end of the last day for an answer.
 */
@Service
@Transactional
public class PreferenceLinks {

    static final LinkKind KIND = new LinkKind("casework_preference", "request_id");

    private final PreferenceStore requests;
    private final AnswerLinks links;
    private final FamilyPreferences pages;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    PreferenceLinks(
            PreferenceStore requests,
            AnswerLinks links,
            FamilyPreferences pages,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.requests = requests;
        this.links = links;
        this.pages = pages;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Issues a link to answer what was asked last; one that is there already is taken back.
     *
     * @throws org.throughline.shared.Refused as {@link PreferenceRefusal} where no answer can be given any more
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public NewLink issue(CaseRecord known) {
        AnswerRecorder.requireInTime(known);
        PreferenceRequest asked = requests.ofCase(known.id()).stream()
                .findFirst()
                .filter(each -> each.isToAnswer(LocalDate.now(clock)))
                .orElseThrow(() -> new PreferenceRefusal.NothingAwaited().refused());
        NewLink secrets = links.issue(
                KIND,
                asked.id(),
                asked.answerBy().plusDays(1).atStartOfDay(Instants.LONDON).toInstant(),
                user.name());
        audit.record(AuditAction.CHANGE, "Issued a link for a family's preferences", known.childId());
        return secrets;
    }

    /** Takes a link back; pages that are open by it close. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void revoke(CaseRecord known, IssuedLink link) {
        requests.ofCase(known.id()).forEach(asked -> links.revoke(KIND, asked.id(), link.id()));
        audit.record(AuditAction.CHANGE, "Took back a link for a family's preferences", known.childId());
    }

    /** The links of a case, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<IssuedLink> ofCase(CaseRecord known) {
        return requests.ofCase(known.id()).stream()
                .flatMap(asked -> links.of(KIND, asked.id()).stream())
                .toList();
    }

    /** Opens a link with the code. */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Opening open(String token, String code) {
        return links.open(KIND, token, code, pages::isToAnswer);
    }
}
