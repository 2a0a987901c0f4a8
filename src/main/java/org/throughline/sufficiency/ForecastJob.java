package org.throughline.sufficiency;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.security.Roles;
import org.throughline.sufficiency.findings.Findings;
import org.throughline.sufficiency.findings.UnusualYear;
import org.throughline.sufficiency.forecast.Backtest;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.history.ForecastFormat;

/** Calculates one forecast and freezes it. */
@Component
class ForecastJob implements JobHandler {

    static final String KIND = "forecast";

    private final JdbcClient jdbc;
    private final ForecastFormat format;
    private final Forecasts forecasts;

    ForecastJob(JdbcClient jdbc, ForecastFormat format, Forecasts forecasts) {
        this.jdbc = jdbc;
        this.format = format;
        this.forecasts = forecasts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.CALCULATIONS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public Runnable work(UUID id, JobProgress progress) {
        ForecastRequest request = forecasts.request(id);
        Forecasting.Listener listener = new ForecastListener(progress);
        progress.parts(UnusualYear.in(request.history()).isEmpty() ? 2 : 3);
        long start = System.nanoTime();
        Forecast forecast = Forecasting.run(request, listener);
        progress.next();
        Backtest backtest = Backtest.run(request, listener);
        progress.next();
        Findings findings = Findings.of(request, forecast, listener);
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        byte[] answer = format.forecast(request, forecast, findings, backtest, seconds);
        return () -> jdbc.sql("update sufficiency_forecast set answer = ? where id = ?")
                .params(answer, id)
                .update();
    }
}
