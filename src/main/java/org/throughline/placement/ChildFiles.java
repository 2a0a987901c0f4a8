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
import org.throughline.ehcp.PlanEpisodes;
import org.throughline.ehcp.PlanRecord;
import org.throughline.episodes.EpisodeChange;
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
    private final PlanEpisodes planEpisodes;
    private final Provisions provisions;
    private final Caseload caseload;
    private final Clock clock;

    ChildFiles(
            Children children,
            EhcPlans plans,
            Placements placements,
            PlanEpisodes planEpisodes,
            Provisions provisions,
            Caseload caseload,
            Clock clock) {
        this.planEpisodes = planEpisodes;
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
     * @param start how the plan begins; needed where there is none on record
     * @return the child's id
     * @throws org.throughline.shared.Refused as {@link PlacementRefusal} when something must be put right, or when the
     *     plan cannot begin so
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID save(
            Optional<ChildFile> before,
            ChildRecord child,
            PlanEntry entry,
            List<Preference> preferences,
            Optional<PlanStart> start) {
        PlanRecord known = before.map(ChildFile::plan).orElse(null);
        List<String> problems = new ArrayList<>(child.problems(LocalDate.now(clock)));
        problems.addAll((known == null ? entry.beginning(new UUID(0, 0), LocalDate.now(clock)) : entry.changing(known))
                .problems());
        problems.addAll(unknownFeatures(known, entry));
        if (Set.copyOf(preferences).size() < preferences.size()) {
            problems.add("Enter each preference once");
        }
        if (!problems.isEmpty()) {
            throw new PlacementRefusal.ToPutRight(problems).refused();
        }
        UUID id = children.record(child);
        if (known == null) {
            PlanStart begins = start.orElseThrow(() -> new PlacementRefusal.PlanStartMissing().refused());
            planEpisodes.carryOut(id, new EpisodeChange.Begin<>(entry.beginning(id, begins.from())), begins.why());
        } else {
            plans.change(entry.changing(known));
        }
        PreferencesRecord asked = before.map(ChildFile::preferences).orElseGet(() -> PreferencesRecord.none(id));
        if (!asked.asked().equals(preferences)) {
            placements.record(asked.withAsked(preferences));
        }
        return id;
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
}
