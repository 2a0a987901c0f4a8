package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.people.RecordChanges;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** Places held and places asked for. */
@Service
@Transactional
public class Placements {

    private static final int LONGEST_EVIDENCE = 1_000;
    private static final int LONGEST_REASON = 500;

    private final PlacementRepository placements;
    private final PreferencesRepository preferences;
    private final Provisions provisions;
    private final RecordChanges changes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Placements(
            PlacementRepository placements,
            PreferencesRepository preferences,
            Provisions provisions,
            RecordChanges changes,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.events = events;
        this.audit = audit;
        this.placements = placements;
        this.preferences = preferences;
        this.provisions = provisions;
        this.changes = changes;
    }

    /** The places of a child, earliest first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<PlacementRecord> ofChild(UUID childId) {
        return placements.findByChildIdOrderByStartYear(childId).stream()
                .map(Placement::asRecord)
                .toList();
    }

    /** Every place ever recorded. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlacementRecord> all() {
        return placements.findAll().stream().map(Placement::asRecord).toList();
    }

    /**
     * Records a place; a place ends when the child's next one begins.
     *
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal} when the end is not after the start, or a
     *     place starts in the same year already
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(PlacementRecord placement) {
        check(placement);
        List<Placement> before = placements.findByChildIdOrderByStartYear(placement.childId());
        if (before.stream().anyMatch(known -> known.asRecord().startYear() == placement.startYear())) {
            throw new PlacementRefusal.PlaceStartsInSameYear(placement.startYear()).refused();
        }
        Placement recorded = new Placement(placement);
        before.forEach(known -> {
            Integer end = known.asRecord().endYear();
            known.giveWayTo(placement);
            tellEnd(end, known.asRecord());
            recorded.giveWayTo(known.asRecord());
        });
        placements.save(recorded);
        events.publishEvent(new PlacementNamed(placement.childId(), placement.provisionId(), placement.startYear()));
        tellEnd(null, recorded.asRecord());
        audit.record(
                AuditAction.DECISION, "Recorded a place: " + words(placement), placement.childId(), placement.reason());
    }

    /**
     * Puts a place right that was recorded wrongly, or ends it; who, when and why are kept.
     *
     * @param startYear the academic year in which the place begins as it stands now
     * @param right the place as it should be
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void correct(int startYear, PlacementRecord right, String reason) {
        check(right);
        Placement known = startingIn(right.childId(), startYear);
        boolean isTaken = placements.findByChildIdOrderByStartYear(right.childId()).stream()
                .anyMatch(other -> other != known && other.asRecord().overlaps(right));
        if (isTaken) {
            throw new PlacementRefusal.PlaceHeldInTheseYears().refused();
        }
        PlacementRecord was = known.asRecord();
        changes.note(right.childId(), "Place", words(was), words(right), reason);
        known.change(right);
        events.publishEvent(new PlacementCorrected(right.childId()));
        tellEnd(was.endYear(), right);
        if (right.startYear() > was.startYear()) {
            // the place before goes on until this one begins
            goOn(
                    right.childId(),
                    known,
                    new PlacementRecord(right.childId(), was.provisionId(), was.startYear(), right.startYear(), null),
                    reason);
        }
    }

    /**
     * Takes out a place that was recorded by mistake; who, when and why are kept, and what it was. The place that ended
     * because this one began goes on.
     *
     * @param startYear the academic year in which the place begins
     * @throws org.throughline.shared.Refused as {@link org.throughline.people.PeopleRefusal} when there is no reason
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void remove(UUID childId, int startYear, String reason) {
        events.publishEvent(new PlacementCorrected(childId));
        Placement known = startingIn(childId, startYear);
        changes.note(childId, "Place", words(known.asRecord()), null, reason);
        placements.delete(known);
        goOn(childId, known, known.asRecord(), reason);
    }

    /** Tells that a place has an end that it did not have before. */
    private void tellEnd(@Nullable Integer before, PlacementRecord isNow) {
        Integer end = isNow.endYear();
        if (end != null && !end.equals(before)) {
            events.publishEvent(new PlacementEnded(isNow.childId(), isNow.provisionId(), end));
        }
    }

    /** The place that ended because another one began goes on where that one is taken out; that is noted, too. */
    private void goOn(UUID childId, Placement takenOut, PlacementRecord was, String reason) {
        placements.findByChildIdOrderByStartYear(childId).stream()
                .filter(before -> before != takenOut)
                .forEach(before -> {
                    PlacementRecord ended = before.asRecord();
                    before.goOnAfter(was);
                    if (!ended.equals(before.asRecord())) {
                        changes.note(childId, "Place", words(ended), words(before.asRecord()), reason);
                    }
                });
    }

    private Placement startingIn(UUID childId, int startYear) {
        return placements.findByChildIdOrderByStartYear(childId).stream()
                .filter(known -> known.asRecord().startYear() == startYear)
                .findFirst()
                .orElseThrow();
    }

    private String words(PlacementRecord placement) {
        String name = provisions
                .find(placement.provisionId())
                .map(ProvisionRecord::name)
                .orElse("a provision no longer on our list");
        Integer end = placement.endYear();
        return name + " from September " + placement.startYear() + (end == null ? "" : " to August " + end);
    }

    /** Refuses a place that cannot be, whatever else is on record. */
    static void check(PlacementRecord placement) {
        if (placement.reason() != null && placement.reason().length() > LONGEST_REASON) {
            throw new PlacementRefusal.PlaceReasonTooLong().refused();
        }
        Integer end = placement.endYear();
        if (end != null && (end <= placement.startYear() || end > AcademicYear.MAX)) {
            throw new PlacementRefusal.PlaceEndsBeforeItStarts().refused();
        }
        if (placement.startYear() < AcademicYear.MIN || placement.startYear() > AcademicYear.MAX) {
            throw new PlacementRefusal.PlaceYearOutOfRange().refused();
        }
    }

    /**
     * Records the first places of many children at once, all or none; a later place of a child must stand after an
     * earlier one.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when two places of a child start in one year
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordNew(List<PlacementRecord> newPlacements) {
        events.publishEvent(new PlacementsAdded(newPlacements.size()));
        Map<UUID, Placement> latest = new HashMap<>();
        List<Placement> created = new ArrayList<>();
        for (PlacementRecord placement : newPlacements) {
            Placement next = new Placement(placement);
            Placement before = latest.put(placement.childId(), next);
            if (before != null) {
                before.giveWayTo(placement);
            }
            created.add(next);
        }
        placements.saveAll(created);
    }

    /** Records what is asked for many children of whom nothing was recorded before, all or none. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordNewPreferences(List<PreferencesRecord> asked) {
        events.publishEvent(new PreferencesAdded(asked.size()));
        preferences.saveAll(asked.stream().map(Preferences::new).toList());
    }

    /** What is asked for a child; nothing where nothing was recorded. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public PreferencesRecord preferencesOf(UUID childId) {
        return preferences
                .findById(childId)
                .map(Preferences::asRecord)
                .orElseGet(() -> PreferencesRecord.none(childId));
    }

    /** What is asked for every child of whom something is recorded. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PreferencesRecord> allPreferences() {
        return preferences.findAll().stream().map(Preferences::asRecord).toList();
    }

    /**
     * Records what is asked for a child.
     *
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed it since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(PreferencesRecord asked) {
        if (new HashSet<>(asked.asked()).size() < asked.asked().size()) {
            throw new PlacementRefusal.PreferenceTwice().refused();
        }
        if (!asked.asked().stream()
                .allMatch(each -> each instanceof Preference.Listed
                        || (each instanceof Preference.Unlisted other && other.isAcceptable()))) {
            throw new PlacementRefusal.UnlistedSettingWithoutName().refused();
        }
        if (asked.exclusions().values().stream()
                .anyMatch(evidence -> evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE)) {
            throw new PlacementRefusal.ExclusionWithoutEvidence(LONGEST_EVIDENCE).refused();
        }
        Preferences known = preferences.findById(asked.childId()).orElse(null);
        if (known == null) {
            preferences.save(new Preferences(asked));
        } else if (!known.isVersion(asked.version())) {
            throw new OptimisticLockingFailureException("The preferences were changed by somebody else");
        } else {
            known.change(asked);
        }
        events.publishEvent(new PreferencesChanged(asked.childId()));
        audit.record(AuditAction.CHANGE, "Preferences, exclusions and who is kept apart", asked.childId());
    }
}
