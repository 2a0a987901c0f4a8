package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.Roles;

/** Places held and places asked for. */
@Service
@Transactional
public class Placements {

    private static final int LONGEST_EVIDENCE = 1_000;

    private final PlacementRepository placements;
    private final PreferencesRepository preferences;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Placements(
            PlacementRepository placements,
            PreferencesRepository preferences,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.events = events;
        this.audit = audit;
        this.placements = placements;
        this.preferences = preferences;
    }

    /** The places of a child that count, earliest first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<PlacementRecord> ofChild(UUID childId) {
        return recorded(childId).stream()
                .filter(place -> !place.trail().isCorrected())
                .toList();
    }

    /** Every place a child ever had on record, corrected ones too, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlacementRecord> episodesOf(UUID childId) {
        return recorded(childId);
    }

    /** The places of some children that count, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlacementRecord> ofChildren(Collection<UUID> children) {
        return placements.findThatCount(children).stream()
                .map(Placement::asRecord)
                .toList();
    }

    /** The same by child; children without one are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, List<PlacementRecord>> byChild(Collection<UUID> children) {
        return ofChildren(children).stream().collect(Collectors.groupingBy(PlacementRecord::childId));
    }

    /** What is asked for each of some children of whom something is recorded. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PreferencesRecord> preferencesOf(Collection<UUID> children) {
        return preferences.findAllById(children).stream()
                .map(Preferences::asRecord)
                .toList();
    }

    private List<PlacementRecord> recorded(UUID childId) {
        return placements.findByChildIdOrderByStarts(childId).stream()
                .map(Placement::asRecord)
                .toList();
    }

    /** Every place ever recorded; corrected ones do not count and are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlacementRecord> all() {
        return placements.findAllThatCount().stream().map(Placement::asRecord).toList();
    }

    /**
     * Records the first places of many children at once, all or none, each child's in order; an earlier place ends
     * where the next one of the child begins.
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordNew(List<PlacementRecord> newPlacements) {
        events.publishEvent(new PlacementsAdded(newPlacements.size()));
        Map<UUID, List<PlacementRecord>> byChild = new LinkedHashMap<>();
        for (PlacementRecord placement : newPlacements) {
            List<PlacementRecord> known = byChild.computeIfAbsent(placement.childId(), id -> new ArrayList<>());
            if (!known.isEmpty()) {
                PlacementRecord before = known.removeLast();
                LocalDate next = placement.period().from();
                known.add(
                        before.period().isNotOverBy(next)
                                ? before.during(before.period().until(next))
                                : before);
            }
            known.add(placement);
        }
        placements.saveAll(byChild.values().stream()
                .flatMap(List::stream)
                .map(Placement::new)
                .toList());
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
