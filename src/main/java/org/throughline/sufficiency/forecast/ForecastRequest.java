package org.throughline.sufficiency.forecast;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to forecast.
 *
 * @param history what is known; its last January is where the forecast starts
 * @param years how many Januaries ahead, 1 to {@value #MOST_YEARS}
 * @param simulations how many possible futures, 1 to {@value #MOST_SIMULATIONS}
 * @param seed of the chance draws
 * @param threads side by side; the result is the same for any number
 * @param levers what is changed; empty for nothing
 * @param costs pounds a child a year; empty for none
 * @param specialist codes of the settings in which a child takes a specialist place; empty where nobody asks
 * @param growth who knows how totals like this one grow
 * @param today who has a plan today, with whom the forecast begins; null to begin with the last January
 */
public record ForecastRequest(
        History history,
        int years,
        int simulations,
        long seed,
        int threads,
        List<Intervention> levers,
        Map<Price, Double> costs,
        Set<String> specialist,
        GrowthSource growth,
        @Nullable TodaysList today) {

    /** The most Januaries ahead. */
    public static final int MOST_YEARS = 30;
    /** The most possible futures. */
    public static final int MOST_SIMULATIONS = 100_000;

    /** Copies the collections and refuses what lies outside the ranges. */
    public ForecastRequest {
        if (years < 1 || years > MOST_YEARS || simulations < 1 || simulations > MOST_SIMULATIONS || threads < 1) {
            throw new IllegalArgumentException(
                    "A forecast looks 1 to 30 years ahead with 1 to 100000 simulations on 1 thread or more");
        }
        if (history.years().isEmpty()) {
            throw new IllegalArgumentException("A forecast needs one year of transitions at least");
        }
        levers = List.copyOf(levers);
        costs = Map.copyOf(costs);
        specialist = Set.copyOf(specialist);
    }

    /** A request that does not ask for specialist places. */
    public ForecastRequest(
            History history,
            int years,
            int simulations,
            long seed,
            int threads,
            List<Intervention> levers,
            Map<Price, Double> costs) {
        this(history, years, simulations, seed, threads, levers, costs, Set.of());
    }

    /** A request that knows of no growth elsewhere. */
    public ForecastRequest(
            History history,
            int years,
            int simulations,
            long seed,
            int threads,
            List<Intervention> levers,
            Map<Price, Double> costs,
            Set<String> specialist) {
        this(history, years, simulations, seed, threads, levers, costs, specialist, GrowthSource.NONE, null);
    }

    /** The same with somebody who knows how totals like this one grow. */
    public ForecastRequest knowing(GrowthSource source) {
        return new ForecastRequest(
                history, years, simulations, seed, threads, levers, costs, specialist, source, today);
    }

    /** The same that begins with a list of today; null to begin with the last January. */
    public ForecastRequest beginningWith(@Nullable TodaysList list) {
        return new ForecastRequest(history, years, simulations, seed, threads, levers, costs, specialist, growth, list);
    }

    /**
     * What a child costs in pounds a year.
     *
     * @param need code of the need
     * @param setting code of the setting
     */
    public record Price(String need, String setting) {}

    /** The same with what was known in an earlier January. */
    public ForecastRequest upTo(int january) {
        return new ForecastRequest(
                history.upTo(january), years, simulations, seed, threads, levers, costs, specialist, growth, null);
    }

    /** The same with other levers. */
    public ForecastRequest with(List<Intervention> others) {
        return new ForecastRequest(
                history, years, simulations, seed, threads, others, costs, specialist, growth, today);
    }

    /** The same if there were always as many residents as in the last January known. */
    public ForecastRequest withLevelPopulation() {
        History level = new History(
                history.flows(),
                history.population().levelFrom(history.lastJanuary()),
                history.valid(),
                history.outside());
        return new ForecastRequest(level, years, simulations, seed, threads, levers, costs, specialist, growth, today);
    }

    /** The same from an earlier January, without costs and today's list: beside what came, or beside the whole. */
    public ForecastRequest from(History earlier, int ahead) {
        return new ForecastRequest(
                earlier, ahead, simulations, seed, threads, levers, Map.of(), Set.of(), growth, null);
    }
}
