package org.throughline.sufficiency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/**
 * Children with maintained plans and where they are in an academic year. It reads more than a planner may see: the
 * caller answers for what leaves it.
 */
@Component
class PlacedChildren {

    private final Children children;
    private final EhcPlans plans;
    private final Placements placements;
    private final Provisions provisions;

    PlacedChildren(Children children, EhcPlans plans, Placements placements, Provisions provisions) {
        this.children = children;
        this.plans = plans;
        this.placements = placements;
        this.provisions = provisions;
    }

    List<PlacedChild> in(AcademicYear year) {
        return SystemIdentity.as("sufficiency", () -> read(year), Roles.PLACEMENT_OFFICER);
    }

    private List<PlacedChild> read(AcademicYear year) {
        Map<UUID, ProvisionRecord> register = provisions.all().stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.id()), Function.identity()));
        Map<UUID, List<PlacementRecord>> places =
                placements.all().stream().collect(Collectors.groupingBy(PlacementRecord::childId));
        List<PlanRecord> maintained = plans.maintained();
        Map<UUID, ChildRecord> known =
                children.find(maintained.stream().map(PlanRecord::childId).toList());
        List<PlacedChild> placed = new ArrayList<>();
        for (PlanRecord plan : maintained) {
            ChildRecord child = Objects.requireNonNull(known.get(plan.childId()));
            int ncYear = YearGroup.of(child.dateOfBirth(), year);
            PlacedChild.Place place = places.getOrDefault(plan.childId(), List.of()).stream()
                    .map(each -> new PlacedChild.Place(each, Objects.requireNonNull(register.get(each.provisionId()))))
                    .filter(each -> each.provision().isOpenIn(year.start())
                            && each.placement()
                                    .isHeldIn(
                                            year.start(),
                                            ncYear,
                                            each.provision().ncYearTo()))
                    .findFirst()
                    .orElse(null);
            placed.add(new PlacedChild(child, plan, ncYear, place));
        }
        return placed;
    }
}
