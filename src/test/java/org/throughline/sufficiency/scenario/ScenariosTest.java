package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Refusal;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.ProjectionYear;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.ServiceTest;

/** Scenarios in the service: sentences on a frozen forecast, worked out in the background, for planners alone. */
class ScenariosTest extends ServiceTest {

    private static final Duration LONG = Duration.ofSeconds(240);

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioPapers papers;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID forecast() {
        UUID id = as(Roles.PLANNER, () -> forecasts.begin("For scenarios", "To see that they work", 4));
        Awaitility.await("the forecast")
                .atMost(LONG)
                .until(() ->
                        as(Roles.PLANNER, () -> forecasts.find(id).orElseThrow().state()) == JobState.DONE);
        return id;
    }

    private Scenario found(UUID id) {
        return as(Roles.PLANNER, () -> scenarios.find(id).orElseThrow());
    }

    private Scenario workedOut(UUID id) {
        run(() -> scenarios.workOut(id));
        Awaitility.await("the scenario")
                .atMost(LONG)
                .until(() -> !found(id).state().isUnderWay());
        return found(id);
    }

    private void run(Runnable work) {
        as(Roles.PLANNER, () -> {
            work.run();
            return true;
        });
    }

    @Test
    void a_school_that_opens_brings_children_back_into_the_borough_and_the_figures_say_how_many() throws Exception {
        UUID forecast = forecast();
        List<Integer> years = as(Roles.PLANNER, () -> scenarios.years(forecast));
        Change open = Change.Open.of(NewProvision.TEMPLATES.getFirst(), years.getFirst(), null, "");
        UUID id = as(Roles.PLANNER, () -> scenarios.begin(forecast, "SEMH school", List.of(open)));
        assertThat(workedOut(id).state()).isEqualTo(JobState.DONE);
        assertThat(found(id).isUpToDate()).isTrue();
        ScenarioResult result = as(Roles.PLANNER, () -> scenarios.result(id).orElseThrow());
        assertThat(result.outlook().proven()).isTrue();
        assertThat(result.outlook().nothing()).hasSameSizeAs(years);
        for (int year = 0; year < years.size(); year++) {
            ProjectionYear difference = result.outlook().difference().get(year);
            ProjectionYear scenario = result.outlook().scenario().get(year);
            assertThat(difference.at(Measure.OUT_OF_BOROUGH).mean()).isNotPositive();
            assertThat(scenario.taken().get("NEW-1").max())
                    .isLessThanOrEqualTo(result.openings().getFirst().places().get(years.get(year)));
            // nobody is lost; who would be in a mainstream place may take one that opens
            assertThat(difference.at(Measure.CHILDREN).mean())
                    .isBetween(0.0, scenario.taken().get("NEW-1").mean());
        }
        assertThat(result.outlook()
                        .difference()
                        .getLast()
                        .at(Measure.OUT_OF_BOROUGH)
                        .mean())
                .isNegative();
        assertThat(result.gaps())
                .filteredOn(gap ->
                        gap.need().equals("SEMH") && gap.phase() == open(open).phase())
                .allMatch(gap -> gap.scenario().chanceShort() <= gap.nothing().chanceShort())
                .anyMatch(gap -> gap.scenario().without() < gap.nothing().without());
        bases(forecast, years.getFirst(), id);
    }

    /** Three bases beside the school: on the screen, on paper by the rules of PDF/UA, and as CSV. */
    private void bases(UUID forecast, int year, UUID school) throws Exception {
        Change open = Change.Open.of(NewProvision.TEMPLATES.get(2), year, null, "");
        UUID id = as(
                Roles.PLANNER,
                () -> scenarios.begin(forecast, "Three $1 bases\\1", List.of(open, new Change.Return(year))));
        assertThat(workedOut(id).state()).isEqualTo(JobState.DONE);
        Report report =
                as(Roles.PLANNER, () -> papers.report(List.of(school, id)).orElseThrow());
        assertThat(report.title()).contains("SEMH school", "Three $1 bases");
        assertThat(report.parts())
                .filteredOn(Report.Chart.class::isInstance)
                .allMatch(chart -> ((Report.Chart) chart).lines().size() == 4);
        assertThat(report.parts().stream()
                        .filter(Report.Table.class::isInstance)
                        .map(Report.Table.class::cast))
                .isNotEmpty()
                .allMatch(table -> table.rows().stream()
                        .allMatch(row -> row.size() == table.headings().size()));
        byte[] pdf = as(Roles.PLANNER, () -> papers.pdf(List.of(school, id)).orElseThrow());
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains(
                        "Three $1 bases",
                        "Children placed out of the borough",
                        "on equal terms",
                        "a named officer decides");
        String csv = new String(
                as(Roles.PLANNER, () -> papers.csv(id).orElseThrow()), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(1 + 3 * 3 * Measure.values().length);
    }

    @Test
    void sentences_are_added_taken_away_and_kept_apart_from_a_result_of_before() {
        UUID forecast = forecast();
        int year = as(Roles.PLANNER, () -> scenarios.years(forecast)).getFirst();
        UUID id = as(Roles.PLANNER, () -> scenarios.begin(forecast, "Sentences", List.of()));
        Change plans = new Change.NewPlans(year, Set.of(NeedType.SEMH), 0, 11, 20);
        Change ceasing = new Change.Ceasing(year, 12, 20, -30);
        run(() -> scenarios.add(id, 1, plans));
        run(() -> scenarios.add(id, 2, ceasing));
        assertThat(found(id).changes()).containsExactly(plans, ceasing);
        assertThatThrownBy(() -> run(() -> scenarios.add(id, 2, plans)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(workedOut(id).state()).isEqualTo(JobState.DONE);
        ScenarioResult result = as(Roles.PLANNER, () -> scenarios.result(id).orElseThrow());
        int last = result.entryYear() + result.outlook().nothing().size();
        assertThat(Objects.requireNonNull(result.plansScenario().get(last)).mean())
                .isGreaterThan(
                        Objects.requireNonNull(result.plansNothing().get(last)).mean());
        run(() -> scenarios.replace(id, 3, List.of(plans)));
        assertThat(found(id).isUpToDate()).isFalse();
        assertThat(as(Roles.PLANNER, () -> scenarios.result(id))).isPresent();
        run(() -> scenarios.rename(id, "Other words"));
        assertThat(found(id).title()).isEqualTo("Other words");
        run(() -> scenarios.delete(id));
        assertThat(as(Roles.PLANNER, () -> scenarios.find(id))).isEmpty();
    }

    @Test
    void what_cannot_be_is_said_and_nobody_but_a_planner_may_look() {
        UUID forecast = forecast();
        List<Integer> years = as(Roles.PLANNER, () -> scenarios.years(forecast));
        Change early = new Change.Return(years.getFirst() - 1);
        assertThat(refusalOf(() -> run(() -> scenarios.begin(forecast, "Too early", List.of(early)))))
                .isInstanceOf(ScenarioRefusal.YearNotForecast.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("The forecast reaches from");
        assertThat(refusalOf(() -> run(() -> scenarios.begin(forecast, " ", List.of()))))
                .isEqualTo(new ScenarioRefusal.ScenarioNameMissing(200));
        Change twice = Change.Open.of(NewProvision.TEMPLATES.getFirst(), years.getFirst(), null, "");
        assertThat(refusalOf(() -> run(() -> scenarios.begin(forecast, "Twice", List.of(twice, twice)))))
                .isEqualTo(new ScenarioRefusal.OpeningNamesTwice());
        Change nobody =
                new Change.Settings(years.getFirst(), null, ProvisionType.SEN_UNIT, ProvisionType.SPECIAL_SCHOOL, 50);
        UUID id = as(Roles.PLANNER, () -> scenarios.begin(forecast, "Nobody", List.of(nobody)));
        assertThat(refusalOf(() -> run(() -> scenarios.workOut(id))))
                .isEqualTo(new ScenarioRefusal.SettingWithoutHistory("sen unit"));
        assertThat(refusalOf(() -> new Change.NewPlans(2030, Set.of(), 0, 11, 0)))
                .isEqualTo(new ScenarioRefusal.PercentageOutOfRange(1_000));
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> scenarios.of(forecast)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void it_can_be_stopped() {
        UUID forecast = forecast();
        UUID id = as(Roles.PLANNER, () -> scenarios.begin(forecast, "To be stopped", List.of()));
        run(() -> scenarios.workOut(id));
        run(() -> scenarios.stop(id));
        Awaitility.await("the end").atMost(LONG).until(() -> !found(id).state().isUnderWay());
        assertThat(found(id).state()).isIn(JobState.STOPPED, JobState.DONE);
    }

    private static Change.Open open(Change change) {
        return (Change.Open) change;
    }
}
