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
import org.throughline.matching.exact.PlaceValues;
import org.throughline.matching.problem.Provision;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.Paths;
import org.throughline.sufficiency.forecast.Spread;

/** Looks ahead. The same request gives the same outlook. */
public final class Outlooks {

    private final OutlookRequest request;
    private final Forecasting.Listener listener;
    private final Newcomers newcomers;
    private final List<List<Rolling.Seen>> nothing = new ArrayList<>();
    private final List<List<Rolling.Seen>> scenario = new ArrayList<>();
    private boolean proven = true;

    private Outlooks(OutlookRequest request, Forecasting.Listener listener) {
        this.request = request;
        this.listener = listener;
        newcomers = new Newcomers(request);
    }

    /**
     * Looks ahead.
     *
     * @throws CancellationException when the listener stopped it
     */
    public static Outlook run(OutlookRequest request, Forecasting.Listener listener) {
        return new Outlooks(request, listener).run();
    }

    private Outlook run() {
        Paths without = new Paths(request.nothing().forecast());
        Paths with = request.scenario().forecast().levers().isEmpty()
                ? without
                : new Paths(request.scenario().forecast());
        Rolling beginning = rolling(request.nothing(), List.of(), 0);
        Rolling.Start startNothing = beginning.first();
        Rolling.Start startScenario = rolling(request.scenario(), List.of(), 0).first();
        for (int future = 0; future < request.futures(); future++) {
            follow(request.nothing(), without.path(future), future, startNothing, nothing);
            follow(request.scenario(), with.path(future), future, startScenario, scenario);
            listener.done(future + 1, request.futures());
            if (listener.isStopRequested()) {
                throw new CancellationException("The outlook was stopped");
            }
        }
        PlaceValues.Result worth = beginning.worthMost();
        return new Outlook(
                years(nothing, false),
                years(scenario, true),
                differences(),
                worth.bottlenecks(),
                worth.isComplete(),
                proven);
    }

    private Rolling rolling(Arm arm, List<Paths.Year> path, int future) {
        return new Rolling(request, arm, newcomers, path, future, listener::isStopRequested);
    }

    private void follow(
            Arm arm, List<Paths.Year> path, int future, Rolling.Start start, List<List<Rolling.Seen>> into) {
        Rolling rolling = rolling(arm, path, future);
        into.add(rolling.run(start));
        proven &= rolling.isProven();
    }

    private List<OutlookYear> years(List<List<Rolling.Seen>> futures, boolean withTaken) {
        List<OutlookYear> years = new ArrayList<>();
        for (int index = 0; index < request.years(); index++) {
            int year = index;
            Map<String, Spread> taken = new HashMap<>();
            if (withTaken) {
                opened(request.entryYear() + index)
                        .forEach(id -> taken.put(
                                id,
                                spread(future ->
                                        futures.get(future).get(year).taken().getOrDefault(id, 0))));
            }
            Map<Figure, Spread> figures = new EnumMap<>(Figure.class);
            for (Figure figure : Figure.values()) {
                figures.put(figure, spread(future -> figure(futures, future, year, figure)));
            }
            years.add(new OutlookYear(request.entryYear() + index, figures, taken));
        }
        return years;
    }

    private List<OutlookYear> differences() {
        List<OutlookYear> years = new ArrayList<>();
        for (int index = 0; index < request.years(); index++) {
            int year = index;
            Map<Figure, Spread> figures = new EnumMap<>(Figure.class);
            for (Figure figure : Figure.values()) {
                figures.put(
                        figure,
                        spread(future ->
                                figure(scenario, future, year, figure) - figure(nothing, future, year, figure)));
            }
            years.add(new OutlookYear(request.entryYear() + index, figures, Map.of()));
        }
        return years;
    }

    private static double figure(List<List<Rolling.Seen>> futures, int future, int year, Figure figure) {
        return Objects.requireNonNull(futures.get(future).get(year).figures().get(figure));
    }

    private Spread spread(IntToDoubleFunction number) {
        double[] numbers = new double[request.futures()];
        for (int future = 0; future < numbers.length; future++) {
            numbers[future] = number.applyAsDouble(future);
        }
        return Spread.of(numbers);
    }

    /** The provisions of a year that only the scenario has. */
    private Set<String> opened(int year) {
        Set<String> known = ids(request.nothing(), year);
        return ids(request.scenario(), year).stream()
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(Arm arm, int year) {
        return arm.in(year).provisions().stream().map(Provision::id).collect(Collectors.toSet());
    }
}
