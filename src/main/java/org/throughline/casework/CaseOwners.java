package org.throughline.casework;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.Officers;
import org.throughline.security.Roles;

/** Who looks after which case: given one by one, many at once, or a whole tray in one act. */
@Service
@Transactional
public class CaseOwners {

    private final PhaseCaseRepository cases;
    private final Officers officers;
    private final Cockpit cockpit;
    private final CaseSteps steps;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CaseOwners(
            PhaseCaseRepository cases,
            Officers officers,
            Cockpit cockpit,
            CaseSteps steps,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.officers = officers;
        this.cockpit = cockpit;
        this.steps = steps;
        this.audit = audit;
        this.events = events;
    }

    /** The officers to whom a case can be given. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<Officers.Officer> officers() {
        return officers.all();
    }

    /**
     * Gives cases to an officer, all or none. A case that the officer has already is let be.
     *
     * @param login sign-in name of the officer; null to take them from whoever has them
     * @param reason why, up to 1,000 characters; may be blank
     * @return how many changed hands
     * @throws org.throughline.shared.Refused as {@link CaseRefusal} where the officer may not sign in
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public int give(Collection<UUID> ids, @Nullable String login, String reason) {
        if (reason.length() > Cases.LONGEST_REASON) {
            throw new CaseRefusal.CaseReasonMissing(Cases.LONGEST_REASON).refused();
        }
        String name = login == null ? null : name(login);
        int given = 0;
        for (PhaseCase found : cases.findAllById(ids)) {
            CaseRecord before = found.asRecord();
            if (Objects.equals(before.ownerLogin(), login)) {
                continue;
            }
            found.give(login, name);
            steps.noteOwner(before.id(), before.ownerName(), name, reason);
            events.publishEvent(new CaseGiven(before.id(), before.childId()));
            given++;
        }
        cases.flush();
        audit.record(
                AuditAction.CHANGE,
                "Assigned " + given + " cases to " + Objects.requireNonNullElse(name, "nobody"),
                null,
                reason.isBlank() ? null : reason.strip());
        return given;
    }

    /**
     * Hands over the whole tray of an officer for an entry year, cases that are over excepted.
     *
     * @param from sign-in name of who has the cases; {@link CockpitFilter#NOBODY} for cases of nobody
     * @param to sign-in name of who takes them
     * @param reason why, 1 to 1,000 characters
     * @return how many changed hands
     * @throws org.throughline.shared.Refused as {@link CaseRefusal} where nobody says why or who takes them may not
     *     sign in
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public int handOver(int entryYear, String from, String to, String reason) {
        if (reason.isBlank()) {
            throw new CaseRefusal.CaseReasonMissing(Cases.LONGEST_REASON).refused();
        }
        CockpitFilter tray = new CockpitFilter(entryYear, "", null, null, null, from, true);
        return give(cockpit.ids(tray), to, reason);
    }

    private String name(String login) {
        return Optional.of(login)
                .flatMap(wanted -> officers.all().stream()
                        .filter(officer -> officer.login().equals(wanted))
                        .findFirst())
                .map(Officers.Officer::name)
                .orElseThrow(() -> new CaseRefusal.CaseOwnerUnknown().refused());
    }
}
