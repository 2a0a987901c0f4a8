package org.throughline.sufficiency.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.outlook.Projection;
import org.throughline.sufficiency.outlook.ProjectionCase;
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
        progress.parts(2);
        ScenarioResult result = result(scenario, horizon.entryYear(), horizon.years(), Scenarios.FUTURES, progress);
        return () -> jdbc.sql("update sufficiency_scenario set worked_version = ?, result = ? where id = ?")
                .params(scenario.version(), ScenarioFile.text(result), id)
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
        Projection outlook = Projections.run(
                ground.outlook(
                        entryYear,
                        years,
                        futures,
                        new ProjectionCase(nothing.from(entryYear, years), without, ProjectionCase.NEVER),
                        new ProjectionCase(changed.from(entryYear, years), with, returns(scenario.changes()))),
                new ForecastListener(progress));
        progress.next();
        ActionLadder ladder = new ActionLadders(
                        scenario.changes(),
                        ground,
                        without,
                        new Scenarios.Horizon(entryYear, years),
                        new ForecastListener(progress))
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
                gaps(likely, changedLikely, nothing, changed, entryYear, years, list),
                plans(Forecasting.run(without.withLevelPopulation(), quietly)),
                plans(likely),
                plans(changedLikely),
                ladder);
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

    /** The groups whose need or places the scenario changes. */
    private static List<ScenarioResult.Gap> gaps(
            Forecast likely,
            Forecast changedLikely,
            BoroughSupply nothing,
            BoroughSupply changed,
            int entryYear,
            int years,
            UnitCostList list) {
        List<ScenarioResult.Gap> gaps = new ArrayList<>();
        for (int year = entryYear; year < entryYear + years; year++) {
            List<GapRow> before = Gaps.rows(likely.demand(), year + 1, nothing.in(year), list.usable());
            List<GapRow> after = Gaps.rows(changedLikely.demand(), year + 1, changed.in(year), list.usable());
            for (GapRow row : before) {
                after.stream()
                        .filter(other ->
                                other.demand().need().equals(row.demand().need())
                                        && other.demand().phase()
                                                == row.demand().phase())
                        .findFirst()
                        .ifPresent(other -> gaps.add(gap(row, other)));
            }
        }
        return gaps;
    }

    private static ScenarioResult.Gap gap(GapRow before, GapRow after) {
        PlaceDemand demand = before.demand();
        return new ScenarioResult.Gap(demand.year(), demand.need(), demand.phase(), side(before), side(after));
    }

    private static ScenarioResult.Side side(GapRow row) {
        return new ScenarioResult.Side(row.demand().middle(), row.places(), row.chanceShort());
    }

    private static Map<Integer, Distribution> plans(Forecast forecast) {
        Map<Integer, Distribution> plans = new TreeMap<>();
        forecast.januaries().forEach((january, each) -> plans.put(january, each.total()));
        return plans;
    }
}
