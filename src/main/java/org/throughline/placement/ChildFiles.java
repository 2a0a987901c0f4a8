package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** A child's record, plan and preferences read and changed together: all of a change or nothing. */
@Service
@Transactional
public class ChildFiles {

    private final Children children;
    private final EhcPlans plans;
    private final Placements placements;
    private final PlaceChecks checks;
    private final Provisions provisions;
    private final Caseload caseload;
    private final Clock clock;

    ChildFiles(
            Children children,
            EhcPlans plans,
            Placements placements,
            PlaceChecks checks,
            Provisions provisions,
            Caseload caseload,
            Clock clock) {
        this.checks = checks;
        this.provisions = provisions;
        this.children = children;
        this.plans = plans;
        this.placements = placements;
        this.caseload = caseload;
        this.clock = clock;
    }

    /** The file of a child; empty when the id is unknown or the child is not for this person to see. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public Optional<ChildFile> find(UUID childId) {
        return children.find(childId)
                .filter(child -> caseload.isVisible(childId, AcademicYear.of(LocalDate.now(clock))))
                .map(child -> new ChildFile(
                        child,
                        plans.ofChild(childId).orElse(null),
                        placements.preferencesOf(childId),
                        placements.ofChild(childId)));
    }

    /**
     * Records a child with plan and preferences, new or changed.
     *
     * @param before the file as it was read; empty for a new child
     * @param child the child as it shall be
     * @param entry the plan as it shall be
     * @param preferences what is asked for, in order
     * @param place a place to record; empty for none
     * @return the child's id
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal} when something must be put right
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID save(
            Optional<ChildFile> before,
            ChildRecord child,
            PlanEntry entry,
            List<Preference> preferences,
            Optional<PlaceEntry> place) {
        PlanRecord known = before.map(ChildFile::plan).orElse(null);
        List<String> problems = new ArrayList<>(child.problems(LocalDate.now(clock)));
        problems.addAll(plan(known, new UUID(0, 0), entry).problems());
        problems.addAll(unknownFeatures(known, entry));
        if (Set.copyOf(preferences).size() < preferences.size()) {
            problems.add("Enter each preference once");
        }
        if (!problems.isEmpty()) {
            throw new PlacementRefusal.ToPutRight(problems).refused();
        }
        UUID id = children.record(child);
        plans.record(plan(known, id, entry));
        PreferencesRecord asked = before.map(ChildFile::preferences).orElseGet(() -> PreferencesRecord.none(id));
        if (!asked.asked().equals(preferences)) {
            placements.record(asked.withAsked(preferences));
        }
        place.ifPresent(held -> record(id, held));
        return id;
    }

    private void record(UUID childId, PlaceEntry entry) {
        PlacementRecord held = new PlacementRecord(childId, entry.provisionId(), entry.startYear(), null, null);
        Placements.check(held);

        List<String> unusual = checks.unusual(held);
        if (!unusual.isEmpty() && entry.reason().isBlank()) {
            throw new PlacementRefusal.UnusualPlaceWithoutReason(unusual).refused();
        }
        placements.record(
                unusual.isEmpty()
                        ? held
                        : new PlacementRecord(
                                childId,
                                entry.provisionId(),
                                entry.startYear(),
                                null,
                                null,
                                entry.reason().strip()));
    }

    /** What a place can be asked to have: what some provision of the register has, in order. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<String> features() {
        return provisions.all().stream()
                .flatMap(provision -> provision.features().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A feature that no provision has would leave the child without a place: most often it is a slip of the pen. */
    private List<String> unknownFeatures(@Nullable PlanRecord known, PlanEntry entry) {
        Set<String> there = new HashSet<>(features());
        if (known != null) {
            there.addAll(known.features());
        }
        return entry.features().stream()
                .filter(feature -> !there.contains(feature))
                .sorted()
                .map(feature -> "No provision of the register has " + feature + ". Choose from the list")
                .toList();
    }

    /**
     * Puts a place right that was recorded wrongly, or ends it.
     *
     * @param startYear the academic year in which it begins as it stands now
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void correct(int startYear, PlacementRecord right, String reason) {
        Placements.check(right);

        boolean isMoved = right.startYear() != startYear
                || placements.ofChild(right.childId()).stream()
                        .noneMatch(known -> known.startYear() == startYear
                                && known.provisionId().equals(right.provisionId()));
        List<String> unusual = isMoved ? checks.unusual(right) : List.of();
        placements.correct(
                startYear,
                new PlacementRecord(
                        right.childId(),
                        right.provisionId(),
                        right.startYear(),
                        right.endYear(),
                        right.lastNcYear(),
                        // why another place was recorded says nothing of this one
                        unusual.isEmpty()
                                ? isMoved ? null : right.reason()
                                : String.join(". ", unusual) + ". " + reason.strip()),
                reason);
    }

    private PlanRecord plan(@Nullable PlanRecord known, UUID childId, PlanEntry entry) {
        return known == null
                ? new PlanRecord(
                        null,
                        null,
                        childId,
                        PlanRecord.Status.MAINTAINED,
                        LocalDate.now(clock),
                        entry.needs(),
                        entry.features(),
                        entry.support(),
                        null,
                        entry.alternativeProvision())
                : new PlanRecord(
                        known.id(),
                        known.version(),
                        known.childId(),
                        known.status(),
                        known.started(),
                        entry.needs(),
                        entry.features(),
                        entry.support(),
                        known.ceases(),
                        entry.alternativeProvision());
    }
}
