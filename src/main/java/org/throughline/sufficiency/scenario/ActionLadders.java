package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.cost.Appraisal;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.Intervention;
import org.throughline.sufficiency.outlook.CaseFigures;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.ProjectionCase;
import org.throughline.sufficiency.outlook.ProjectionRequest;

/** Works out what each action of a scenario changes, by itself and after the ones before it, in the same futures. */
final class ActionLadders {

    private final List<Change> changes;
    private final PlanningInputs inputs;
    private final ForecastRequest forecast;
    private final Scenarios.Horizon horizon;
    private final Forecasting.Listener listener;
    private final Map<List<Intervention>, Distribution> plans = new HashMap<>();
    private final Map<List<Action>, CaseFigures> figures = new LinkedHashMap<>();

    /**
     * What to work out.
     *
     * @param changes the sentences of the scenario
     * @param forecast what drives need when nothing is done
     * @param horizon the academic years looked at
     */
    ActionLadders(
            List<Change> changes,
            PlanningInputs inputs,
            ForecastRequest forecast,
            Scenarios.Horizon horizon,
            Forecasting.Listener listener) {
        this.changes = List.copyOf(changes);
        this.inputs = inputs;
        this.forecast = forecast;
        this.horizon = horizon;
        this.listener = listener;
    }

    /**
     * The ladder; without an action it has no rungs.
     *
     * @param futures possible futures, 1 or more
     */
    ActionLadder ladder(int futures) {
        List<Action> actions = Action.of(changes);
        follow(actions, futures);
        List<ActionLadder.Rung> alone = new ArrayList<>();
        List<ActionLadder.Rung> inOrder = new ArrayList<>();
        for (int index = 0; index < actions.size(); index++) {
            Action action = actions.get(index);
            alone.add(rung(action.words(), List.of(), List.of(action)));
            inOrder.add(rung(action.words(), actions.subList(0, index), actions.subList(0, index + 1)));
        }
        return new ActionLadder(
                inputs.prices().of(UnitCost.DISCOUNT), alone, inOrder, rung("All actions", List.of(), actions));
    }

    /** Follows every set of actions that is asked for through the futures, each once. */
    private void follow(List<Action> actions, int futures) {
        List<List<Action>> sets = new ArrayList<>(List.of(List.of()));
        for (int index = 0; index < actions.size(); index++) {
            sets.add(List.of(actions.get(index)));
            sets.add(List.copyOf(actions.subList(0, index + 1)));
        }
        List<List<Action>> each = sets.stream().distinct().toList();
        List<ProjectionCase> cases = each.stream().map(this::projectionCase).toList();
        ProjectionRequest request =
                inputs.outlook(horizon.entryYear(), horizon.years(), futures, cases.getFirst(), cases.getFirst());
        List<CaseFigures> all = CaseFigures.of(request, cases, listener);
        for (int index = 0; index < each.size(); index++) {
            figures.put(each.get(index), all.get(index));
        }
    }

    private ProjectionCase projectionCase(List<Action> actions) {
        List<Change> taken = Action.taking(actions, changes);
        return new ProjectionCase(
                inputs.supply(taken).from(horizon.entryYear(), horizon.years()),
                forecast.with(Interventions.of(taken)),
                ScenarioJob.returns(taken));
    }

    private ActionLadder.Rung rung(String words, List<Action> before, List<Action> after) {
        CaseFigures with = Objects.requireNonNull(figures.get(List.copyOf(after)));
        CaseFigures without = Objects.requireNonNull(figures.get(List.copyOf(before)));
        Map<Integer, BigDecimal> capital = new HashMap<>(Capital.byYear(Action.taking(after, changes), inputs));
        Capital.byYear(Action.taking(before, changes), inputs)
                .forEach((year, pounds) -> capital.merge(year, pounds.negate(), BigDecimal::add));
        capital.values().removeIf(pounds -> pounds.signum() == 0);
        List<double[]> pounds = with.less(without, Measure.POUNDS);
        Appraisal expected = appraisal(capital, mean(pounds));
        List<Appraisal> each =
                pounds.stream().map(change -> appraisal(capital, change)).toList();
        Distribution plansWith = plans(after);
        return new ActionLadder.Rung(
                words,
                capital,
                with.less(without),
                plansWith,
                plansWith.mean() - plans(before).mean(),
                Distribution.of(each.stream().mapToDouble(Appraisal::sum).toArray()),
                boxed(expected.payback()),
                boxed(expected.paybackIfItWentOn()),
                (double) each.stream()
                                .filter(future -> future.payback().isPresent())
                                .count()
                        / each.size());
    }

    /** What is built later than these years is paid in the last of them, so that nothing is left out of the sum. */
    private Appraisal appraisal(Map<Integer, BigDecimal> capital, double[] change) {
        double[] built = new double[horizon.years()];
        capital.forEach((year, pounds) ->
                built[Math.clamp((long) year - horizon.entryYear(), 0, horizon.years() - 1)] += pounds.doubleValue());
        double[] saved = new double[change.length];
        for (int year = 0; year < change.length; year++) {
            saved[year] = -change[year];
        }
        return new Appraisal(inputs.prices().of(UnitCost.DISCOUNT), built, saved);
    }

    private static double[] mean(List<double[]> futures) {
        double[] mean = new double[futures.getFirst().length];
        for (double[] future : futures) {
            for (int year = 0; year < mean.length; year++) {
                mean[year] += future[year] / futures.size();
            }
        }
        return mean;
    }

    private Distribution plans(List<Action> actions) {
        List<Intervention> interventions = Interventions.of(Action.taking(actions, changes));
        Distribution found = plans.get(interventions);
        if (found == null) {
            Forecast made = Forecasting.run(forecast.with(interventions), listener.silent());
            found = Objects.requireNonNull(made.januaries().get(horizon.entryYear() + horizon.years()))
                    .total();
            plans.put(interventions, found);
        }
        return found;
    }

    private static @Nullable Double boxed(OptionalDouble years) {
        return years.isPresent() ? years.getAsDouble() : null;
    }
}
