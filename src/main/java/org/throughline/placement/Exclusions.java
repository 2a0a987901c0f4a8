package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.people.RecordChanges;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** Provisions that may not be proposed for a child, with the evidence and its day. */
@Service
@Transactional
public class Exclusions {

    static final int LONGEST = 1_000;

    private final PreferencesRepository preferences;
    private final RecordChanges changes;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Exclusions(
            PreferencesRepository preferences,
            RecordChanges changes,
            AuditTrail audit,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events) {
        this.preferences = preferences;
        this.changes = changes;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** The exclusions of a child, by provision. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public Map<UUID, ExclusionNote> of(UUID childId) {
        return preferences.findById(childId).map(Preferences::exclusions).orElse(Map.of());
    }

    /**
     * Records that a provision may not be proposed for a child, or changes the evidence; what stood there before is
     * kept among the changes of the child.
     *
     * @param dated the day of the evidence, not after today
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal}, when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(UUID childId, UUID provisionId, String evidence, LocalDate dated) {
        events.publishEvent(new PreferencesChanged(childId));
        String words = evidence.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new PlacementRefusal.EvidenceMissing(LONGEST).refused();
        }
        if (dated.isAfter(LocalDate.now(clock))) {
            throw new PlacementRefusal.EvidenceOfTheFuture().refused();
        }
        Preferences known =
                preferences.findById(childId).orElseGet(() -> new Preferences(PreferencesRecord.none(childId)));
        Optional<ExclusionNote> before = Optional.ofNullable(known.exclusions().get(provisionId));
        known.exclude(provisionId, new ExclusionNote(words, dated, user.name(), clock.instant()));
        preferences.save(known);
        audit.record(AuditAction.DECISION, "Recorded that a provision may not be proposed", childId);
        before.ifPresent(was -> changes.note(childId, "Exclusion", was.evidence(), words, "The evidence was changed"));
    }

    /**
     * Ends an exclusion; what it was, who ended it, when and why is kept.
     *
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal}, when it was ended already
     * @throws org.throughline.shared.Refused as {@link org.throughline.people.PeopleRefusal} when there is no reason
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void end(UUID childId, UUID provisionId, String reason) {
        events.publishEvent(new PreferencesChanged(childId));
        Preferences known = preferences
                .findById(childId)
                .filter(asked -> asked.exclusions().containsKey(provisionId))
                .orElseThrow(() -> new PlacementRefusal.EndedAlready().refused());
        ExclusionNote was = known.allow(provisionId);
        changes.note(childId, "Exclusion", was.evidence(), null, reason);
    }
}
