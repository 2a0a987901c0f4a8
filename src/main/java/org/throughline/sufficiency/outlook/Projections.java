package org.throughline.sufficiency.outlook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.problem.Provision;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.Trajectories;

/** Looks ahead. The same request gives the same outlook. */
public final class Projections {

    private final ProjectionRequest request;
    private final Forecasting.Listener listener;
    private final SyntheticEntrants newcomers;
    private final List<List<RollingHorizon.Seen>> nothing = new ArrayList<>();
    private final List<List<RollingHorizon.Seen>> scenario = new ArrayList<>();
    private boolean proven = true;

    private Projections(ProjectionRequest request, Forecasting.Listener listener) {
        this.request = request;
        this.listener = listener;
        newcomers = new SyntheticEntrants(request);
    }

    /**
     * Looks ahead.
     *
     * @throws CancellationException when the listener stopped it
     */
    public static Projection run(ProjectionRequest request, Forecasting.Listener listener) {
        return new Projections(request, listener).run();
    }

    private Projection run() {
        Trajectories without = new Trajectories(request.nothing().forecast());
        Trajectories with = request.scenario().forecast().levers().isEmpty()
                ? without
                : new Trajectories(request.scenario().forecast());
        FirstSeptember beginning = new FirstSeptember(request, request.nothing(), listener::isStopRequested);
        FirstSeptember.Start startNothing = beginning.placed();
        FirstSeptember.Start startScenario =
                new FirstSeptember(request, request.scenario(), listener::isStopRequested).placed();
        for (int future = 0; future < request.futures(); future++) {
            follow(request.nothing(), without.path(future), future, startNothing, nothing);
            follow(request.scenario(), with.path(future), future, startScenario, scenario);
            listener.done(future + 1, request.futures());
            listener.stopIfRequested();
        }
        MarginalValues.Result worth = beginning.worthMost();
        return new Projection(
                years(nothing, false),
                years(scenario, true),
                differences(),
                worth.bottlenecks(),
                worth.isComplete(),
                proven);
    }

    private void follow(
            ProjectionCase arm,
            List<Trajectories.Year> path,
            int future,
            FirstSeptember.Start start,
            List<List<RollingHorizon.Seen>> into) {
        RollingHorizon rolling = new RollingHorizon(request, arm, newcomers, path, future, listener::isStopRequested);
        into.add(rolling.run(start));
        proven &= rolling.isProven();
    }

    private List<ProjectionYear> years(List<List<RollingHorizon.Seen>> futures, boolean withTaken) {
        List<ProjectionYear> years = new ArrayList<>();
        for (int index = 0; index < request.years(); index++) {
            int year = index;
            Map<String, Distribution> taken = new HashMap<>();
            if (withTaken) {
                opened(request.entryYear() + index)
                        .forEach(id -> taken.put(
                                id,
                                spread(future ->
                                        futures.get(future).get(year).taken().getOrDefault(id, 0))));
            }
            Map<Measure, Distribution> figures = new EnumMap<>(Measure.class);
            for (Measure figure : Measure.values()) {
                figures.put(figure, spread(future -> figure(futures, future, year, figure)));
            }
            years.add(new ProjectionYear(request.entryYear() + index, figures, taken));
        }
        return years;
    }

    private List<ProjectionYear> differences() {
        List<ProjectionYear> years = new ArrayList<>();
        for (int index = 0; index < request.years(); index++) {
            int year = index;
            Map<Measure, Distribution> figures = new EnumMap<>(Measure.class);
            for (Measure figure : Measure.values()) {
                figures.put(
                        figure,
                        spread(future ->
                                figure(scenario, future, year, figure) - figure(nothing, future, year, figure)));
            }
            years.add(new ProjectionYear(request.entryYear() + index, figures, Map.of()));
        }
        return years;
    }

    private static double figure(List<List<RollingHorizon.Seen>> futures, int future, int year, Measure figure) {
        return Objects.requireNonNull(futures.get(future).get(year).figures().get(figure));
    }

    private Distribution spread(IntToDoubleFunction number) {
        double[] numbers = new double[request.futures()];
        for (int future = 0; future < numbers.length; future++) {
            numbers[future] = number.applyAsDouble(future);
        }
        return Distribution.of(numbers);
    }

    /** The provisions of a year that only the scenario has. */
    private Set<String> opened(int year) {
        Set<String> known = ids(request.nothing(), year);
        return ids(request.scenario(), year).stream()
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(ProjectionCase arm, int year) {
        return arm.in(year).provisions().stream().map(Provision::id).collect(Collectors.toSet());
    }
}
