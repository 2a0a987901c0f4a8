package org.throughline.sufficiency.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.History;

/**
 * What must be said before a forecast is read: what is missing in the history, and what is odd about it.
 *
 * @param unusual what is unusual about the last year
 * @param without what would be forecast without that year, beside what is; null where nothing is unusual
 * @param beside the sentence that sets both side by side; empty where nothing is unusual
 * @param gaps first Januaries of years without a row, between years that have some
 * @param outside children in rows that valid states keep out, by what keeps them out
 * @param other sentences on rates and bands
 */
public record Findings(
        List<UnusualYear> unusual,
        @Nullable WithoutLastYear without,
        List<String> beside,
        List<Integer> gaps,
        Map<String, Integer> outside,
        List<String> other) {

    /** A band wider than so many times the last count says little. */
    private static final double WIDE = 4;

    /** Copies the collections. */
    public Findings {
        unusual = List.copyOf(unusual);
        beside = List.copyOf(beside);
        gaps = List.copyOf(gaps);
        other = List.copyOf(other);
    }

    /**
     * What is to be said of a forecast; after an unusual last year it is made once more without that year.
     *
     * @param listener hears how far that is
     * @throws java.util.concurrent.CancellationException when the listener stopped it
     */
    public static Findings of(ForecastRequest request, Forecast forecast, Forecasting.Listener listener) {
        History history = request.history();
        List<String> other = new ArrayList<>(history.ratesAboveOne());
        double last = history.total(history.lastJanuary());
        forecast.januaries().forEach((year, january) -> {
            double width = january.total().p90() - january.total().p10();
            if (last > 0 && width > WIDE * last && other.stream().noneMatch(text -> text.startsWith("The band"))) {
                other.add(String.format(
                        Locale.ROOT,
                        "The band of January %d is wider than four times the last count (%.0f to %.0f, after %.0f):"
                                + " the history says little about that year",
                        year,
                        january.total().p10(),
                        january.total().p90(),
                        last));
            }
        });
        @Nullable
        WithoutLastYear without = WithoutLastYear.of(request, listener).orElse(null);
        return new Findings(
                UnusualYear.in(history),
                without,
                without == null ? List.of() : List.of(without.sentence(forecast)),
                history.gaps(),
                history.outside(),
                other);
    }

    /** Everything as sentences, the weightiest first. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        unusual.forEach(year -> all.add(year.sentence()));
        all.addAll(beside);
        gaps.forEach(year -> all.add("No transition from January " + year + " to January " + (year + 1)
                + " is known. It is taken as missing, not as a year in which nobody joined or left"));
        outside.forEach((why, children) -> all.add(
                children + (children == 1 ? " row is" : " rows are") + " kept out by valid-states.csv: " + why));
        all.addAll(other);
        return all;
    }
}
