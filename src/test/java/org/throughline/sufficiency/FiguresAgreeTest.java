package org.throughline.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.ehcp.EhcPlans;
import org.throughline.jobs.JobState;
import org.throughline.matching.RunStarts;
import org.throughline.matching.exact.ExactCore;
import org.throughline.matching.exact.ExactListener;
import org.throughline.matching.exact.ExactRequest;
import org.throughline.matching.exact.ExactResult;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.records.RunCohort;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.gap.FreePlaces;
import org.throughline.sufficiency.gap.GapPart;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.ProjectionYear;
import org.throughline.sufficiency.scenario.Gap;
import org.throughline.sufficiency.scenario.Gaps;
import org.throughline.sufficiency.scenario.ScenarioResult;
import org.throughline.sufficiency.scenario.Scenarios;
import org.throughline.testing.ServiceTest;

/**
 * One borough, one set of figures: forecast, gap, register, next September's run and a scenario say the same of how
 * many plans there are, who needs a specialist place, which places are free, who stays out of the borough and who is
 * short.
 */
class FiguresAgreeTest extends ServiceTest {

    private static final Duration LONG = Duration.ofSeconds(300);
    private static @org.jspecify.annotations.Nullable UUID shared;
    private static @org.jspecify.annotations.Nullable UUID sharedScenario;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Gaps gaps;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Register register;

    @Autowired
    private RunStarts starts;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private Clock clock;

    private UUID forecast = new UUID(0, 0);
    private UUID scenario = new UUID(0, 0);

    @BeforeEach
    void every_page_has_its_figures() {
        if (shared == null) {
            UUID id = as(Roles.PLANNER, () -> forecasts.begin("One set of figures", "To see that they agree", 4));
            Awaitility.await("the forecast")
                    .atMost(LONG)
                    .until(() -> as(
                                    Roles.PLANNER,
                                    () -> forecasts.find(id).orElseThrow().state())
                            == JobState.DONE);
            UUID asked = as(Roles.PLANNER, () -> {
                gaps.workOut(id);
                UUID begun = scenarios.begin(id, "Nothing is changed", List.of());
                scenarios.workOut(begun);
                return begun;
            });
            Awaitility.await("gap and scenario")
                    .atMost(LONG)
                    .until(() -> as(
                            Roles.PLANNER,
                            () -> gaps.status(id).state() == JobState.DONE
                                    && scenarios.status(asked).state() == JobState.DONE));
            shared = id;
            sharedScenario = asked;
        }
        forecast = Objects.requireNonNull(shared);
        scenario = Objects.requireNonNull(sharedScenario);
    }

    private AcademicYear year() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    private GapResult gap() {
        return Objects.requireNonNull(
                as(Roles.PLANNER, () -> gaps.of(forecast).map(Gap::result).orElseThrow()));
    }

    private GapYear nextSeptember() {
        GapYear first = gap().years().getFirst();
        assertThat(first.academicYear()).isEqualTo(year().next().start());
        return first;
    }

    private ScenarioResult scenario() {
        return as(Roles.PLANNER, () -> scenarios.result(scenario).orElseThrow());
    }

    private ProjectionYear matchedAtBest() {
        return scenario().outlook().nothing().getFirst();
    }

    private List<Occupancy> occupancy() {
        return as(Roles.PLANNER, () -> register.all(year()));
    }

    private Problem problem() {
        return as(Roles.PLACEMENT_OFFICER, () -> starts.problemFor(year().next()));
    }

    /**
     * Children whose place goes on and who ask for another one: the register has them where they are, the matching
     * where they asked to be if there is room.
     */
    private static long asking(Problem problem, java.util.function.Predicate<Provision> place) {
        return problem.pupils().stream()
                .filter(Pupil::isSafe)
                .map(pupil -> problem.provision(Objects.requireNonNull(pupil.stayAt())))
                .filter(place)
                .count();
    }

    private static boolean isOutside(Occupancy each) {
        return !each.provision().setting().inBorough()
                && each.provision().type().isSpecialist();
    }

    @Test
    void the_forecast_begins_with_the_plans_that_the_register_and_the_run_account_for() {
        int maintained = as(Roles.PLACEMENT_OFFICER, plans::maintained).size();
        RunCohort cohort = as(Roles.PLACEMENT_OFFICER, () -> starts.cohort(year().next()));
        int begins = Objects.requireNonNull(
                        as(Roles.PLANNER, () -> forecasts.request(forecast)).today())
                .children()
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(begins).isEqualTo(maintained).isEqualTo(cohort.all());
    }

    @Test
    void gap_scenario_and_records_have_as_many_who_need_a_specialist_place_next_september() {
        double need = nextSeptember().total().need().mean();
        assertThat(matchedAtBest().at(Measure.CHILDREN).mean()).isEqualTo(need);
        assertThat(scenario().named())
                .isEqualTo(gap().named())
                .isEqualTo(problem().pupils().size());
        // by the forecast more do: children who are given a plan before the January after
        assertThat(nextSeptember().forecast().p90()).isGreaterThanOrEqualTo(need);
    }

    @Test
    void in_later_years_the_gap_is_of_as_many_children_as_the_forecast_counts() {
        gap().years().stream().skip(1).forEach(year -> {
            int january = year.academicYear() + 1;
            double likely = as(Roles.PLANNER, () -> forecasts.tables(forecast).orElseThrow()).demand().stream()
                    .filter(each -> each.year() == january)
                    .mapToDouble(FiguresAgreeTest::mean)
                    .sum();
            assertThat(year.total().need()).isEqualTo(year.forecast());
            // the same futures, 200 of the 1,000; means of groups add up to the mean of all, medians do not
            assertThat(year.forecast().mean()).isCloseTo(likely, org.assertj.core.data.Percentage.withPercentage(2));
        });
    }

    /** The mean of what 101 quantiles describe: each stands for 1 in 100, the least and the most for half as many. */
    private static double mean(PlaceDemand demand) {
        List<Integer> quantiles = demand.percentiles();
        double all = quantiles.stream().mapToInt(Integer::intValue).sum();
        return (all - (quantiles.getFirst() + quantiles.getLast()) / 2.0) / (PlaceDemand.NUMBERS - 1);
    }

    @Test
    void places_are_free_in_the_gap_where_they_are_free_in_the_register() {
        Map<String, Integer> free = nextSeptember().places().stream()
                .collect(Collectors.groupingBy(
                        FreePlaces::provisionId,
                        Collectors.summingInt(each ->
                                Math.max(0, each.places() - (int) each.stay().mean()))));
        List<Occupancy> own = occupancy().stream()
                .filter(each -> each.provision().setting().inBorough()
                        && each.provision().type().isSpecialist()
                        && each.next().places() > 0)
                .toList();
        Problem problem = problem();
        assertThat(own).hasSizeGreaterThan(5).allSatisfy(each -> {
            String code = each.provision().code();
            int known = Math.max(0, each.vacancies());
            // more only by as many as ask to leave
            assertThat(free.getOrDefault(code, 0))
                    .as(each.provision().name())
                    .isBetween(
                            known,
                            known + (int) asking(problem, there -> there.id().equals(code)));
        });
    }

    @Test
    void who_stays_out_of_the_borough_in_the_gap_stays_there_in_the_register() {
        int staying = occupancy().stream()
                .filter(FiguresAgreeTest::isOutside)
                .mapToInt(Occupancy::staying)
                .sum();
        Problem problem = problem();
        assertThat((int) nextSeptember().total().part(GapPart.STAYS_OUT).mean())
                .isPositive()
                // who asks to leave may have left, and who asks to go outside may have gone there
                .isBetween(
                        staying - (int) asking(problem, there -> !there.inBorough()),
                        staying + (int) asking(problem, Provision::inBorough));
    }

    @Test
    void as_many_are_short_in_the_gap_as_the_scenario_and_the_run_place_outside_anew_or_not_at_all() {
        Problem problem = problem();
        Map<String, Provision> provisions =
                problem.provisions().stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        long namedOut = problem.pupils().stream()
                .map(Pupil::keep)
                .filter(Objects::nonNull)
                .map(provisions::get)
                .filter(each -> !each.inBorough() && each.kind().isSpecialist())
                .count();
        ProjectionYear first = matchedAtBest();
        int isShort = gap().shortIfAllUsed();
        assertThat(gap().usable()).as("by the assumptions").isEqualTo(0.95);
        double shortOfUsable = nextSeptember().total().isShort().mean();
        // who could stay and went outside because the family asked is newly outside, and not short
        int asking = (int) asking(problem, Provision::inBorough);
        assertThat(first.at(Measure.NEWLY_OUT).mean()
                        - namedOut
                        + first.at(Measure.UNPLACED).mean())
                .isBetween(shortOfUsable, shortOfUsable + asking);
        ExactResult run = ExactCore.run(
                ExactRequest.of(problem, Profile.BOROUGH_FIRST, Weights.DEFAULT, Duration.ofSeconds(60)),
                ExactListener.stoppedBy(() -> false));
        long ofRun = problem.pupils().stream()
                .filter(pupil -> !pupil.isKept() && !pupil.isSafe())
                .map(pupil -> run.answer().placeOf(pupil))
                .filter(place -> place == null
                        || !Objects.requireNonNull(provisions.get(place)).inBorough()
                                && Objects.requireNonNull(provisions.get(place))
                                        .kind()
                                        .isSpecialist())
                .count();
        assertThat(ofRun).isEqualTo(isShort);
        assertThat(shortOfUsable)
                .as("with the part of the places that can be used")
                .isGreaterThanOrEqualTo(isShort);
    }

    @Test
    void todays_practice_is_the_same_in_the_gap_and_in_the_scenario() {
        // the scenario looks at the first 40 of the gap's 200 futures
        double ofGap = nextSeptember().total().practice().mean();
        assertThat(Objects.requireNonNull(scenario().practice()).getFirst().mean())
                .isCloseTo(ofGap, org.assertj.core.data.Percentage.withPercentage(5));
    }
}
