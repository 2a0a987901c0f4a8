package org.throughline.sufficiency.history;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.History;

/** Holds the forecast against an authority's published figures. Nothing is kept. */
@Service
@Transactional(readOnly = true)
public class PublishedBacktests {

    private static final long SEED = 42;
    private static final int YEARS_AHEAD = 5;

    private final Histories histories;

    PublishedBacktests(Histories histories) {
        this.histories = histories;
    }

    /**
     * Takes the years that can be put together as the history: by age alone, so that forecasts tell neither needs nor
     * settings apart.
     *
     * @param source where the figures come from
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when the file is not sound or too little is in
     *     it
     */
    @RolesAllowed(Roles.PLANNER)
    @Transactional
    public void takeAsHistory(byte[] csv, String source) {
        PublishedFigures figures = PublishedFigures.read(csv);
        History history = figures.history(figures.januaries().getLast());
        if (history.years().isEmpty()) {
            throw tooLittle();
        }
        histories.add(source, history, Map.of());
    }

    private static Refused tooLittle() {
        return new HistoryRefusal.PublishedTooLittle().refused();
    }

    /**
     * Forecasts each January that can be from what was published before it, and the years after the last.
     *
     * @throws org.throughline.shared.Refused as {@link HistoryRefusal} when the file is not sound or too little is in
     *     it
     */
    @RolesAllowed(Roles.PLANNER)
    public PublishedBacktest of(byte[] csv) {
        PublishedFigures figures = PublishedFigures.read(csv);
        List<PublishedBacktest.Year> years = new ArrayList<>();
        for (int january : figures.januaries()) {
            History history = figures.history(january - 1);
            if (!history.years().isEmpty() && history.lastJanuary() == january - 1) {
                years.add(year(figures, january, history));
            }
        }
        int last = figures.januaries().getLast();
        History all = figures.history(last);
        SortedMap<Integer, Distribution> ahead = new TreeMap<>();
        if (!all.years().isEmpty() && all.lastJanuary() == last) {
            forecast(all, YEARS_AHEAD).januaries().forEach((january, each) -> ahead.put(january, each.total()));
        }
        if (years.isEmpty() && ahead.isEmpty()) {
            throw tooLittle();
        }
        return new PublishedBacktest(years, ahead, figures.totals());
    }

    private static Forecast forecast(History history, int years) {
        return Forecasting.run(
                new ForecastRequest(history, years, Forecasts.SIMULATIONS, SEED, 1, List.of(), Map.of()),
                Forecasting.SILENT);
    }

    private static PublishedBacktest.Year year(PublishedFigures figures, int january, History history) {
        Forecast.January forecast = java.util.Objects.requireNonNull(
                forecast(history, 1).januaries().get(january));
        SortedMap<Integer, Integer> before = figures.plans(january - 1);
        SortedMap<Integer, Integer> came = figures.plans(january);
        List<PublishedBacktest.Row> ages = new ArrayList<>();
        came.forEach((age, count) -> ages.add(new PublishedBacktest.Row(
                age,
                before.getOrDefault(age, 0),
                forecast.ncYears().getOrDefault(PublishedFigures.ncYear(age), Distribution.exactly(0)),
                count)));
        return new PublishedBacktest.Year(
                january,
                history.years().size(),
                new PublishedBacktest.Row(-1, sum(before), forecast.total(), sum(came)),
                ages);
    }

    private static int sum(SortedMap<Integer, Integer> ages) {
        return ages.values().stream().mapToInt(Integer::intValue).sum();
    }
}
