package org.throughline.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.throughline.matching.problem.Points;
import org.throughline.pack.AnswerFolder;
import org.throughline.pack.PackFaults;
import org.throughline.pack.PackLimits;
import org.throughline.sufficiency.pack.PlanPackReader;
import org.throughline.sufficiency.pack.PlanWriter;
import org.throughline.sufficiency.plan.PlanOption;
import org.throughline.sufficiency.plan.PlanRequest;
import org.throughline.sufficiency.plan.PlanResult;
import org.throughline.sufficiency.plan.Planning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says which projects of a planning pack to open, without web or database. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Choose new provision for the pupils of a planning pack under a capital budget.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:an answer was written",
            "1:something unexpected failed",
            "2:the pack or the call is not accepted; everything that is wrong is listed and nothing is written"
        })
public final class PlanCommand implements Callable<Integer> {

    private static final BigDecimal MOST_POUNDS = new BigDecimal("1e12");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pack", required = true, paramLabel = "FOLDER-OR-ZIP", description = "the planning pack to read")
    private Path pack = Path.of("");

    @Option(names = "--budget", required = true, paramLabel = "POUNDS", description = "the most capital, 0 or more")
    private BigDecimal budget = BigDecimal.ZERO;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "where to write the answer; must not exist or be empty")
    private Path out = Path.of("");

    @Option(
            names = "--objective",
            paramLabel = "WORD",
            description = "borough (default): fewest out of the borough before the pounds; cost: pounds alone")
    private String objective = PlanRequest.Aim.BOROUGH.key();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description =
                    "longest time for the answer and the best set of each number of projects, 1 to 86400; default ${DEFAULT-VALUE}; ends early when all is proven")
    private int seconds = 60;

    /** A command with its default options. */
    public PlanCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        CallCheck check = new CallCheck(err);
        if (budget.signum() < 0 || budget.compareTo(MOST_POUNDS) > 0) {
            check.fault("--budget: " + budget.toPlainString() + " is not accepted, expected pounds, 0 or more");
        }
        Optional<PlanRequest.Aim> aim = Arrays.stream(PlanRequest.Aim.values())
                .filter(each -> each.key().equals(objective))
                .findFirst();
        if (aim.isEmpty()) {
            check.fault("--objective: " + PackFaults.quote(objective) + " is unknown, expected one of "
                    + Arrays.stream(PlanRequest.Aim.values())
                            .map(PlanRequest.Aim::key)
                            .collect(Collectors.joining(" ")));
        }
        check.range("--seconds", seconds, 1, Duration.ofDays(1).toSeconds());
        check.free("--out", out);
        if (!check.isAccepted()) {
            return CallCheck.NOT_ACCEPTED;
        }
        PlanPackReader.Reading reading = PlanPackReader.read(pack, PackLimits.COMMAND);
        reading.warnings().forEach(warning -> err.println("warning: " + warning.text()));
        return switch (reading) {
            case PlanPackReader.Reading.Refused refused -> CallCheck.refuse(refused.faults(), err);
            case PlanPackReader.Reading.Read read ->
                plan(
                        new PlanRequest(
                                read.problem(),
                                read.projects(),
                                budget,
                                aim.orElseThrow(),
                                Duration.ofSeconds(seconds)),
                        err);
        };
    }

    private int plan(PlanRequest request, PrintWriter err) throws IOException {
        long start = System.nanoTime();
        StopOnShutdown stop = StopOnShutdown.install();
        try {
            PlanResult result = Planning.run(request, stop::isRequested);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            try (AnswerFolder folder = AnswerFolder.at(out)) {
                PlanWriter.write(request, result, took, folder);
                folder.publish();
            }
            report(result, took, err);
        } finally {
            stop.finished();
        }
        return CallCheck.ACCEPTED;
    }

    private static void report(PlanResult result, Duration took, PrintWriter err) {
        PlanOption best = result.best();
        err.println(String.format(
                Locale.ROOT,
                "done after %.1f s: %s; %d unplaced, %d out of borough, %s pounds a year, %s capital; %s",
                took.toMillis() / 1000.0,
                best.projects().isEmpty() ? "no project" : String.join(" ", new TreeSet<>(best.projects())),
                best.unplaced(),
                best.outOfBorough(),
                Points.plain(best.annual()),
                Points.plain(best.capital()),
                result.isProven() ? "proven, no set is better" : "not proven in this time"));
        err.flush();
    }
}
