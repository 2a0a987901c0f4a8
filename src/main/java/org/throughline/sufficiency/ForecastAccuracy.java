package org.throughline.sufficiency;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.sufficiency.accuracy.Scored;
import org.throughline.sufficiency.accuracy.SimpleForecast;
import org.throughline.sufficiency.history.Histories;

/** How wrong earlier forecasts on a forecast's own history would have been. */
@Service
@Transactional(readOnly = true)
public class ForecastAccuracy {

    private final Forecasts forecasts;
    private final Histories histories;

    ForecastAccuracy(Forecasts forecasts, Histories histories) {
        this.forecasts = forecasts;
        this.histories = histories;
    }

    /** Forecasts of earlier totals beside what came; none where no year before the last is known. */
    @RolesAllowed(Roles.PLANNER)
    public List<Scored> tests(UUID id) {
        SortedMap<Integer, Integer> totals = forecasts
                .find(id)
                .map(forecast -> histories.past(forecast.history().id()).totals())
                .orElseGet(TreeMap::new);
        return forecasts.file(id).map(BacktestFile::totals).orElse(List.of()).stream()
                .map(each -> withSimple(each, totals))
                .toList();
    }

    private static Scored withSimple(Scored each, SortedMap<Integer, Integer> totals) {
        Map<SimpleForecast, Double> simple = new EnumMap<>(SimpleForecast.class);
        for (SimpleForecast which : SimpleForecast.values()) {
            which.of(totals, each.trainTo(), each.horizon()).ifPresent(number -> simple.put(which, number));
        }
        return new Scored(
                each.trainTo(), each.horizon(), each.truth(), each.forecast(), each.band(), each.narrow(), simple);
    }
}
