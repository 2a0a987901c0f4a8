package org.throughline.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.PackFormat;
import org.throughline.matching.engine.AnswerCheck;
import org.throughline.matching.engine.AnswerFingerprint;
import org.throughline.matching.engine.MatchEngine;
import org.throughline.matching.engine.MatchListener;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.pack.AnswerWriter;
import org.throughline.matching.pack.PackReader;
import org.throughline.matching.pack.PackReading;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.solver.SearchRequest;
import org.throughline.pack.AnswerFolder;
import org.throughline.pack.PackLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Matches a pack without web or database and writes the answer of the matching pack's format. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Find places for the pupils of a matching pack.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:an answer was written",
            "1:something unexpected failed",
            "2:the pack or the call is not accepted; everything that is wrong is listed and nothing is written",
            "3:the answer breaks a guarantee and is withheld; which one and for whom is listed and nothing is written"
        })
public final class MatchCommand implements Callable<Integer> {

    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pack", required = true, paramLabel = "FOLDER-OR-ZIP", description = "the matching pack to read")
    private Path pack = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "where to write the answer; must not exist or be empty")
    private Path out = Path.of("");

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            converter = ProfileConverter.class,
            description = "borough-first (default) or preference-first")
    private Profile profile = Profile.BOROUGH_FIRST;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "longest time to search, 1 to 86400; default ${DEFAULT-VALUE}")
    private int seconds = 30;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description =
                    "end after this many steps of proof and search, which can be repeated exactly; without --seconds the only limit")
    private @Nullable Integer steps;

    @Option(
            names = "--weights",
            paramLabel = "P,T,C,S",
            converter = WeightsConverter.class,
            description =
                    "weights of preference, travel, cost and siblings inside the points, each 0 to 1000; default 1,1,1,1")
    private Weights weights = Weights.DEFAULT;

    @Option(names = "--seed", paramLabel = "N", description = "seed of the random numbers; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "searches side by side, 1 to 64; default ${DEFAULT-VALUE}")
    private int threads = 1;

    @Option(
            names = "--search-only",
            description = "search without the exact core: no bounds, to measure the search by itself")
    private boolean searchOnly;

    @Option(
            names = "--no-reasons",
            description = "leave reasons.csv empty: a very large pack would have hundreds of millions of lines")
    private boolean noReasons;

    private final Engine engine;

    /** What finds an answer. */
    interface Engine {

        MatchOutcome find(SearchRequest request, MatchListener listener);
    }

    /** A command with its default options. */
    public MatchCommand() {
        this(MatchEngine::run);
    }

    MatchCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!isCallAccepted(err)) {
            return CallCheck.NOT_ACCEPTED;
        }
        PackReading reading = PackReader.read(pack, PackLimits.COMMAND);
        reading.warnings().forEach(warning -> err.println("warning: " + warning.text()));
        return switch (reading) {
            case PackReading.Refused refused -> CallCheck.refuse(refused.faults(), err);
            case PackReading.Read read -> match(read.problem(), err);
        };
    }

    private boolean isCallAccepted(PrintWriter err) {
        CallCheck check = new CallCheck(err);
        check.range("--seconds", seconds, 1, SearchRequest.LONGEST.toSeconds());
        if (steps != null && steps < 0) {
            check.fault("--steps: " + steps + " is not accepted, expected 0 or more");
        }
        check.range("--threads", threads, 1, CallCheck.MOST_THREADS);
        check.free("--out", out);
        return check.isAccepted();
    }

    private int match(Problem problem, PrintWriter err) throws IOException {
        boolean onlySteps = steps != null && !isGiven("--seconds");
        SearchRequest request = new SearchRequest(
                problem,
                profile,
                weights,
                onlySteps ? SearchRequest.LONGEST : Duration.ofSeconds(seconds),
                steps == null ? null : steps.longValue(),
                seed,
                threads,
                null,
                totals -> false);
        StopOnShutdown stop = StopOnShutdown.install();
        Progress progress = new Progress(profile, err, stop);
        try {
            MatchOutcome outcome =
                    searchOnly ? MatchEngine.runSearchAlone(request, progress) : engine.find(request, progress);
            Assessment assessment = Assessment.of(problem, outcome.answer());
            GuaranteeReport checked = AnswerCheck.of(assessment, weights);
            if (!checked.holds()) {
                return CallCheck.withhold(checked, err);
            }
            write(assessment, outcome, MatchEngine.placeValues(request, outcome, progress));
            err.println("done after " + seconds(outcome.took()) + " s and " + outcome.steps() + " steps: "
                    + progress.describe(assessment.totals()));
            outcome.proof()
                    .standings(outcome.objective())
                    .forEach(standing -> err.println(standing.level().key() + ": "
                            + (standing.isProven()
                                    ? "proven, no plan has less"
                                    : "at least " + standing.bound() + ", gap " + standing.gap())));
            err.println(checked.verdict());
            err.println("answer " + AnswerFingerprint.of(outcome.answer()));
            err.flush();
        } finally {
            stop.finished();
        }
        return CallCheck.ACCEPTED;
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private void write(Assessment assessment, MatchOutcome outcome, MarginalValues.Result placeValues)
            throws IOException {
        PackFormat.Facts run = new PackFormat.Facts(
                profile,
                weights,
                seed,
                outcome.steps(),
                outcome.endedBy().key(),
                outcome.took(),
                threads,
                outcome.proof(),
                placeValues);
        try (AnswerFolder folder = AnswerFolder.at(out)) {
            AnswerWriter.write(assessment, run, !noReasons, folder);
            folder.publish();
        }
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    /** Reports better plans on standard error, and ends the search when the program is told to stop. */
    private static final class Progress implements MatchListener {

        private final Profile profile;
        private final PrintWriter err;
        private final StopOnShutdown stop;
        private Duration nextReport = Duration.ZERO;

        Progress(Profile profile, PrintWriter err, StopOnShutdown stop) {
            this.profile = profile;
            this.err = err;
            this.stop = stop;
        }

        @Override
        public void working(String on) {
            err.println(on);
            err.flush();
        }

        @Override
        public void improved(Duration elapsed, Totals objective, Supplier<Answer> answer) {
            if (elapsed.compareTo(nextReport) >= 0) {
                nextReport = elapsed.plus(BETWEEN_REPORTS);
                err.println(seconds(elapsed) + " s: " + describe(objective));
                err.flush();
            }
        }

        @Override
        public boolean isStopRequested() {
            return stop.isRequested();
        }

        String describe(Totals totals) {
            StringBuilder text = new StringBuilder();
            for (Level level : profile.levels()) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(level.key())
                        .append(' ')
                        .append(totals.at(level));
            }
            return text.toString();
        }
    }

    /** Reads four weights between commas. */
    static final class WeightsConverter implements ITypeConverter<Weights> {

        @Override
        public Weights convert(String text) {
            if (!text.matches("\\d{1,4}(,\\d{1,4}){3}")) {
                throw new TypeConversionException(
                        "'" + text + "' is not accepted, expected four whole numbers such as 1,2,1,0");
            }
            int[] each =
                    Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
            if (Arrays.stream(each).anyMatch(weight -> weight > Weights.MAX)) {
                throw new TypeConversionException(
                        "'" + text + "' is not accepted, expected weights up to " + Weights.MAX);
            }
            return new Weights(each[0], each[1], each[2], each[3]);
        }
    }

    /** Reads a profile by its key. */
    static final class ProfileConverter implements ITypeConverter<Profile> {

        @Override
        public Profile convert(String key) {
            return Profile.ofKey(key)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + key + "' is unknown, expected borough-first or preference-first"));
        }
    }
}
