package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.RecordChanges;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/**
 * Children who may not be at the same provision, whichever of the two records says so. Why is for placement officers
 * only: it stands in no list of the audit.
 */
@Service
@Transactional
public class ApartChildren {

    static final int LONGEST = 500;

    private static final String WHAT = "Children to keep apart";

    private final PreferencesRepository preferences;
    private final Children children;
    private final RecordChanges changes;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApartChildren(
            PreferencesRepository preferences,
            Children children,
            RecordChanges changes,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events) {
        this.preferences = preferences;
        this.children = children;
        this.changes = changes;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** Who is kept apart from a child, by name. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ApartChild> of(UUID childId) {
        Map<UUID, ApartNote> notes = new HashMap<>();
        preferences
                .findKeptApartFrom(childId)
                .forEach(other -> notes.put(
                        other.childId(), Objects.requireNonNull(other.apart().get(childId))));
        preferences.findById(childId).ifPresent(own -> notes.putAll(own.apart()));
        return children.find(notes.keySet()).values().stream()
                .map(other -> new ApartChild(other, Objects.requireNonNull(notes.get(other.id()))))
                .sorted(Comparator.comparing(each -> each.other().sortName()))
                .toList();
    }

    /**
     * Records that two children are kept apart, or changes why.
     *
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal}, when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(UUID childId, UUID otherId, String reason) {
        events.publishEvent(new PreferencesChanged(childId));
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new PlacementRefusal.ApartReasonMissing(LONGEST).refused();
        }
        if (childId.equals(otherId)) {
            throw new PlacementRefusal.ApartFromItself().refused();
        }
        ChildRecord other = children.find(otherId).orElseThrow();
        // where the other record says so already, that is the one that is changed
        boolean isOnTheOther = preferences
                .findById(otherId)
                .filter(asked -> asked.apart().containsKey(childId))
                .isPresent();
        UUID owner = isOnTheOther ? otherId : childId;
        Preferences known = preferences.findById(owner).orElseGet(() -> new Preferences(PreferencesRecord.none(owner)));
        known.keepApart(isOnTheOther ? childId : otherId, new ApartNote(words, user.name(), clock.instant()));
        preferences.save(known);
        changes.noteInConfidence(childId, WHAT, null, other.name() + ": " + words, "Recorded or changed");
    }

    /**
     * Ends that two children are kept apart; what it was, who ended it, when and why is kept.
     *
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal}, when it was ended already
     * @throws org.throughline.shared.Refused as {@link org.throughline.people.PeopleRefusal} when there is no reason
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void end(UUID childId, UUID otherId, String reason) {
        events.publishEvent(new PreferencesChanged(childId));
        ApartChild was = of(childId).stream()
                .filter(each -> otherId.equals(each.other().id()))
                .findFirst()
                .orElseThrow(() -> new PlacementRefusal.EndedAlready().refused());
        preferences.findById(childId).ifPresent(own -> own.letTogether(otherId));
        preferences.findById(otherId).ifPresent(own -> own.letTogether(childId));
        changes.noteInConfidence(
                childId, WHAT, was.other().name() + ": " + was.note().reason(), null, reason);
    }
}
