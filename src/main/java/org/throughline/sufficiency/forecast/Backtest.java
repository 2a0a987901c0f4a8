package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How wrong forecasts were: the model fitted on what was known in each January, against what came, and against the
 * naive forecast that nothing changes.
 *
 * @param rows every cell that was scored, by January known, January forecast, level and key
 */
public record Backtest(List<Row> rows) {

    /** Cells with a smaller mean are not scored: they are not written either. */
    public static final double LEAST_MEAN = 0.05;

    /** Copies the list. */
    public Backtest {
        rows = List.copyOf(rows);
    }

    /**
     * One cell.
     *
     * @param trainedTo the last January known
     * @param year the January forecast
     * @param level how finely
     * @param key the cell; {@code all} for the total
     * @param truth what came
     * @param mean what was forecast
     * @param p10 lower end of the band of 80 %
     * @param p90 upper end
     * @param naive what there was in the last January known
     */
    public record Row(
            int trainedTo,
            int year,
            Level level,
            String key,
            int truth,
            double mean,
            double p10,
            double p90,
            int naive) {

        /** Years ahead. */
        public int horizon() {
            return year - trainedTo;
        }

        /** How far the forecast was off. */
        public double error() {
            return Math.abs(mean - truth);
        }

        /** How far the naive forecast was off. */
        public double naiveError() {
            return Math.abs(naive - truth);
        }

        /** Whether what came lies in the band, its ends included. */
        public boolean isCovered() {
            return truth >= p10 && truth <= p90;
        }
    }

    /**
     * Tests a forecast's settings against every January that is known.
     *
     * @param request history, simulations, seed, threads; its years and costs are not used
     * @throws java.util.concurrent.CancellationException when the listener stopped it
     */
    public static Backtest run(ForecastRequest request, Forecasting.Listener listener) {
        History history = request.history();
        int last = history.lastJanuary();
        List<Row> rows = new ArrayList<>();
        List<Integer> januaries = history.years().stream()
                .map(year -> year + 1)
                .filter(january -> january < last)
                .toList();
        for (int index = 0; index < januaries.size(); index++) {
            int january = januaries.get(index);
            int ahead = Math.min(last - january, ForecastRequest.MOST_YEARS);
            Part part = new Part(listener, index * request.simulations(), januaries.size() * request.simulations());
            score(history, Forecasting.run(request.from(history.upTo(january), ahead), part), rows);
        }
        return new Backtest(rows);
    }

    /** One of several forecasts. */
    private record Part(Forecasting.Listener whole, int before, int of) implements Forecasting.Listener {

        @Override
        public void done(int simulations, int ofPart) {
            whole.done(before + simulations, of);
        }

        @Override
        public boolean isStopRequested() {
            return whole.isStopRequested();
        }
    }

    private static void score(History history, Forecast forecast, List<Row> rows) {
        Map<State, Integer> known = history.count(forecast.lastJanuary());
        for (Map.Entry<Integer, Forecast.January> entry : forecast.januaries().entrySet()) {
            int year = entry.getKey();
            if (year == forecast.lastJanuary() || !history.years().contains(year - 1)) {
                continue;
            }
            Map<State, Integer> came = history.count(year);
            Forecast.January january = entry.getValue();
            int from = forecast.lastJanuary();
            score(from, year, Level.TOTAL, Map.of("all", january.total()), state -> "all", came, known, rows);
            score(from, year, Level.NC_YEAR, january.ncYears(), State::ncYear, came, known, rows);
            score(from, year, Level.NEED, january.needs(), State::need, came, known, rows);
            score(from, year, Level.SETTING, january.settings(), State::setting, came, known, rows);
            score(from, year, Level.STATE, january.states(), Function.identity(), came, known, rows);
        }
    }

    private static <K extends Comparable<K>> void score(
            int trainedTo,
            int year,
            Level level,
            Map<K, Distribution> forecast,
            Function<State, K> key,
            Map<State, Integer> came,
            Map<State, Integer> known,
            List<Row> rows) {
        Map<K, Integer> truth = grouped(came, key);
        Map<K, Integer> naive = grouped(known, key);
        TreeSet<K> keys = new TreeSet<>(forecast.keySet());
        keys.addAll(truth.keySet());
        keys.addAll(naive.keySet());
        for (K each : keys) {
            Distribution spread = forecast.getOrDefault(each, Distribution.exactly(0));
            int found = truth.getOrDefault(each, 0);
            int before = naive.getOrDefault(each, 0);
            if (spread.mean() >= LEAST_MEAN || found > 0 || before > 0) {
                rows.add(new Row(
                        trainedTo, year, level, text(each), found, spread.mean(), spread.p10(), spread.p90(), before));
            }
        }
    }

    private static String text(Object key) {
        return key instanceof State state
                ? state.ncYear() + " " + state.need() + " " + state.setting()
                : key.toString();
    }

    private static <K extends Comparable<K>> Map<K, Integer> grouped(
            Map<State, Integer> count, Function<State, K> key) {
        Map<K, Integer> grouped = new TreeMap<>();
        count.forEach((state, children) -> grouped.merge(key.apply(state), children, Integer::sum));
        return grouped;
    }

    /**
     * How well a level did.
     *
     * @param cells cells scored
     * @param meanError mean of the absolute errors
     * @param naiveMeanError the same of the naive forecast
     * @param percentError mean of the errors as percentages of what came, where something came
     * @param naivePercentError the same of the naive forecast
     * @param bandCells cells with a forecast mean of 1 or more
     * @param covered share of those that lie in their band, in percent
     * @param naiveCovered share of those that the naive forecast met exactly, in percent
     */
    public record Score(
            int cells,
            double meanError,
            double naiveMeanError,
            double percentError,
            double naivePercentError,
            int bandCells,
            double covered,
            double naiveCovered) {}

    /** The score of a level at one horizon, or at all for 0. */
    public Score score(Level level, int horizon) {
        int cells = 0;
        int percents = 0;
        int bands = 0;
        int covered = 0;
        int met = 0;
        double error = 0;
        double naive = 0;
        double percent = 0;
        double naivePercent = 0;
        for (Row row : rows) {
            if (row.level() != level || (horizon > 0 && row.horizon() != horizon)) {
                continue;
            }
            cells++;
            error += row.error();
            naive += row.naiveError();
            if (row.truth() > 0) {
                percents++;
                percent += 100 * row.error() / row.truth();
                naivePercent += 100 * row.naiveError() / row.truth();
            }
            if (row.mean() >= 1) {
                bands++;
                covered += row.isCovered() ? 1 : 0;
                met += row.naive() == row.truth() ? 1 : 0;
            }
        }
        return new Score(
                cells,
                cells == 0 ? 0 : error / cells,
                cells == 0 ? 0 : naive / cells,
                percents == 0 ? 0 : percent / percents,
                percents == 0 ? 0 : naivePercent / percents,
                bands,
                bands == 0 ? 0 : 100.0 * covered / bands,
                bands == 0 ? 0 : 100.0 * met / bands);
    }

    /** The horizons that were scored. */
    public List<Integer> horizons() {
        return rows.stream().map(Row::horizon).distinct().sorted().toList();
    }
}
