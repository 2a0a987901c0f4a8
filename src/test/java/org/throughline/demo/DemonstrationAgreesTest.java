package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.ehcp.EhcPlans;
import org.throughline.matching.RunStarts;
import org.throughline.matching.records.RunCohort;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.register.HomeMap;
import org.throughline.sufficiency.register.MapSquare;
import org.throughline.sufficiency.register.OutOfBorough;
import org.throughline.sufficiency.register.OutOfBoroughCount;
import org.throughline.testing.ServiceTest;

/** One borough, one truth: register, run, map and the list of children outside count the same children. */
class DemonstrationAgreesTest extends ServiceTest {

    @Autowired
    private PlacesHeld held;

    @Autowired
    private Register register;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private OutOfBorough outside;

    @Autowired
    private HomeMap homes;

    @Autowired
    private RunStarts starts;

    @Autowired
    private Clock clock;

    private AcademicYear year() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    private List<PlacedChild> placed() {
        return as(Roles.PLACEMENT_OFFICER, () -> held.in(year()));
    }

    private List<Occupancy> occupancy() {
        return as(Roles.PLACEMENT_OFFICER, () -> register.all(year()));
    }

    private static int all(HomeMap.Homes homes) {
        return homes.scattered()
                + homes.unknown()
                + homes.squares().stream().mapToInt(MapSquare::children).sum();
    }

    @Test
    void every_plan_that_is_maintained_has_its_child_once() {
        Set<UUID> children = as(Roles.PLACEMENT_OFFICER, plans::maintained).stream()
                .map(plan -> plan.childId())
                .collect(Collectors.toSet());
        assertThat(placed())
                .extracting(each -> each.plan().childId())
                .doesNotHaveDuplicates()
                .isSubsetOf(children);
    }

    @Test
    void the_register_has_as_many_children_as_have_a_place() {
        Map<UUID, Long> there = placed().stream()
                .map(PlacedChild::place)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.groupingBy(place -> place.placement().provisionId(), Collectors.counting()));
        assertThat(occupancy())
                .isNotEmpty()
                .allSatisfy(each -> assertThat((long) each.occupied())
                        .as(each.provision().name())
                        .isEqualTo(there.getOrDefault(each.provision().id(), 0L)));
    }

    @Test
    void the_list_of_children_outside_is_the_registers_own() {
        int counted = as(Roles.PLANNER, outside::counts).stream()
                .mapToInt(OutOfBoroughCount::children)
                .sum();
        int there = occupancy().stream()
                .filter(each -> !each.provision().setting().inBorough())
                .mapToInt(Occupancy::occupied)
                .sum();
        assertThat(counted)
                .isPositive()
                .isEqualTo(there)
                .isEqualTo(as(Roles.PLACEMENT_OFFICER, outside::named).size());
    }

    @Test
    void the_map_has_the_same_children_outside_and_without_a_place() {
        assertThat(all(as(Roles.PLANNER, () -> homes.homes(HomeMap.Who.OUT_OF_BOROUGH, null, null))))
                .isEqualTo(as(Roles.PLACEMENT_OFFICER, outside::named).size());
        assertThat(all(as(Roles.PLANNER, () -> homes.homes(HomeMap.Who.NO_PLACE, null, null))))
                .isEqualTo((int)
                        placed().stream().filter(each -> each.place() == null).count());
    }

    @Test
    void a_run_for_next_september_accounts_for_every_child_with_a_plan() {
        RunCohort cohort = as(Roles.PLACEMENT_OFFICER, () -> starts.cohort(year().next()));
        assertThat(cohort.all())
                .isEqualTo(as(Roles.PLACEMENT_OFFICER, plans::maintained).size());
        // some who stay are in the problem as well: somebody in the run must be kept apart from them
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> starts.problemFor(year().next()))
                        .pupils())
                .hasSizeBetween(
                        cohort.inRun(),
                        cohort.inRun()
                                + cohort.staying().size()
                                + cohort.moves().size());
    }

    @Test
    void the_last_january_counted_is_about_what_is_maintained_today() {
        int last = as(Roles.PLANNER, plans::januaryTotals).entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue();
        assertThat(as(Roles.PLACEMENT_OFFICER, plans::maintained).size())
                .isBetween((int) (last * 0.97), (int) (last * 1.03));
    }
}
