package org.throughline.sufficiency.findings;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.History;

/**
 * What would be forecast without an unusual last year: made in the January before it, for the same Januaries and with
 * the same seed.
 *
 * @param trainTo the January it is made in
 * @param totals children with a plan, by January after it
 */
public record WithoutLastYear(int trainTo, SortedMap<Integer, Distribution> totals) {

    /**
     * The forecast without the last year.
     *
     * @return empty where the last year is not unusual, the year before it has no row, or nothing would be left
     * @throws java.util.concurrent.CancellationException when the listener stopped it
     */
    public static Optional<WithoutLastYear> of(ForecastRequest request, Forecasting.Listener listener) {
        History history = request.history();
        SortedSet<Integer> years = history.years();
        int before = history.lastJanuary() - 1;
        if (UnusualYear.in(history).isEmpty() || !years.contains(before - 1)) {
            return Optional.empty();
        }
        SortedMap<Integer, Distribution> totals = new TreeMap<>();
        int ahead = Math.min(request.years() + 1, ForecastRequest.MOST_YEARS);
        Forecasting.run(request.from(history.upTo(before), ahead), listener)
                .januaries()
                .forEach((january, cells) -> {
                    if (january > before) {
                        totals.put(january, cells.total());
                    }
                });
        return Optional.of(new WithoutLastYear(before, totals));
    }

    /** The sentence for people: the last January that both forecasts have, without the year and with it. */
    String sentence(Forecast forecast) {
        int january = Math.min(totals.lastKey(), forecast.januaries().lastKey());
        Distribution without = Objects.requireNonNull(totals.get(january));
        Distribution with =
                Objects.requireNonNull(forecast.januaries().get(january)).total();
        return String.format(
                Locale.ROOT,
                "Without the unusual year the forecast for January %d is %.0f (80 %% range %.0f to %.0f), with it %.0f (%.0f"
                        + " to %.0f)",
                january,
                without.mean(),
                without.p10(),
                without.p90(),
                with.mean(),
                with.p10(),
                with.p90());
    }
}
