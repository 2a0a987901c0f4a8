package org.throughline.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.matching.inyear.Policy;
import org.throughline.matching.inyear.Replay;
import org.throughline.matching.inyear.ReplayRequest;
import org.throughline.matching.inyear.ReplayResult;
import org.throughline.matching.pack.PackReader;
import org.throughline.matching.pack.PackReading;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.pack.AnswerFolder;
import org.throughline.pack.PackColumns;
import org.throughline.pack.PackFault;
import org.throughline.pack.PackLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays a year of arrivals and compares how children are placed one by one with what would have been best. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Replay a year: children come one by one, and what placing each with prices of seats is worth.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the comparison was written",
            "1:something unexpected failed, or the replay was stopped; nothing is written",
            "2:a pack or the call is not accepted; everything that is wrong is listed and nothing is written"
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int MOST_ORDERS = 10_000;
    private static final int MOST_NAMED = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "FOLDER-OR-ZIP",
            description =
                    "the matching pack whose pupils come one by one; those kept or staying are there from the start")
    private Path pack = Path.of("");

    @Option(
            names = "--expected",
            required = true,
            paramLabel = "FOLDER-OR-ZIP",
            description = "a pack with the same provisions and other pupils: what was to be expected")
    private Path expected = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "where to write the comparison; must not exist or be empty")
    private Path out = Path.of("");

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "orders of arrival to draw, 1 to 10000; default ${DEFAULT-VALUE}")
    private int orders = 30;

    @Option(names = "--seed", paramLabel = "N", description = "seed of the random numbers; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "orders replayed side by side, 1 to 64, which changes the time only; default: the processors")
    private int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, CallCheck.MOST_THREADS);

    /** A command with its default options. */
    public ReplayCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        CallCheck check = new CallCheck(err);
        check.range("--orders", orders, 1, MOST_ORDERS);
        check.range("--threads", threads, 1, CallCheck.MOST_THREADS);
        check.free("--out", out);
        if (!check.isAccepted()) {
            return CallCheck.NOT_ACCEPTED;
        }
        PackReading year = read("--pack", pack, err);
        PackReading others = read("--expected", expected, err);
        if (year instanceof PackReading.Read known && others instanceof PackReading.Read other) {
            List<PackFault> faults = differences(known.problem(), other.problem());
            if (!faults.isEmpty()) {
                err.println("--expected " + expected + ":");
                return CallCheck.refuse(faults, err);
            }
            if (!known.problem().limits().equals(other.problem().limits())) {
                err.println("warning: places.csv of --expected is not that of --pack; the places of --pack are used");
            }
            return replay(known.problem(), other.problem(), err);
        }
        return CallCheck.NOT_ACCEPTED;
    }

    private static PackReading read(String option, Path path, PrintWriter err) {
        PackReading reading = PackReader.read(path, PackLimits.COMMAND);
        reading.warnings().forEach(warning -> err.println("warning: " + option + ": " + warning.text()));
        if (reading instanceof PackReading.Refused refused) {
            err.println(option + " " + path + ":");
            CallCheck.refuse(refused.faults(), err);
        }
        return reading;
    }

    /** Provisions that only one of the packs has, each way. */
    private static List<PackFault> differences(Problem year, Problem others) {
        Set<String> known = ids(year);
        Set<String> other = ids(others);
        List<PackFault> faults = new ArrayList<>();
        fault(known, other::contains, "are missing, expected the provisions of --pack", faults);
        fault(other, known::contains, "are not in --pack, expected the provisions of --pack and no others", faults);
        return faults;
    }

    private static void fault(Set<String> ids, Predicate<String> isThere, String what, List<PackFault> faults) {
        List<String> missing = ids.stream().filter(isThere.negate()).toList();
        if (!missing.isEmpty()) {
            String named = missing.stream().limit(MOST_NAMED).collect(Collectors.joining(" "));
            int more = missing.size() - MOST_NAMED;
            faults.add(new PackFault(
                    PackColumns.PROVISIONS.file(),
                    0,
                    "provision_id",
                    named + (more > 0 ? " and " + more + " more " : " ") + what));
        }
    }

    private static Set<String> ids(Problem problem) {
        return problem.provisions().stream().map(Provision::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private int replay(Problem year, Problem others, PrintWriter err) throws IOException {
        StopOnShutdown stop = StopOnShutdown.install();
        try {
            ReplayRequest request = new ReplayRequest(year, others, orders, seed, threads);
            ReplayResult result = Replay.run(request, stop::isRequested);
            if (result == null) {
                err.println("stopped; nothing was written");
                return CallCheck.STOPPED;
            }
            try (AnswerFolder folder = AnswerFolder.at(out)) {
                ReplayFiles.write(request, result, folder);
                folder.publish();
            }
            report(result, err);
            return CallCheck.ACCEPTED;
        } finally {
            stop.finished();
        }
    }

    private static void report(ReplayResult result, PrintWriter err) {
        err.println(String.format(
                Locale.ROOT,
                "done after %.1f s: %d children came in %d orders",
                result.took().toMillis() / 1000.0,
                result.arrivals(),
                result.rows().getLast().order()));
        for (Policy policy : Policy.values()) {
            ReplayResult.Standing standing = result.standing(policy);
            err.println(String.format(
                    Locale.ROOT,
                    "%s: %.1f children in the borough, %.2f %% of hindsight; worst order %d with %.2f %%",
                    policy.key(),
                    standing.meanInBorough(),
                    100 * standing.mean(),
                    standing.worstOrder(),
                    100 * standing.worst()));
        }
        err.flush();
    }
}
