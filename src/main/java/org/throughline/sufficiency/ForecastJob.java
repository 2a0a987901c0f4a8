package org.throughline.sufficiency;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.throughline.sufficiency.forecast.Backtest;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.history.ForecastFormat;

/** Works one forecast out and freezes it. */
@Component
class ForecastJob {

    private final JdbcTemplate jdbc;
    private final ForecastFormat format;
    private final WorkStates states;

    ForecastJob(JdbcTemplate jdbc, ForecastFormat format, WorkService service, Clock clock) {
        this.jdbc = jdbc;
        this.format = format;
        states = new WorkStates(jdbc, "sufficiency_forecast", service, clock);
    }

    WorkStates states() {
        return states;
    }

    void run(UUID id, ForecastRequest request, Progress progress) {
        states.run(
                id,
                () -> answer(request, progress),
                answer -> jdbc.update(
                        "update sufficiency_forecast set state = ?, answer = ? where id = ? and state = ?",
                        WorkState.DONE.name(),
                        answer,
                        id,
                        WorkState.RUNNING.name()));
    }

    private byte[] answer(ForecastRequest request, Progress progress) {
        long start = System.nanoTime();
        Forecast forecast = Forecasting.run(request, progress);
        progress.next();
        Backtest backtest = Backtest.run(request, progress);
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        return format.forecast(request, forecast, backtest, seconds);
    }
}
