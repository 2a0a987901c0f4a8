package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;

/** A child's record, plan and preferences read and changed together: all of a change or nothing. */
@Service
@Transactional
public class ChildFiles {

    private final Children children;
    private final EhcPlans plans;
    private final Placements placements;
    private final Caseload caseload;
    private final Clock clock;

    ChildFiles(Children children, EhcPlans plans, Placements placements, Caseload caseload, Clock clock) {
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
                        placements.wishesOf(childId),
                        placements.ofChild(childId)));
    }

    /** What an officer enters about a child's plan. */
    public record PlanEntry(List<NeedType> needs, Set<String> features, Support support) {}

    /** A place an officer records: where, and the academic year in which it begins. */
    public record PlaceEntry(UUID provisionId, int startYear) {}

    /**
     * Records a child with plan and preferences, new or changed.
     *
     * @param before the file as it was read; empty for a new child
     * @param child the child as it shall be
     * @param entry the plan as it shall be
     * @param preferences provisions asked for, in order
     * @param place a place to record; empty for none
     * @return the child's id
     * @throws IllegalArgumentException with sentences for people when something must be put right
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID save(
            Optional<ChildFile> before,
            ChildRecord child,
            PlanEntry entry,
            List<UUID> preferences,
            Optional<PlaceEntry> place) {
        PlanRecord known = before.map(ChildFile::plan).orElse(null);
        List<String> problems = new ArrayList<>(child.problems(LocalDate.now(clock)));
        problems.addAll(plan(known, new UUID(0, 0), entry).problems());
        if (Set.copyOf(preferences).size() < preferences.size()) {
            problems.add("Choose each preference once");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(". ", problems));
        }
        UUID id = children.record(child);
        plans.record(plan(known, id, entry));
        WishesRecord asked = before.map(ChildFile::wishes).orElseGet(() -> WishesRecord.none(id));
        if (!asked.preferences().equals(preferences)) {
            placements.record(asked.withPreferences(preferences));
        }
        place.ifPresent(
                held -> placements.record(new PlacementRecord(id, held.provisionId(), held.startYear(), null, null)));
        return id;
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
                        entry.support())
                : new PlanRecord(
                        known.id(),
                        known.version(),
                        known.childId(),
                        known.status(),
                        known.started(),
                        entry.needs(),
                        entry.features(),
                        entry.support());
    }
}
