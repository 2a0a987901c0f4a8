package org.throughline.sufficiency.ui;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;
import org.throughline.testing.ScreenTest;

/** A test of a page about a forecast of the demonstration that is done. */
abstract class ForecastScreenTest extends ScreenTest {

    private static @Nullable UUID shared;

    @Autowired
    protected Forecasts forecasts;

    /** The forecast, which all such tests of a JVM share. */
    protected UUID forecast = new UUID(0, 0);

    @BeforeEach
    void a_forecast_is_done() {
        if (shared == null) {
            shared = as(Roles.PLANNER, () -> forecasts.begin("For the screens", "To see how it looks", 3));
            UUID begun = shared;
            Awaitility.await("the forecast")
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> as(
                                    Roles.PLANNER,
                                    () -> forecasts.find(begun).orElseThrow().state())
                            == JobState.DONE);
        }
        forecast = shared;
    }

    /** The address of a page of the forecast. */
    protected String page(String rest) {
        return "forecasts/" + forecast + rest;
    }
}
