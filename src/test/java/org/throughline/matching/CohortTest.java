package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.placement.WishesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.testing.ServiceTest;

/** The problem that the borough's records make (decision 6). */
class CohortTest extends ServiceTest {

    @Autowired
    private Cohort cohort;

    @Autowired
    private Children children;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private Placements placements;

    @Autowired
    private Provisions provisions;

    @Autowired
    private Clock clock;

    private AcademicYear entry;
    private Map<String, ProvisionRecord> register;

    @BeforeEach
    void next_september() {
        entry = AcademicYear.of(LocalDate.now(clock)).next();
        register = as(Roles.PLACEMENT_OFFICER, provisions::all).stream()
                .collect(Collectors.toMap(ProvisionRecord::code, Function.identity()));
    }

    private Problem problem() {
        return as(Roles.PLACEMENT_OFFICER, () -> cohort.problem(entry));
    }

    private UUID provision(String code) {
        return Objects.requireNonNull(register.get(code).id());
    }

    /** A child with a plan who is of this NC year in the year of entry. */
    private UUID child(String reference, int ncYear, NeedType need) {
        return as(Roles.PLACEMENT_OFFICER, () -> {
            LocalDate born =
                    new AcademicYear(entry.start() - ncYear - 5).firstDay().plusDays(40);
            assertThat(YearGroup.of(born, entry)).isEqualTo(ncYear);
            UUID id = children.record(
                    new ChildRecord(null, null, reference, null, "Test", "Invented", born, null, null, null, Set.of()));
            plans.record(new PlanRecord(
                    null,
                    null,
                    id,
                    PlanRecord.Status.MAINTAINED,
                    born.plusYears(3),
                    List.of(need),
                    Set.of(),
                    Support.NONE));
            return id;
        });
    }

    private void place(UUID child, String code, int startYear) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(new PlacementRecord(child, provision(code), startYear, null, null));
            return true;
        });
    }

    private void ask(UUID child, String... codes) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(placements
                    .wishesOf(child)
                    .withPreferences(
                            List.of(codes).stream().map(this::provision).toList()));
            return true;
        });
    }

    private Pupil pupil(String reference) {
        return problem().findPupil(reference);
    }

    @Test
    void a_child_whose_provision_ends_needs_a_place() {
        place(child("T-LEAVES", 7, NeedType.ASD), "P01", entry.start() - 1);
        assertThat(pupil("T-LEAVES")).isNotNull();
        assertThat(pupil("T-LEAVES").ncYear()).isEqualTo(7);
        assertThat(pupil("T-LEAVES").startYear()).isEqualTo(entry.start());
    }

    @Test
    void a_child_without_a_place_needs_one_and_a_child_who_stays_does_not() {
        child("T-NOWHERE", 9, NeedType.SEMH);
        place(child("T-STAYS", 9, NeedType.SEMH), "S05", entry.start() - 1);
        assertThat(pupil("T-NOWHERE")).isNotNull();
        assertThat(pupil("T-STAYS")).isNull();
    }

    @Test
    void a_child_in_an_all_through_provision_stays_unless_another_place_is_asked_for() {
        place(child("T-THROUGH", 12, NeedType.MLD), "ELDER", entry.start() - 2);
        UUID asks = child("T-ASKS", 12, NeedType.MLD);
        place(asks, "ELDER", entry.start() - 2);
        ask(asks, "COL", "ELDER");
        assertThat(pupil("T-THROUGH")).isNull();
        assertThat(pupil("T-ASKS").preferences()).containsExactly("COL", "ELDER");
    }

    @Test
    void a_child_already_named_for_the_year_of_entry_is_kept() {
        UUID named = child("T-NAMED", 7, NeedType.ASD);
        place(named, "P02", entry.start() - 3);
        place(named, "BRACK", entry.start());
        assertThat(pupil("T-NAMED").keep()).isEqualTo("BRACK");
    }

    @Test
    void a_place_recorded_late_gives_way_to_the_one_that_begins_after_it() {
        UUID named = child("T-LATE", 7, NeedType.ASD);
        place(named, "BRACK", entry.start());
        place(named, "ELDER", entry.start() - 3);
        assertThat(pupil("T-LATE").keep()).isEqualTo("BRACK");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> placements.ofChild(named))
                        .getFirst()
                        .endYear())
                .isEqualTo(entry.start());
    }

    @Test
    void a_plan_that_has_ceased_is_not_in_the_problem() {
        UUID id = child("T-CEASED", 7, NeedType.ASD);
        as(Roles.PLACEMENT_OFFICER, () -> {
            PlanRecord plan = plans.ofChild(id).orElseThrow();
            return plans.record(new PlanRecord(
                    plan.id(),
                    plan.version(),
                    id,
                    PlanRecord.Status.CEASED,
                    plan.started(),
                    plan.needs(),
                    Set.of(),
                    plan.support()));
        });
        assertThat(pupil("T-CEASED")).isNull();
    }

    @Test
    void a_child_who_must_be_kept_apart_from_one_who_stays_is_kept_away_from_that_provision() {
        UUID stays = child("T-THERE", 9, NeedType.ASD);
        place(stays, "BRACK", entry.start() - 1);
        UUID first = child("T-FIRST", 7, NeedType.ASD);
        UUID second = child("T-SECOND", 7, NeedType.ASD);
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(new WishesRecord(first, null, List.of(), Map.of(), Set.of(stays, second)));
            return true;
        });
        assertThat(pupil("T-FIRST").excluded()).contains("BRACK");
        assertThat(pupil("T-FIRST").keepApart()).containsExactly("T-SECOND");
        assertThat(pupil("T-SECOND").keepApart()).containsExactly("T-FIRST");
    }

    @Test
    void a_limit_is_the_places_less_those_kept_back_less_those_who_stay_rolled_up_year_by_year() {
        ProvisionRecord larkmeadow = register.get("LARK");
        Problem problem = problem();
        List<UUID> inProblem = as(
                Roles.PLACEMENT_OFFICER,
                () -> cohort.childrenByReference().values().stream()
                        .filter(child -> problem.findPupil(child.reference()) != null)
                        .map(ChildRecord::id)
                        .toList());
        Set<UUID> left = new HashSet<>(inProblem);
        List<PlacementRecord> there = as(Roles.PLACEMENT_OFFICER, placements::all).stream()
                .filter(place -> place.provisionId().equals(larkmeadow.id()))
                .filter(place -> place.endYear() == null && place.startYear() < entry.start())
                .filter(place -> !left.contains(place.childId()))
                .toList();
        Map<UUID, ChildRecord> known = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.find(there.stream().map(PlacementRecord::childId).toList()));
        List<PlaceLimit> limits = problem.limitsOf(problem.provision("LARK"));
        assertThat(limits).hasSizeGreaterThan(4);
        for (PlaceLimit limit : limits) {
            long stay = there.stream()
                    .map(place -> known.get(place.childId()))
                    .filter(child -> YearGroup.of(child.dateOfBirth(), new AcademicYear(limit.academicYear())) <= 6)
                    .count();
            assertThat(limit.places()).as("%s", limit).isEqualTo((int) Math.max(0, 211 - 2 - stay));
        }
        assertThat(limits.getLast().places()).isGreaterThan(limits.getFirst().places());
        assertThat(limits).allMatch(limit -> limit.academicYear() >= entry.start());
    }

    @Test
    void the_problem_can_be_written_as_a_pack_and_read_back() {
        assertThat(problem().pupils())
                .hasSizeGreaterThan(400)
                .allMatch(pupil -> pupil.ncYear() >= 0 && pupil.ncYear() <= 13);
    }
}
