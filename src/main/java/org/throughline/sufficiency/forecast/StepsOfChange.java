package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes up the change from the last January known to a January ahead. The steps are differences of whole numbers,
 * so they add up exactly.
 *
 * @param january the January ahead
 * @param from children in the last January known
 * @param prevalence what changes if there are always as many residents: those who are there grow older, and plans begin
 *     and cease at the rates forecast
 * @param population what larger and smaller age groups bring as they grow older
 * @param movers what residents who move in and out bring
 * @param policy what the changes asked for bring
 */
public record StepsOfChange(int january, long from, long prevalence, long population, long movers, long policy) {

    /** Futures that the steps are averages of. */
    private static final int SIMULATIONS = 100;

    /** Children in the January ahead. */
    public long to() {
        return from + prevalence + population + movers + policy;
    }

    /** The steps from an earlier January to this one. */
    public StepsOfChange since(StepsOfChange earlier) {
        return new StepsOfChange(
                january,
                earlier.to(),
                prevalence - earlier.prevalence,
                population - earlier.population,
                movers - earlier.movers,
                policy - earlier.policy);
    }

    /** The steps to each January ahead, averages of the first {@value #SIMULATIONS} futures of a request. */
    static List<StepsOfChange> of(ForecastRequest request, FittedModel fitted, Reconciliation basis) {
        History history = request.history();
        Population all = history.population();
        int last = history.lastJanuary();
        List<Intervention> none = List.of();
        long[] level = totals(request, fitted.with(all.levelFrom(last)), basis, none);
        long[] aged = totals(request, fitted.with(aged(all, last, last + request.years())), basis, none);
        long[] moved = totals(request, fitted, basis, none);
        long[] changed = request.levers().isEmpty() ? moved : totals(request, fitted, basis, request.levers());
        long from = history.total(last);
        List<StepsOfChange> steps = new ArrayList<>();
        for (int year = 0; year < request.years(); year++) {
            steps.add(new StepsOfChange(
                    last + 1 + year,
                    from,
                    level[year] - from,
                    aged[year] - level[year],
                    moved[year] - aged[year],
                    changed[year] - moved[year]));
        }
        return steps;
    }

    /** Children in each January ahead, on average over the first futures, as whole numbers. */
    static long[] totals(ForecastRequest request, FittedModel fitted, Reconciliation basis, List<Intervention> levers) {
        int simulations = Math.min(SIMULATIONS, request.simulations());
        long[] sums = new long[request.years()];
        for (int number = 0; number < simulations; number++) {
            new SimulatedPath(fitted, basis, levers, request.years(), request.seed(), number)
                    .run((year, counts, joined, left, kept, arrived) -> {
                        for (int count : counts) {
                            sums[year] += count;
                        }
                    });
        }
        long[] means = new long[sums.length];
        for (int year = 0; year < sums.length; year++) {
            means[year] = Math.round((double) sums[year] / simulations);
        }
        return means;
    }

    /** Residents as they would be if nobody moved in or out after a January; the youngest are as projected. */
    static Population aged(Population all, int january, int until) {
        Map<Population.Cell, Double> residents = new HashMap<>(all.residents());
        for (int year = january + 1; year <= until; year++) {
            for (int ncYear = State.YOUNGEST; ncYear <= State.OLDEST; ncYear++) {
                Population.Cell cell = new Population.Cell(year, ncYear);
                Double before = residents.get(new Population.Cell(year - 1, ncYear - 1));
                if (residents.containsKey(cell) && before != null) {
                    residents.put(cell, before);
                }
            }
        }
        return new Population(residents);
    }
}
