package org.throughline.matching;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Profile;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;

/**
 * The service in a process of its own, for tests that kill it. {@code start} begins a run and reports each stored
 * answer; {@code resume RUN} waits until the run goes on, stops it and reports how it ended.
 */
public final class ServiceProcess {

    private ServiceProcess() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext context = SpringApplication.run(ThroughlineApplication.class, "--server.port=0");
        context.getBean(DemonstrationBorough.class).loadIfEmpty();
        MatchRuns runs = context.getBean(MatchRuns.class);
        SystemIdentity.as(
                "test",
                () -> {
                    if (args[0].equals("start")) {
                        start(context.getBean(RunStarts.class), runs);
                    } else {
                        resume(runs, UUID.fromString(args[1]));
                        context.close();
                    }
                    return true;
                },
                Roles.PLACEMENT_OFFICER);
    }

    private static void start(RunStarts starts, MatchRuns runs) {
        UUID id = starts.start(
                GeneratedProblems.overlapping(6, 6_000, 180, 0.05),
                new RunRequest("To be killed", Profile.BOROUGH_FIRST, null, 600, null, 1));
        say("run " + id);
        for (int known = 0; ; ) {
            var progress = runs.progress(id);
            if (progress.size() > known) {
                known = progress.size();
                say("stored " + known + " unplaced " + progress.getLast().unplaced());
            }
            pause();
        }
    }

    private static void resume(MatchRuns runs, UUID id) {
        say("waiting");
        while (runs.find(id).orElseThrow().resumed() == 0) {
            pause();
        }
        runs.stop(id);
        RunSummary run = runs.find(id).orElseThrow();
        while (!run.status().isOver()) {
            pause();
            run = runs.find(id).orElseThrow();
        }
        var progress = runs.progress(id);
        say("ended " + run.status() + " " + run.endedBy() + " resumed " + run.resumed() + " points "
                + progress.getLast().points() + " unplaced "
                + progress.getLast().unplaced() + " out "
                + progress.getLast().outOfBorough());
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
