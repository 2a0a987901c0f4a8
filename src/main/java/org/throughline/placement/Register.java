package org.throughline.placement;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/** The register of provisions against who is in them. Planners see counts; leavers are named to placement officers. */
@Service
@Transactional(readOnly = true)
public class Register {

    private final Provisions provisions;
    private final Placements placements;
    private final Children children;
    private final EhcPlans plans;
    private final CurrentUser user;

    Register(Provisions provisions, Placements placements, Children children, EhcPlans plans, CurrentUser user) {
        this.provisions = provisions;
        this.placements = placements;
        this.children = children;
        this.plans = plans;
        this.user = user;
    }

    /** Every provision in an academic year, by name. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public List<Occupancy> all(AcademicYear year) {
        Map<UUID, List<Held>> held = held();
        return provisions.all().stream()
                .map(provision -> occupancy(provision, year, held))
                .toList();
    }

    /** One provision in an academic year; empty when the id is unknown. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public Optional<Occupancy> find(UUID provisionId, AcademicYear year) {
        return provisions.find(provisionId).map(provision -> occupancy(provision, year, held()));
    }

    private record Held(PlacementRecord placement, ChildRecord child) {}

    /**
     * Places of children whose plan is maintained, by provision. Names leave this service for placement officers only.
     */
    private Map<UUID, List<Held>> held() {
        return SystemIdentity.as(
                "register",
                () -> {
                    List<UUID> ids =
                            plans.maintained().stream().map(PlanRecord::childId).toList();
                    Map<UUID, ChildRecord> known = children.find(ids);
                    Map<UUID, List<Held>> held = new HashMap<>();
                    placements.all().stream()
                            .filter(placement -> known.containsKey(placement.childId()))
                            .map(placement ->
                                    new Held(placement, Objects.requireNonNull(known.get(placement.childId()))))
                            .forEach(place -> held.computeIfAbsent(
                                            place.placement().provisionId(), id -> new ArrayList<>())
                                    .add(place));
                    return held;
                },
                Roles.PLACEMENT_OFFICER);
    }

    private Occupancy occupancy(ProvisionRecord provision, AcademicYear year, Map<UUID, List<Held>> heldByProvision) {
        AcademicYear next = year.next();
        List<Held> held = heldByProvision.getOrDefault(provision.id(), List.of());
        Map<Boolean, List<Held>> now = held.stream()
                .filter(place -> isHeld(place, provision, year))
                .collect(Collectors.partitioningBy(place -> isHeld(place, provision, next)));
        List<Held> there = Objects.requireNonNull(now.get(true));
        List<Held> leaving = Objects.requireNonNull(now.get(false));
        int named = (int) held.stream()
                .filter(place -> place.placement().startYear() == next.start())
                .count();
        return new Occupancy(
                provision,
                total(provision, year),
                there.size() + leaving.size(),
                total(provision, next),
                provision.outermostPlaces(next.start()).stream()
                        .mapToInt(CommissionedPlaces::keptBack)
                        .sum(),
                there.size() + named,
                leaving.stream()
                        .map(Held::child)
                        .map(child -> user.has(Roles.PLACEMENT_OFFICER) ? child : nameless(child))
                        .sorted(Comparator.comparing(ChildRecord::sortName))
                        .toList());
    }

    private static boolean isHeld(Held held, ProvisionRecord provision, AcademicYear year) {
        int ncYear = YearGroup.of(held.child().dateOfBirth(), year);
        return provision.isOpenIn(year.start())
                && held.placement().isHeldIn(year.start(), ncYear, provision.ncYearTo());
    }

    private static int total(ProvisionRecord provision, AcademicYear year) {
        return provision.outermostPlaces(year.start()).stream()
                .mapToInt(CommissionedPlaces::places)
                .sum();
    }

    private static ChildRecord nameless(ChildRecord child) {
        return new ChildRecord(
                null, null, "", null, "", "", child.dateOfBirth().withDayOfYear(1), null, null, null, Set.of());
    }
}
