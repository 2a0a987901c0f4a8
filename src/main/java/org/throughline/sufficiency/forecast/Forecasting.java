package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.trend.JoinerTrend;

/** Simulates possible futures and gathers them; the same for any number of threads. */
public final class Forecasting {

    /** Who hears how far it is and may stop it. */
    public interface Listener {

        /** So many futures of so many are done; called from the threads that simulate. */
        void done(int simulations, int of);

        /** Whether to stop. */
        boolean isStopRequested();

        /**
         * Ends the calculation here where it is to stop.
         *
         * @throws CancellationException then
         */
        default void stopIfRequested() {
            if (isStopRequested()) {
                throw new CancellationException("The calculation was stopped");
            }
        }

        /** Stops when this one does, and hears nothing: for what takes little beside something that is heard of. */
        default Listener silent() {
            return new Listener() {

                @Override
                public void done(int simulations, int of) {
                    // nobody listens
                }

                @Override
                public boolean isStopRequested() {
                    return Listener.this.isStopRequested();
                }
            };
        }
    }

    /** Hears nothing and never stops. */
    public static final Listener SILENT = new Listener() {

        @Override
        public void done(int simulations, int of) {
            // nobody listens
        }

        @Override
        public boolean isStopRequested() {
            return false;
        }
    };

    private final ForecastRequest request;
    private final Listener listener;
    private final FittedModel fitted;
    private final Reconciliation reconciliation;
    private final StateSpace grid;
    private final double[] costs;
    private final double[][] pounds;
    private final boolean[] specialist;

    private Forecasting(ForecastRequest request, Listener listener) {
        this.request = request;
        this.listener = listener;
        fitted = new FittedModel(request.history(), request.today());
        reconciliation = Reconciliation.of(
                fitted, GrowthBelief.of(request.history(), request.growth()), request.years(), request.seed());
        grid = fitted.grid;
        costs = new double[grid.states()];
        for (int state = 0; state < costs.length && !request.costs().isEmpty(); state++) {
            ForecastRequest.Price price =
                    new ForecastRequest.Price(grid.need(grid.need0(state)), grid.setting(grid.setting0(state)));
            costs[state] = request.costs().getOrDefault(price, 0.0);
        }
        specialist = new boolean[grid.settings()];
        for (int setting = 0; setting < specialist.length; setting++) {
            specialist[setting] = request.specialist().contains(grid.setting(setting));
        }
        pounds = new double[request.years()][request.costs().isEmpty() ? 0 : request.simulations()];
    }

    /**
     * Forecasts.
     *
     * @throws CancellationException when the listener stopped it
     */
    public static Forecast run(ForecastRequest request, Listener listener) {
        return new Forecasting(request, listener).run();
    }

    /** What every forecast takes for granted, by name: figures with what they are, sentences on the method. */
    public static Map<String, Object> assumptions() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "method",
                "each child leaves, moves setting, changes need or stays by rates of its state; joiners by residents' rates;"
                        + " every simulation draws its own rates, years differ from each other; the growth of the total"
                        + " is weighed with what is known of growth elsewhere, by one factor on the joiners of a year");
        all.put("chance_of_growth_as_elsewhere_before_data", GrowthBelief.LIKE_OTHERS);
        all.put("chance_of_standing_still_before_data", GrowthBelief.STILL);
        all.put("evidence_of_a_year_before", GrowthBelief.FORGETS);
        all.put("leaning", "cells with few children lean on wider groups; how much is estimated from how cells differ");
        all.put("joiner_weight_of_a_year_before", FittedModel.JOINER_DECAY);
        all.put("mover_weight_of_a_year_before", FittedModel.MOVER_DECAY);
        all.put("joiners_held_possible", JoinerTrend.ways());
        all.put("leaver_year_sigma_before_data", FittedModel.LEAVERS.sigma());
        all.put("mover_year_sigma_before_data", FittedModel.MOVERS.sigma());
        all.put("joiner_share_sigma_before_data", YearCounts.SHARE_SIGMA);
        all.put("trend_left_a_year_later", JoinerTrend.FADES);
        all.put("oldest_nc_year", State.OLDEST);
        all.put("std_dev", "divided by simulations less one");
        all.put("quantiles", "nearest rank");
        all.put("arrivals", "only at NC years that a setting has held, or beside them");
        return all;
    }

    /** Where the cells of a level begin in a tally. */
    private int ncYears() {
        return 1;
    }

    private int needs() {
        return ncYears() + StateSpace.AGES;
    }

    private int settings() {
        return needs() + grid.needs();
    }

    private int places() {
        return settings() + grid.settings();
    }

    private int cells() {
        return places() + grid.needs() * Phase.values().length;
    }

    private int states() {
        return cells() + StateSpace.AGES * grid.needs();
    }

    private int places(int need, Phase phase) {
        return places() + need * Phase.values().length + phase.ordinal();
    }

    private Forecast run() {
        AtomicInteger next = new AtomicInteger();
        List<java.util.concurrent.Future<Histogram[]>> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(request.threads())) {
            for (int thread = 0; thread < request.threads(); thread++) {
                parts.add(threads.submit(() -> simulate(next)));
            }
        }
        Histogram[] all = tallies();
        for (java.util.concurrent.Future<Histogram[]> part : parts) {
            if (part.state() == java.util.concurrent.Future.State.FAILED) {
                throw new IllegalStateException("A simulation failed", part.exceptionNow());
            }
            Histogram[] tallies = part.resultNow();
            for (int year = 0; year < all.length; year++) {
                all[year].add(tallies[year]);
            }
        }
        listener.stopIfRequested();
        SortedMap<Integer, Forecast.January> januaries = new TreeMap<>();
        List<PlaceDemand> demand = new ArrayList<>();
        Histogram known = new Histogram(states() + grid.states());
        note(known, new int[states()], fitted.lastCount);
        januaries.put(
                fitted.lastJanuary,
                january(known, 1, request.costs().isEmpty() ? null : Distribution.exactly(cost(fitted.lastCount))));
        demand(fitted.lastJanuary, known, 1, demand);
        List<NeedYear> needYears = new ArrayList<>();
        needYears(fitted.lastJanuary, known, 1, needYears);
        for (int year = 0; year < all.length; year++) {
            int january = fitted.lastJanuary + 1 + year;
            januaries.put(january, january(all[year], year));
            demand(january, all[year], request.simulations(), demand);
            needYears(january, all[year], request.simulations(), needYears);
        }
        return new Forecast(
                fitted.lastJanuary,
                januaries,
                List.copyOf(demand),
                List.copyOf(needYears),
                request.specialist().isEmpty() ? List.of() : StepsOfChange.of(request, fitted, reconciliation),
                ResidentsRange.of(request, fitted, reconciliation),
                assumptionsOfThis());
    }

    private Map<String, Object> assumptionsOfThis() {
        Map<String, Object> all = new LinkedHashMap<>(fitted.assumptions());
        all.putAll(reconciliation.assumptions());
        TodaysList today = request.today();
        if (today != null) {
            all.put("begins_with_a_list_of_today_of", fitted.begins());
            all.put("part_of_the_year_gone_by_then", today.elapsed());
        }
        return all;
    }

    private void demand(int january, Histogram tally, int simulations, List<PlaceDemand> demand) {
        for (int need = 0; need < grid.needs(); need++) {
            for (Phase phase : Phase.values()) {
                if (tally.isKnown(places(need, phase))) {
                    demand.add(new PlaceDemand(
                            january, grid.need(need), phase, tally.percentiles(places(need, phase), simulations)));
                }
            }
        }
    }

    private void needYears(int january, Histogram tally, int simulations, List<NeedYear> needYears) {
        for (int cell = 0; cell < StateSpace.AGES * grid.needs(); cell++) {
            if (tally.isKnown(cells() + cell)) {
                Distribution spread = tally.spread(cells() + cell, simulations);
                needYears.add(new NeedYear(
                        january,
                        cell / grid.needs() + State.YOUNGEST,
                        grid.need(cell % grid.needs()),
                        spread.mean(),
                        spread.p10(),
                        spread.p90()));
            }
        }
    }

    private Histogram[] tallies() {
        Histogram[] tallies = new Histogram[request.years()];
        for (int year = 0; year < tallies.length; year++) {
            tallies[year] = new Histogram(states() + grid.states());
        }
        return tallies;
    }

    private Histogram[] simulate(AtomicInteger next) {
        Histogram[] tallies = tallies();
        int[] groups = new int[states()];
        for (int number = next.getAndIncrement();
                number < request.simulations() && !listener.isStopRequested();
                number = next.getAndIncrement()) {
            int simulation = number;
            new SimulatedPath(fitted, reconciliation, request.levers(), request.years(), request.seed(), simulation)
                    .run((year, counts, joined, left, kept, arrived) -> {
                        note(tallies[year], groups, counts);
                        if (pounds[year].length > 0) {
                            pounds[year][simulation] = cost(counts);
                        }
                    });
            listener.done(number + 1, request.simulations());
        }
        return tallies;
    }

    private void note(Histogram tally, int[] groups, int[] counts) {
        Arrays.fill(groups, 0);
        for (int state = 0; state < counts.length; state++) {
            int children = counts[state];
            if (children > 0) {
                tally.note(states() + state, children);
                groups[0] += children;
                groups[ncYears() + grid.age(state)] += children;
                groups[needs() + grid.need0(state)] += children;
                groups[settings() + grid.setting0(state)] += children;
                if (!request.specialist().isEmpty()) {
                    groups[cells() + grid.age(state) * grid.needs() + grid.need0(state)] += children;
                }
                if (specialist[grid.setting0(state)]) {
                    groups[places(grid.need0(state), Phase.of(grid.age(state) + State.YOUNGEST))] += children;
                }
            }
        }
        for (int group = 0; group < groups.length; group++) {
            if (groups[group] > 0) {
                tally.note(group, groups[group]);
            }
        }
    }

    private double cost(int[] counts) {
        double cost = 0;
        for (int state = 0; state < counts.length; state++) {
            cost += counts[state] * costs[state];
        }
        return cost;
    }

    private Forecast.January january(Histogram tally, int year) {
        return january(tally, request.simulations(), request.costs().isEmpty() ? null : Distribution.of(pounds[year]));
    }

    private Forecast.January january(Histogram tally, int simulations, @Nullable Distribution cost) {
        SortedMap<Integer, Distribution> ncYears = new TreeMap<>();
        for (int age = 0; age < StateSpace.AGES; age++) {
            int ncYear = age + State.YOUNGEST;
            spread(tally, ncYears() + age, simulations).ifPresent(spread -> ncYears.put(ncYear, spread));
        }
        SortedMap<String, Distribution> needs = new TreeMap<>();
        for (int need = 0; need < grid.needs(); need++) {
            String code = grid.need(need);
            spread(tally, needs() + need, simulations).ifPresent(spread -> needs.put(code, spread));
        }
        SortedMap<String, Distribution> settings = new TreeMap<>();
        for (int setting = 0; setting < grid.settings(); setting++) {
            String code = grid.setting(setting);
            spread(tally, settings() + setting, simulations).ifPresent(spread -> settings.put(code, spread));
        }
        SortedMap<State, Distribution> states = new TreeMap<>();
        for (int state = 0; state < grid.states(); state++) {
            var named = grid.state(state);
            spread(tally, states() + state, simulations).ifPresent(spread -> states.put(named, spread));
        }
        return new Forecast.January(tally.spread(0, simulations), ncYears, needs, settings, states, cost);
    }

    private static Optional<Distribution> spread(Histogram tally, int cell, int simulations) {
        return tally.isKnown(cell) ? Optional.of(tally.spread(cell, simulations)) : Optional.empty();
    }
}
