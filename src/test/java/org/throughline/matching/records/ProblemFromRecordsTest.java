package org.throughline.matching.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanEpisodes;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Why;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlaceEpisodes;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;
import org.throughline.placement.PreferencesRecord;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.provision.PlacesOutOfUse;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** The problem that the borough's records make (decision 12). */
class ProblemFromRecordsTest extends ServiceTest {

    @Autowired
    private ProblemFromRecords cohort;

    @Autowired
    private Children children;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private PlanEpisodes planEpisodes;

    @Autowired
    private Placements placements;

    @Autowired
    private PlaceEpisodes places;

    @Autowired
    private Provisions provisions;

    @Autowired
    private Register records;

    @Autowired
    private PlacesOutOfUse outOfUse;

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
            UUID id = children.record(InventedChild.born(reference, born));
            plans.recordNew(List.of(new PlanRecord(
                    null,
                    null,
                    id,
                    PlanRecord.Status.MAINTAINED,
                    born.plusYears(1),
                    List.of(need),
                    Set.of(),
                    Support.NONE,
                    null,
                    false)));
            return id;
        });
    }

    private void place(UUID child, String code, int startYear) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            places.carryOut(
                    child,
                    new EpisodeChange.Begin<>(new PlacementRecord(child, provision(code), startYear, null, null)),
                    new Why("OTHER", "As the test says"));
            return true;
        });
    }

    private void ask(UUID child, String... codes) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(placements
                    .preferencesOf(child)
                    .withAsked(List.of(codes).stream()
                            .<Preference>map(code -> new Preference.Listed(provision(code)))
                            .toList()));
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
        assertThat(pupil("T-ASKS").stayAt()).isEqualTo("ELDER");
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
            planEpisodes.carryOut(
                    id,
                    new EpisodeChange.End<>(
                            plans.ofChild(id).orElseThrow(), entry.firstDay().minusDays(1)),
                    Why.of("TRANSFER_OUT"));
            return true;
        });
        assertThat(pupil("T-CEASED")).isNull();
        assertThat(members().ceasing()).extracting(RunCohort.Member::childId).contains(id);
    }

    @Test
    void who_asks_for_another_place_keeps_their_own_and_is_in_the_run_only_at_a_change_of_phase() {
        UUID changes = child("T-CHANGES", 7, NeedType.ASD);
        place(changes, "OUT-S1", entry.start() - 2);
        ask(changes, "BRACK");
        UUID stays = child("T-MOVES", 9, NeedType.ASD);
        place(stays, "OUT-S1", entry.start() - 2);
        ask(stays, "BRACK");
        assertThat(pupil("T-CHANGES").stayAt()).isEqualTo("OUT-S1");
        assertThat(pupil("T-MOVES")).isNull();
        assertThat(members().asking()).extracting(RunCohort.Member::childId).contains(changes);
        assertThat(members().moves()).extracting(RunCohort.Member::childId).contains(stays);
        Pupil added = as(Roles.PLACEMENT_OFFICER, () -> cohort.known(entry, Set.of(stays)))
                .problem()
                .findPupil("T-MOVES");
        assertThat(added.stayAt()).isEqualTo("OUT-S1");
    }

    @Test
    void everybody_with_a_plan_stands_in_exactly_one_list_and_a_change_of_phase_has_its_date() {
        UUID old = child("T-OLD", 15, NeedType.MLD);
        UUID young = child("T-YOUNG", -2, NeedType.SLCN);
        UUID through = child("T-ALLTHROUGH", 7, NeedType.MLD);
        place(through, "OUT-S1", entry.start() - 2);
        RunCohort members = members();
        assertThat(members.over()).extracting(RunCohort.Member::childId).contains(old);
        assertThat(members.young()).extracting(RunCohort.Member::childId).contains(young);
        assertThat(members.staying())
                .filteredOn(member -> member.childId().equals(through))
                .first()
                .extracting(RunCohort.Member::before)
                .isEqualTo(LocalDate.of(entry.start(), 2, 15));
        int maintained = as(Roles.PLACEMENT_OFFICER, plans::maintained).size();
        assertThat(members.all()).isEqualTo(maintained);
    }

    @Test
    void nobody_who_could_stay_is_anywhere_but_there_or_where_the_family_asked() {
        Problem problem = problem();
        assertThat(problem.pupils().stream().filter(Pupil::isSafe)).hasSizeGreaterThan(15);
        ExactResult best = ExactCore.run(
                ExactRequest.of(problem, Profile.BOROUGH_FIRST, Weights.DEFAULT, Duration.ofMinutes(2)),
                ExactListener.NONE);
        assertThat(Assessment.of(problem, best.answer()).faults()).isEmpty();
        assertThat(best.proof().isComplete(best.objective())).isTrue();
        for (Pupil pupil : problem.pupils()) {
            if (pupil.isSafe()) {
                assertThat(best.answer().placeOf(pupil))
                        .isIn(Stream.concat(Stream.of(pupil.stayAt()), pupil.preferences().stream())
                                .toList());
            }
        }
    }

    private RunCohort members() {
        return as(Roles.PLACEMENT_OFFICER, () -> cohort.members(entry));
    }

    @Test
    void every_mainstream_school_costs_the_same_and_alternative_provision_is_not_proposed() {
        child("T-MAIN", 7, NeedType.SEMH);
        Problem problem = problem();
        assertThat(problem.provisions().stream()
                        .filter(provision -> provision.kind() == ProvisionType.MAINSTREAM)
                        .map(Provision::annualCost)
                        .distinct())
                .hasSize(1);
        assertThat(problem.findPupil("T-MAIN").excluded()).contains("ASHW");
    }

    @Test
    void the_register_and_the_run_agree_on_who_is_where_and_what_is_free_for_every_provision() {
        Problem problem = problem();
        EntryCohort people = as(Roles.PLACEMENT_OFFICER, () -> cohort.entryCohort(entry));
        List<Occupancy> occupancies =
                as(Roles.PLACEMENT_OFFICER, () -> records.all(new AcademicYear(entry.start() - 1)));
        int limited = 0;
        for (Occupancy occupancy : occupancies) {
            String code = occupancy.provision().code();
            List<Pupil> settled = problem.pupils().stream()
                    .filter(pupil -> code.equals(pupil.keep()) || code.equals(pupil.stayAt()))
                    .toList();
            long staying = people.staying().stream()
                    .filter(stayer -> stayer.provisionId().equals(code))
                    .count();
            assertThat(occupancy.staying()).as(code).isEqualTo((int) (settled.size() + staying));
            if (!occupancy.isLimited()) {
                assertThat(problem.limitsOf(problem.provision(code))).as(code).isEmpty();
                continue;
            }
            List<PlaceLimit> limits = problem.limitsOf(problem.provision(code)).stream()
                    .filter(limit -> limit.academicYear() == entry.start())
                    .toList();
            int free = limits.stream()
                    .filter(limit -> limits.stream()
                            .noneMatch(other -> other != limit
                                    && other.ncYearFrom() <= limit.ncYearFrom()
                                    && limit.ncYearTo() <= other.ncYearTo()))
                    .mapToInt(limit -> Math.max(
                            0,
                            limit.places()
                                    - (int) settled.stream()
                                            .filter(pupil -> limit.counts(pupil, problem.provision(code)))
                                            .count()))
                    .sum();
            assertThat(Math.max(0, occupancy.vacancies())).as(code).isEqualTo(free);
            limited++;
        }
        assertThat(limited).isGreaterThan(15);
    }

    @Test
    void a_child_who_must_be_kept_apart_from_one_who_stays_is_so_by_the_rule_and_not_by_an_exclusion() {
        UUID stays = child("T-THERE", 9, NeedType.ASD);
        place(stays, "BRACK", entry.start() - 1);
        UUID first = child("T-FIRST", 7, NeedType.ASD);
        UUID second = child("T-SECOND", 7, NeedType.ASD);
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(PreferencesRecord.of(first, List.of(), Map.of(), Set.of(stays, second)));
            return true;
        });
        assertThat(pupil("T-FIRST").excluded()).doesNotContain("BRACK");
        assertThat(pupil("T-FIRST").keepApart()).containsExactly("T-SECOND", "T-THERE");
        assertThat(pupil("T-THERE").keep()).isEqualTo("BRACK");
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
            assertThat(limit.places()).as("%s", limit).isEqualTo((int) Math.max(0, 212 - 2 - stay));
        }
        assertThat(limits.getLast().places()).isGreaterThan(limits.getFirst().places());
        assertThat(limits).allMatch(limit -> limit.academicYear() >= entry.start());
    }

    @Test
    void places_out_of_use_are_off_in_a_run_and_in_the_register_alike() {
        ProvisionRecord larkmeadow = register.get("LARK");
        AcademicYear now = new AcademicYear(entry.start() - 1);
        List<PlaceLimit> before = problem().limitsOf(problem().provision("LARK"));
        int free = as(
                Roles.PLACEMENT_OFFICER,
                () -> records.find(larkmeadow.id(), now).orElseThrow().vacancies());
        as(Roles.PLACEMENT_OFFICER, () -> {
            outOfUse.record(
                    larkmeadow,
                    entry.start(),
                    entry.start() + 1,
                    new PlacesOutOfUse.Years(larkmeadow.ncYearFrom(), larkmeadow.ncYearTo()),
                    3,
                    "A room is repaired");
            return true;
        });
        Problem problem = problem();
        List<PlaceLimit> after = problem.limitsOf(problem.provision("LARK"));
        for (int index = 0; index < before.size(); index++) {
            int off = before.get(index).academicYear() == entry.start() ? 3 : 0;
            assertThat(after.get(index).places())
                    .as("%s", before.get(index))
                    .isEqualTo(Math.max(0, before.get(index).places() - off));
        }
        assertThat(after).isNotEqualTo(before);
        assertThat(as(
                        Roles.PLACEMENT_OFFICER,
                        () -> records.find(larkmeadow.id(), now).orElseThrow().vacancies()))
                .isEqualTo(free - 3);
    }

    @Test
    void the_problem_can_be_written_as_a_pack_and_read_back() {
        assertThat(problem().pupils())
                .hasSizeGreaterThan(400)
                .allMatch(pupil -> pupil.isKept() || (pupil.ncYear() >= 0 && pupil.ncYear() <= 13));
    }
}
