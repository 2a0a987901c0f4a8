package org.throughline.sufficiency.scenario;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import org.throughline.jobs.JobHandler;
import org.throughline.jobs.JobProgress;
import org.throughline.jobs.Lane;
import org.throughline.security.Roles;
import org.throughline.sufficiency.ForecastListener;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.outlook.GapFutures;
import org.throughline.sufficiency.outlook.ProjectionCase;

/**
 * Works out what is missing by one forecast and freezes it. It reads children's records; only counts are kept. A
 * service that ends meanwhile begins it again: it takes less than a minute.
 */
@Component
class GapJob implements JobHandler {

    static final String KIND = "gap";

    private final Gaps gaps;
    private final Forecasts forecasts;
    private final Scenarios scenarios;
    private final PlanningInputsReader inputs;

    GapJob(Gaps gaps, Forecasts forecasts, Scenarios scenarios, PlanningInputsReader inputs) {
        this.gaps = gaps;
        this.forecasts = forecasts;
        this.scenarios = scenarios;
        this.inputs = inputs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.CALCULATIONS;
    }

    /** It reads children's records, which a planner does not; only counts are saved. */
    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
    }

    @Override
    public Runnable work(UUID id, JobProgress progress) {
        UUID forecast = gaps.find(id)
                .orElseThrow(() -> new CancellationException("It was deleted"))
                .forecastId();
        Scenarios.Horizon horizon = scenarios.horizon(forecast);
        PlanningInputs ground = inputs.of(horizon.entryYear());
        ProjectionCase nothing = new ProjectionCase(
                ground.supply(List.of()).from(horizon.entryYear(), horizon.years()),
                forecasts.request(forecast),
                ProjectionCase.NEVER);
        GapResult result = GapFutures.run(
                ground.outlook(horizon.entryYear(), horizon.years(), Gaps.FUTURES, nothing, nothing),
                inputs.practice(horizon.entryYear() - 1),
                new ForecastListener(progress));
        return () -> gaps.store(id, result);
    }
}
