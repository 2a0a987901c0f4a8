package org.throughline.sufficiency.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.security.Roles;
import org.throughline.sufficiency.ForecastListener;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapRow;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.PracticeShares;
import org.throughline.sufficiency.outlook.GapFutures;
import org.throughline.sufficiency.outlook.Projection;
import org.throughline.sufficiency.outlook.ProjectionCase;
import org.throughline.sufficiency.outlook.ProjectionRequest;
import org.throughline.sufficiency.outlook.Projections;

/** Works one scenario out and freezes what it led to. It reads children's records; only counts are kept. */
@Component
class ScenarioJob implements JobHandler {

    static final String KIND = "scenario";

    private final JdbcClient jdbc;
    private final Forecasts forecasts;
    private final Scenarios scenarios;
    private final PlanningInputsReader inputs;

    ScenarioJob(JdbcClient jdbc, Forecasts forecasts, Scenarios scenarios, PlanningInputsReader inputs) {
        this.jdbc = jdbc;
        this.forecasts = forecasts;
        this.scenarios = scenarios;
        this.inputs = inputs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.CALCULATIONS;
    }

    /** It reads children's records, which a planner does not; only counts are saved. */
    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
    }

    @Override
    public Runnable work(UUID id, JobProgress progress) {
        Scenario scenario = scenarios.find(id).orElseThrow(() -> new CancellationException("It was deleted"));
        Scenarios.Horizon horizon = scenarios.horizon(scenario);
        progress.parts(4);
        ScenarioResult result = result(scenario, horizon.entryYear(), horizon.years(), Scenarios.FUTURES, progress);
        return () -> jdbc.sql("update sufficiency_scenario set worked_version = ?, result = ? where id = ?")
                .params(scenario.version(), ScenarioFile.RESULT.write(result), id)
                .update();
    }

    private ScenarioResult result(Scenario scenario, int entryYear, int years, int futures, JobProgress progress) {
        Forecasting.Listener quietly = new ForecastListener(progress).silent();
        PlanningInputs ground = inputs.of(entryYear);
        UnitCostList list = ground.prices();
        // prices rise whatever is done about places
        BoroughSupply nothing = ground.supply(scenario.changes().stream()
                .filter(Change.Inflation.class::isInstance)
                .toList());
        BoroughSupply changed = ground.supply(scenario.changes());
        ForecastRequest without = forecasts.request(scenario.forecastId());
        ForecastRequest with = without.with(Interventions.of(scenario.changes()));
        Forecast likely = Forecasting.run(without, quietly);
        Forecast changedLikely = with.levers().isEmpty() ? likely : Forecasting.run(with, quietly);
        ProjectionRequest request = ground.outlook(
                entryYear,
                years,
                futures,
                new ProjectionCase(nothing.from(entryYear, years), without, ProjectionCase.NEVER),
                new ProjectionCase(changed.from(entryYear, years), with, returns(scenario.changes())));
        Forecasting.Listener listener = new ForecastListener(progress);
        Projection outlook = Projections.run(request, listener);
        progress.next();
        PracticeShares practice = inputs.practice(entryYear - 1);
        GapResult gapNothing = GapFutures.run(request, practice, listener);
        progress.next();
        GapResult gapChanged = GapFutures.run(request.doing(request.scenario()), practice, listener);
        progress.next();
        ActionLadder ladder = new ActionLadders(
                        scenario.changes(), ground, without, new Scenarios.Horizon(entryYear, years), listener)
                .ladder(futures);
        return new ScenarioResult(
                entryYear,
                futures,
                ground.looking().size(),
                ground.inSpecialistPlaces().size(),
                scenario.changes(),
                Capital.of(scenario.changes(), ground),
                list,
                outlook,
                changed.openings().stream()
                        .map(open -> opened(open, changed, entryYear, years, ground))
                        .toList(),
                gaps(gapNothing, gapChanged),
                plans(Forecasting.run(without.withLevelPopulation(), quietly)),
                plans(likely),
                plans(changedLikely),
                ladder,
                gapNothing.years().stream().map(year -> year.total().practice()).toList(),
                gapNothing.years().stream()
                        .map(GapYear::practicePounds)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    /** The first academic year in which children out of the borough are offered a place at a change of phase. */
    static int returns(List<Change> changes) {
        return changes.stream()
                .filter(Change.Return.class::isInstance)
                .mapToInt(Change::from)
                .min()
                .orElse(ProjectionCase.NEVER);
    }

    private static ScenarioResult.Opened opened(
            Change.Open open, BoroughSupply supply, int entryYear, int years, PlanningInputs ground) {
        Map<Integer, Integer> places = new TreeMap<>();
        for (int year = entryYear; year < entryYear + years; year++) {
            places.put(year, open.places(year, supply.opens(open)));
        }
        return new ScenarioResult.Opened(
                supply.id(open),
                open.name(),
                open.kind(),
                open.need(),
                open.phase(),
                supply.opens(open),
                places,
                ground.pounds(open.kind().capital(), open.full()));
    }

    /** The groups that are told on both sides, each placed into the places of the borough in the same futures. */
    private static List<ScenarioResult.Gap> gaps(GapResult nothing, GapResult changed) {
        List<ScenarioResult.Gap> gaps = new ArrayList<>();
        for (int index = 0; index < nothing.years().size(); index++) {
            GapYear before = nothing.years().get(index);
            for (GapRow after : changed.years().get(index).rows()) {
                before.rows().stream()
                        .filter(row -> row.group() != null && row.group().equals(after.group()))
                        .forEach(row -> gaps.add(new ScenarioResult.Gap(
                                before.academicYear() + 1,
                                Objects.requireNonNull(row.group()).need(),
                                row.group().phase(),
                                side(row),
                                side(after))));
            }
        }
        return gaps;
    }

    private static ScenarioResult.Side side(GapRow row) {
        return new ScenarioResult.Side(
                (int) row.need().median(), (int) row.isShort().median(), row.chanceShort());
    }

    private static Map<Integer, Distribution> plans(Forecast forecast) {
        Map<Integer, Distribution> plans = new TreeMap<>();
        forecast.januaries().forEach((january, each) -> plans.put(january, each.total()));
        return plans;
    }
}
