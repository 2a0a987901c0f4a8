package org.throughline.sufficiency.scenario;

import java.util.List;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.outlook.ProjectionCase;

/** A scenario without what it opens: for looking at who would come to that. */
public final class ExistingCase {

    private ExistingCase() {}

    /**
     * The way things go with every change but those that open something or delay it.
     *
     * @param changes of a scenario, in order
     * @param forecast without levers
     */
    public static ProjectionCase of(
            List<Change> changes, PlanningInputs inputs, ForecastRequest forecast, int entryYear, int years) {
        List<Change> others = changes.stream()
                .filter(change -> !(change instanceof Change.Open || change instanceof Change.Delay))
                .toList();
        return new ProjectionCase(
                inputs.supply(others).from(entryYear, years),
                forecast.with(Interventions.of(others)),
                ScenarioJob.returns(others));
    }

    /** The academic year in which a scenario opens something, delays counted. */
    public static int opens(List<Change> changes, Change.Open open) {
        return open.from()
                + changes.stream()
                        .filter(Change.Delay.class::isInstance)
                        .map(Change.Delay.class::cast)
                        .filter(delay -> delay.name().equals(open.name()))
                        .mapToInt(Change.Delay::years)
                        .sum();
    }
}
