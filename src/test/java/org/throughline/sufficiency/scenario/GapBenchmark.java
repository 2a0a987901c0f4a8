package org.throughline.sufficiency.scenario;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.ToldYear;
import org.throughline.testing.FreshFolder;

/** How long the gap of the demonstration takes: 200 futures of five years, from the click to the result. */
public final class GapBenchmark {

    private static final int SEPTEMBERS = 5;
    private static final Duration MOST = Duration.ofMinutes(10);

    private GapBenchmark() {}

    /** Prints the seconds, and a line for each September. */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                ThroughlineApplication.class,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--throughline.home=" + FreshFolder.named("gap-benchmark"))) {
            context.getBean(DemonstrationBorough.class).loadIfEmpty();
            SystemIdentity.as("benchmark", () -> measure(context, System.out), Roles.PLANNER);
        }
    }

    private static boolean measure(ConfigurableApplicationContext context, PrintStream out) {
        Forecasts forecasts = context.getBean(Forecasts.class);
        Gaps gaps = context.getBean(Gaps.class);
        UUID forecast = forecasts.begin("Benchmark", "To see how long it takes", SEPTEMBERS + 1);
        Awaitility.await()
                .pollInSameThread()
                .atMost(MOST)
                .until(() -> forecasts.find(forecast).orElseThrow().state() == JobState.DONE);
        long start = System.nanoTime();
        gaps.workOut(forecast);
        Awaitility.await()
                .pollInSameThread()
                .atMost(MOST)
                .until(() -> !gaps.status(forecast).state().isUnderWay());
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        GapResult result =
                Objects.requireNonNull(gaps.of(forecast).orElseThrow().result());
        out.printf(
                Locale.ROOT,
                "futures, Septembers, seconds, proven: %d, %d, %.1f, %s%n",
                result.futures(),
                result.years().size(),
                seconds,
                result.proven());
        for (GapYear year : result.years()) {
            ToldYear told = new ToldYear(year);
            out.printf(
                    Locale.ROOT,
                    "September %d: %s; by today's practice %.0f out of the borough%n",
                    year.academicYear(),
                    told.words(told.total(), "a specialist place"),
                    year.total().practice().median());
        }
        return true;
    }
}
