package org.throughline.sufficiency.register;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Phase;

/** Where children with plans live, by square kilometre: counts alone, and none where few live. */
@Service
@Transactional(readOnly = true)
public class HomeMap {

    private static final int SQUARE = 1_000;

    private final PlacesHeld placed;
    private final Clock clock;

    HomeMap(PlacesHeld placed, Clock clock) {
        this.placed = placed;
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
     * @param squares those in which {@value Formats#FEW} children or more live, most first
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
        Map<Corner, Integer> squares = new HashMap<>();
        Map<Corner, Integer> others = new HashMap<>();
        int unknown = 0;
        for (PlacedChild each : OnBehalfOf.theAsker(
                "sufficiency", () -> placed.in(AcademicYear.of(LocalDate.now(clock))), Roles.PLACEMENT_OFFICER)) {
            if (!isAsked(who, each.place())) {
                continue;
            }
            boolean asked = (need == null || each.need() == need) && (phase == null || phase.holds(each.ncYear()));
            GridReference home = each.child().home();
            if (home == null) {
                unknown += asked ? 1 : 0;
            } else {
                (asked ? squares : others)
                        .merge(new Corner(corner(home.easting()), corner(home.northing())), 1, Integer::sum);
            }
        }
        List<MapSquare> shown = squares.entrySet().stream()
                .filter(square -> square.getValue() >= Formats.FEW && !isFew(others.getOrDefault(square.getKey(), 0)))
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

    /** Whether so few are left out by what is asked that they could be told from the map of all. */
    private static boolean isFew(int others) {
        return others > 0 && others < Formats.FEW;
    }

    private static boolean isAsked(Who who, PlacedChild.@Nullable Place place) {
        return switch (who) {
            case SPECIALIST -> place != null && place.provision().type().isSpecialist();
            case OUT_OF_BOROUGH -> place != null && !place.provision().setting().inBorough();
            case NO_PLACE -> place == null;
        };
    }

    private static int corner(double metres) {
        return (int) Math.floor(metres / SQUARE) * SQUARE;
    }
}
