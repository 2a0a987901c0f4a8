package org.throughline.matching.ui;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunRequest;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStarts;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** A test of a page about a run that has ended: three children, of whom one cannot have the first preference. */
abstract class RunScreenTest extends ScreenTest {

    private static @Nullable UUID shared;

    @Autowired
    protected MatchRuns runs;

    @Autowired
    protected RunStarts starts;

    /** The run, which all such tests of a JVM share. */
    protected UUID run = new UUID(0, 0);

    @BeforeEach
    void a_run_has_ended() {
        if (shared == null) {
            shared = ended("Three children", RunFixture.THREE, Profile.BOROUGH_FIRST);
        }
        run = shared;
    }

    /** A run of a pack, once it is over. */
    protected UUID ended(String name, Problem problem, Profile profile) {
        UUID id = as(
                Roles.PLACEMENT_OFFICER, () -> starts.start(problem, new RunRequest(name, profile, null, 30, 300L, 1)));
        over(id);
        return id;
    }

    protected void over(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> runs.find(id).orElseThrow().status().isOver()));
    }

    protected RunResult result(UUID id) {
        return as(Roles.PLACEMENT_OFFICER, () -> runs.result(id).orElseThrow());
    }

    /** The child of ANN and BEN who has not the one place at NEAR that both ask for first. */
    protected String contested() {
        return "NEAR".equals(result(run).assessment().answer().places().get("ANN")) ? "BEN" : "ANN";
    }

    /** The child who has it. */
    protected String granted() {
        return contested().equals("ANN") ? "BEN" : "ANN";
    }

    /** The address of a page of the run. */
    protected String page(String rest) {
        return "runs/" + run + rest;
    }
}
