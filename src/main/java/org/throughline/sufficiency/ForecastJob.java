package org.throughline.sufficiency;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.throughline.sufficiency.forecast.Backtest;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;

/** Works one forecast out and freezes it. */
@Component
class ForecastJob {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastJob.class);

    private final JdbcTemplate jdbc;
    private final ForecastFormat format;

    ForecastJob(JdbcTemplate jdbc, ForecastFormat format) {
        this.jdbc = jdbc;
        this.format = format;
    }

    void run(UUID id, ForecastRequest request, Progress progress) {
        long start = System.nanoTime();
        try {
            Forecast forecast = Forecasting.run(request, progress);
            progress.next();
            Backtest backtest = Backtest.run(request, progress);
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
            byte[] answer = format.forecast(request, forecast, backtest, seconds);
            jdbc.update(
                    "update sufficiency_forecast set state = ?, answer = ? where id = ? and state = ?",
                    FrozenForecast.State.DONE.name(),
                    answer,
                    id,
                    FrozenForecast.State.RUNNING.name());
        } catch (CancellationException stopped) {
            end(id, FrozenForecast.State.STOPPED, null);
        } catch (RuntimeException failure) {
            LOG.error("Forecast {} failed", id, failure);
            end(id, FrozenForecast.State.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    private void end(UUID id, FrozenForecast.State state, @Nullable String message) {
        jdbc.update(
                "update sufficiency_forecast set state = ?, message = ? where id = ? and state = ?",
                state.name(),
                message,
                id,
                FrozenForecast.State.RUNNING.name());
    }

    /** What was being worked out when the service ended is stopped. */
    void endAllRunning() {
        jdbc.update(
                "update sufficiency_forecast set state = ?, message = ? where state = ?",
                FrozenForecast.State.STOPPED.name(),
                "The service ended before it was done",
                FrozenForecast.State.RUNNING.name());
    }
}
