package org.throughline.opendata.api;

import java.time.Instant;
import java.util.UUID;
import org.throughline.sufficiency.FrozenForecast;

/**
 * A finished forecast.
 *
 * @param id its id
 * @param title its name
 * @param madeAt when it was begun
 * @param lastJanuary the last January known to it: its data date
 * @param years how many Januaries it looks ahead
 * @param simulations in how many possible futures
 * @param source where its history comes from
 */
record ForecastItem(UUID id, String title, Instant madeAt, int lastJanuary, int years, int simulations, String source) {

    static ForecastItem of(FrozenForecast forecast) {
        return new ForecastItem(
                forecast.id(),
                forecast.title(),
                forecast.begunAt(),
                forecast.history().lastJanuary(),
                forecast.years(),
                forecast.simulations(),
                forecast.history().source());
    }
}
