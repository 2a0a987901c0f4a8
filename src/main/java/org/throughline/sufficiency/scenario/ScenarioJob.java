package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.throughline.matching.EntryCohort;
import org.throughline.matching.EntryCohorts;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.Price;
import org.throughline.sufficiency.PriceList;
import org.throughline.sufficiency.Prices;
import org.throughline.sufficiency.Progress;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.forecast.Spread;
import org.throughline.sufficiency.outlook.Arm;
import org.throughline.sufficiency.outlook.Outlook;
import org.throughline.sufficiency.outlook.OutlookRequest;
import org.throughline.sufficiency.outlook.Outlooks;
import org.throughline.sufficiency.outlook.Resident;
import org.throughline.sufficiency.outlook.Supply;
import org.throughline.sufficiency.outlook.Terms;

/** Works one scenario out and freezes what it led to. It reads children's records; only counts are kept. */
@Component
class ScenarioJob {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioJob.class);
    private static final int NEVER = Integer.MAX_VALUE;

    private final JdbcTemplate jdbc;
    private final Forecasts forecasts;
    private final EntryCohorts cohorts;
    private final Provisions provisions;
    private final Prices prices;

    ScenarioJob(JdbcTemplate jdbc, Forecasts forecasts, EntryCohorts cohorts, Provisions provisions, Prices prices) {
        this.jdbc = jdbc;
        this.forecasts = forecasts;
        this.cohorts = cohorts;
        this.provisions = provisions;
        this.prices = prices;
    }

    void run(Scenario scenario, int entryYear, int years, int futures, Progress progress) {
        try {
            ScenarioResult result = SystemIdentity.as(
                    "scenario",
                    () -> result(scenario, entryYear, years, futures, progress),
                    Roles.PLANNER,
                    Roles.PLACEMENT_OFFICER);
            jdbc.update(
                    "update sufficiency_scenario set state = ?, worked_version = ?, result = ? where id = ? and state = ?",
                    Scenario.State.DONE.name(),
                    scenario.version(),
                    ScenarioFile.text(result),
                    scenario.id(),
                    Scenario.State.RUNNING.name());
        } catch (CancellationException stopped) {
            end(scenario, Scenario.State.STOPPED, null);
        } catch (RuntimeException failure) {
            LOG.error("Scenario {} failed", scenario.id(), failure);
            end(scenario, Scenario.State.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    private ScenarioResult result(Scenario scenario, int entryYear, int years, int futures, Progress progress) {
        PriceList list = prices.list();
        List<ProvisionRecord> register = provisions.all();
        EntryCohort cohort = cohorts.of(new AcademicYear(entryYear));
        List<Resident> residents = residents(cohort, register);
        @Nullable GridReference middle = middle(residents);
        BoroughSupply nothing = new BoroughSupply(register, List.of(), list, middle);
        BoroughSupply changed = new BoroughSupply(register, scenario.changes(), list, middle);
        ForecastRequest without = forecasts.request(scenario.forecastId(), List.of());
        ForecastRequest with = forecasts.request(scenario.forecastId(), Levers.of(scenario.changes()));
        Forecast likely = Forecasting.run(without, stopped(progress));
        Forecast changedLikely = with.levers().isEmpty() ? likely : Forecasting.run(with, stopped(progress));
        Outlook outlook = Outlooks.run(
                new OutlookRequest(
                        entryYear,
                        years,
                        futures,
                        cohort.looking(),
                        residents,
                        terms(list),
                        new Arm(supply(nothing, entryYear, years), without, NEVER),
                        new Arm(supply(changed, entryYear, years), with, returns(scenario.changes()))),
                progress);
        return new ScenarioResult(
                entryYear,
                futures,
                cohort.looking().size(),
                residents.size(),
                list,
                outlook,
                changed.openings().stream()
                        .map(open -> opened(open, changed, entryYear, years, list))
                        .toList(),
                gaps(likely, changedLikely, nothing, changed, entryYear, years, list),
                plans(likely),
                plans(changedLikely));
    }

    /** Hears nothing of how far it is; stops when the work is stopped. */
    private static Forecasting.Listener stopped(Progress progress) {
        return new Forecasting.Listener() {

            @Override
            public void done(int simulations, int of) {
                // the matching that follows takes by far the longest
            }

            @Override
            public boolean isStopRequested() {
                return progress.isStopRequested();
            }
        };
    }

    private static List<Resident> residents(EntryCohort cohort, List<ProvisionRecord> register) {
        Map<String, ProvisionRecord> byCode = new TreeMap<>();
        register.forEach(provision -> byCode.put(provision.code(), provision));
        return cohort.staying().stream()
                .filter(stayer -> {
                    ProvisionRecord provision = byCode.get(stayer.provisionId());
                    return provision != null && provision.type().isSpecialist();
                })
                .map(stayer -> new Resident(stayer.child(), stayer.provisionId()))
                .toList();
    }

    /** The middle of the homes of children in specialist places; null where no home is known. */
    private static @Nullable GridReference middle(List<Resident> residents) {
        List<GridReference> homes = new ArrayList<>();
        for (Resident resident : residents) {
            GridReference home = resident.child().home();
            if (home != null) {
                homes.add(home);
            }
        }
        return homes.isEmpty()
                ? null
                : new GridReference(
                        homes.stream()
                                .mapToDouble(GridReference::easting)
                                .average()
                                .orElseThrow(),
                        homes.stream()
                                .mapToDouble(GridReference::northing)
                                .average()
                                .orElseThrow());
    }

    private static Terms terms(PriceList list) {
        return new Terms(
                list.of(Price.EMPTY_PLACE).doubleValue(),
                list.of(Price.WITHOUT_PLACE).doubleValue(),
                list.of(Price.TRANSPORT).doubleValue(),
                list.of(Price.WALK).longValue());
    }

    private static Map<Integer, Supply> supply(BoroughSupply supply, int entryYear, int years) {
        Map<Integer, Supply> byYear = new LinkedHashMap<>();
        for (int year = entryYear; year < entryYear + years; year++) {
            byYear.put(year, supply.in(year));
        }
        return byYear;
    }

    private static int returns(List<Change> changes) {
        return changes.stream()
                .filter(Change.Return.class::isInstance)
                .mapToInt(Change::from)
                .min()
                .orElse(NEVER);
    }

    private static ScenarioResult.Opened opened(
            Change.Open open, BoroughSupply supply, int entryYear, int years, PriceList list) {
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
                list.of(open.kind().capital()).multiply(BigDecimal.valueOf(open.full())));
    }

    /** The groups whose need or places the scenario changes. */
    private static List<ScenarioResult.Gap> gaps(
            Forecast likely,
            Forecast changedLikely,
            BoroughSupply nothing,
            BoroughSupply changed,
            int entryYear,
            int years,
            PriceList list) {
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

    private static Map<Integer, Spread> plans(Forecast forecast) {
        Map<Integer, Spread> plans = new TreeMap<>();
        forecast.januaries().forEach((january, each) -> plans.put(january, each.total()));
        return plans;
    }

    private void end(Scenario scenario, Scenario.State state, @Nullable String message) {
        jdbc.update(
                "update sufficiency_scenario set state = ?, message = ? where id = ? and state = ?",
                state.name(),
                message,
                scenario.id(),
                Scenario.State.RUNNING.name());
    }

    /** What was being worked out when the service ended is stopped. */
    void endAllRunning() {
        jdbc.update(
                "update sufficiency_scenario set state = ?, message = ? where state = ?",
                Scenario.State.STOPPED.name(),
                "The service ended before it was done",
                Scenario.State.RUNNING.name());
    }
}
