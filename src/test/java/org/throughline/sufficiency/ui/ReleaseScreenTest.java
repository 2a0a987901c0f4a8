package org.throughline.sufficiency.ui;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.sufficiency.release.ReleaseFixture;
import org.throughline.sufficiency.release.ReleaseFolder;
import org.throughline.sufficiency.release.ReleaseForecasts;
import org.throughline.sufficiency.release.Releases;
import org.throughline.testing.ScreenTest;

/** A test of a page about an invented release, from which one forecast is made. */
abstract class ReleaseScreenTest extends ScreenTest {

    @Autowired
    protected Releases releases;

    @Autowired
    protected ReleaseForecasts forecasts;

    protected UUID release = new UUID(0, 0);

    @BeforeEach
    void a_release_is_kept() {
        try (ReleaseFolder folder = new ReleaseFolder()) {
            folder.add(ReleaseFixture.file(ReleaseFixture.zip()));
            release = as(Roles.PLANNER, () -> releases.add("Invented release", folder))
                    .id();
        }
    }

    @AfterEach
    void it_goes() {
        forecasts().forEach(this::over);
        as(Roles.PLANNER, () -> {
            releases.delete(release);
            return true;
        });
    }

    private java.util.List<UUID> forecasts() {
        return as(Roles.PLANNER, () -> forecasts.of(release)).stream()
                .map(forecast -> forecast.id())
                .toList();
    }

    private void over(UUID id) {
        Awaitility.await("the forecast")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        !as(Roles.PLANNER, () -> forecasts.status(id)).state().isUnderWay());
    }

    /** A forecast of Northtown that is done. */
    protected UUID done() {
        UUID id = as(Roles.PLANNER, () -> forecasts.begin(release, "901", 3));
        over(id);
        return id;
    }

    /** The address of a page of the release. */
    protected String page(String rest) {
        return "published-figures/" + release + rest;
    }
}
