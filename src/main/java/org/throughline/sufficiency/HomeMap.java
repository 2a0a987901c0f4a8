package org.throughline.sufficiency;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.forecast.Phase;

/** Where children with plans live, by square kilometre: counts alone, and none where few live. */
@Service
@Transactional(readOnly = true)
public class HomeMap {

    private static final int SQUARE = 1_000;

    private final Children children;
    private final EhcPlans plans;
    private final Placements placements;
    private final Provisions provisions;
    private final Clock clock;

    HomeMap(Children children, EhcPlans plans, Placements placements, Provisions provisions, Clock clock) {
        this.children = children;
        this.plans = plans;
        this.placements = placements;
        this.provisions = provisions;
        this.clock = clock;
    }

    /** Which children. */
    public enum Who {
        /** In specialist places, in the borough and out of it. */
        SPECIALIST("In specialist places"),
        /** In places out of the borough. */
        OUT_OF_BOROUGH("Placed out of the borough"),
        /** With no place recorded. */
        NO_PLACE("Without a place");

        private final String label;

        Who(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /**
     * Homes by square.
     *
     * @param squares those in which {@value Shown#FEW} children or more live, most first
     * @param scattered children in squares in which fewer live
     * @param unknown children whose home is not known
     */
    public record Homes(List<MapSquare> squares, int scattered, int unknown) {

        /** Copies the list. */
        public Homes {
            squares = List.copyOf(squares);
        }
    }

    private record Corner(int east, int north) {}

    /** Where children live today; null for every need or phase. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    public Homes homes(Who who, @Nullable NeedType need, @Nullable Phase phase) {
        return SystemIdentity.as("map", () -> count(who, need, phase), Roles.PLACEMENT_OFFICER);
    }

    private Homes count(Who who, @Nullable NeedType need, @Nullable Phase phase) {
        AcademicYear year = AcademicYear.of(LocalDate.now(clock));
        Map<UUID, ProvisionRecord> register = provisions.all().stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.id()), Function.identity()));
        Map<UUID, List<PlacementRecord>> places =
                placements.all().stream().collect(Collectors.groupingBy(PlacementRecord::childId));
        List<PlanRecord> asked = plans.maintained().stream()
                .filter(plan -> need == null || plan.needs().getFirst() == need)
                .toList();
        Map<UUID, ChildRecord> known =
                children.find(asked.stream().map(PlanRecord::childId).toList());
        Map<Corner, Integer> squares = new HashMap<>();
        int unknown = 0;
        for (ChildRecord child : known.values()) {
            int ncYear = YearGroup.of(child.dateOfBirth(), year);
            Set<ProvisionRecord> held = places.getOrDefault(child.id(), List.of()).stream()
                    .filter(place -> place.isHeldIn(
                            year.start(),
                            ncYear,
                            Objects.requireNonNull(register.get(place.provisionId()))
                                    .ncYearTo()))
                    .map(place -> Objects.requireNonNull(register.get(place.provisionId())))
                    .collect(Collectors.toSet());
            if (phase != null && !phase.holds(ncYear) || !isAsked(who, held)) {
                continue;
            }
            GridReference home = child.home();
            if (home == null) {
                unknown++;
            } else {
                squares.merge(new Corner(corner(home.easting()), corner(home.northing())), 1, Integer::sum);
            }
        }
        List<MapSquare> shown = squares.entrySet().stream()
                .filter(square -> square.getValue() >= Shown.FEW)
                .map(square ->
                        new MapSquare(square.getKey().east(), square.getKey().north(), square.getValue()))
                .sorted(Comparator.comparingInt(MapSquare::children)
                        .reversed()
                        .thenComparingInt(MapSquare::east)
                        .thenComparingInt(MapSquare::north))
                .toList();
        int all = squares.values().stream().mapToInt(Integer::intValue).sum();
        return new Homes(
                shown, all - shown.stream().mapToInt(MapSquare::children).sum(), unknown);
    }

    private static boolean isAsked(Who who, Set<ProvisionRecord> held) {
        return switch (who) {
            case SPECIALIST -> held.stream().anyMatch(place -> place.type().isSpecialist());
            case OUT_OF_BOROUGH ->
                held.stream().anyMatch(place -> !place.setting().inBorough());
            case NO_PLACE -> held.isEmpty();
        };
    }

    private static int corner(double metres) {
        return (int) Math.floor(metres / SQUARE) * SQUARE;
    }
}
