package org.throughline.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.throughline.pack.AnswerFolder;
import org.throughline.sufficiency.findings.Findings;
import org.throughline.sufficiency.findings.UnusualYear;
import org.throughline.sufficiency.forecast.Backtest;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.pack.ForecastPackReader;
import org.throughline.sufficiency.pack.ForecastWriter;
import org.throughline.sufficiency.published.EnglandGrowth;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forecasts a pack without web or database and writes the answer of the forecast pack's format. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Forecast children with EHC plans from a forecast pack, or from published figures.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:a forecast was written",
            "1:something unexpected failed, or it was stopped; nothing is written",
            "2:the pack or the call is not accepted; everything that is wrong is listed and nothing is written"
        })
public final class ForecastCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** What is read: one of two. */
    private static final class Source {

        @Option(names = "--pack", paramLabel = "FOLDER-OR-ZIP", description = "the forecast pack to read")
        private @Nullable Path pack;

        @Option(
                names = "--published",
                paramLabel = "FOLDER-OR-ZIP",
                description = "published figures to read: a published pack, or the release as downloaded")
        private @Nullable Path published;
    }

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            description = "with --published: the one authority to forecast; default all but England")
    private @Nullable String authority;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "where to write the forecast; must not exist or be empty")
    private Path out = Path.of("");

    @Option(
            names = "--years",
            paramLabel = "N",
            description = "Januaries ahead, 1 to " + ForecastRequest.MOST_YEARS + "; default ${DEFAULT-VALUE}")
    private int years = 5;

    @Option(
            names = "--simulations",
            paramLabel = "N",
            description = "possible futures, 1 to " + ForecastRequest.MOST_SIMULATIONS + "; default ${DEFAULT-VALUE}")
    private int simulations = 1_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "seed of the chance draws; default 0, with --published " + PublishedCall.SEED)
    private @Nullable Long seed;

    @Option(
            names = "--train-to",
            paramLabel = "YEAR",
            description = "the last January to be known; default the last one of the pack")
    private @Nullable Integer trainTo;

    @Option(names = "--backtest", description = "test forecasts of every earlier January against what came")
    private boolean backtest;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "side by side, 1 to 64; the result is the same for any; default ${DEFAULT-VALUE}")
    private int threads = 1;

    /** A command with its default options. */
    public ForecastCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        CallCheck check = new CallCheck(err);
        check.range("--years", years, 1, ForecastRequest.MOST_YEARS);
        check.range("--simulations", simulations, 1, ForecastRequest.MOST_SIMULATIONS);
        check.range("--threads", threads, 1, CallCheck.MOST_THREADS);
        check.free("--out", out);
        if (authority != null && source.published == null) {
            check.fault("--authority: it is for --published only");
        }
        if (!check.isAccepted()) {
            return CallCheck.NOT_ACCEPTED;
        }
        if (source.published != null) {
            return new PublishedCall(
                            source.published,
                            out,
                            authority,
                            years,
                            trainTo,
                            simulations,
                            seed == null ? PublishedCall.SEED : seed,
                            backtest,
                            threads)
                    .run(err);
        }
        Path pack = Objects.requireNonNull(source.pack);
        ForecastPackReader.Reading reading =
                ForecastPackReader.read(pack, new ForecastPackReader.Use(trainTo, years, backtest));
        if (reading instanceof ForecastPackReader.Reading.Read read) {
            unusual(trainTo == null ? read.history() : read.history().upTo(trainTo), err);
        }
        reading.warnings().forEach(warning -> err.println("warning: " + warning.text()));
        return switch (reading) {
            case ForecastPackReader.Reading.Refused refused -> CallCheck.refuse(refused.faults(), err);
            case ForecastPackReader.Reading.Read read -> forecast(read, err);
        };
    }

    private static void unusual(History history, PrintWriter err) {
        UnusualYear.in(history).forEach(year -> err.println("warning: " + year.sentence()));
    }

    private int forecast(ForecastPackReader.Reading.Read read, PrintWriter err) throws IOException {
        long start = System.nanoTime();
        ForecastRequest whole = new ForecastRequest(
                        read.history(), years, simulations, seed == null ? 0 : seed, threads, List.of(), read.costs())
                .knowing(new EnglandGrowth());
        ForecastRequest request = trainTo == null ? whole : whole.upTo(trainTo);
        StopOnShutdown stop = StopOnShutdown.install();
        try {
            Progress progress = new Progress(err, stop);
            Forecast forecast = Forecasting.run(request, progress);
            Backtest test = backtest ? Backtest.run(whole, progress) : null;
            Findings findings = Findings.of(request, forecast, progress);
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
            try (AnswerFolder folder = AnswerFolder.at(out)) {
                ForecastWriter.write(request, forecast, findings, test, seconds, folder);
                folder.publish();
            }
            findings.beside().forEach(text -> err.println("warning: " + text));
            findings.other().forEach(text -> err.println("warning: " + text));
            if (request.history().years().size() == 1) {
                err.println("warning: " + ForecastWriter.ONE_YEAR);
            }
            report(forecast, test, seconds, err);
            return CallCheck.ACCEPTED;
        } catch (CancellationException stopped) {
            err.println("stopped; nothing was written");
            return CallCheck.STOPPED;
        } finally {
            stop.finished();
        }
    }

    private static void report(Forecast forecast, @Nullable Backtest test, double seconds, PrintWriter err) {
        err.println(String.format(Locale.ROOT, "done after %.1f s", seconds));
        forecast.januaries()
                .forEach((year, january) -> err.println(String.format(
                        Locale.ROOT,
                        "January %d: %.0f (%.0f to %.0f)",
                        year,
                        january.total().mean(),
                        january.total().p10(),
                        january.total().p90())));
        if (test != null && test.rows().isEmpty()) {
            err.println(ForecastWriter.NOTHING_TO_SCORE);
        } else if (test != null) {
            for (Level level : Level.values()) {
                Backtest.Score score = test.score(level, 0);
                err.println(String.format(
                        Locale.ROOT,
                        "back-test %s: %d cells, mean error %.2f (naive %.2f), %.0f %% of %d inside the band of 80 %%",
                        level.key(),
                        score.cells(),
                        score.meanError(),
                        score.naiveMeanError(),
                        score.covered(),
                        score.bandCells()));
            }
        }
        err.flush();
    }

    /** Says now and then how far it is. */
    private static final class Progress implements Forecasting.Listener {

        private static final long BETWEEN = Duration.ofSeconds(2).toNanos();

        private final PrintWriter err;
        private final StopOnShutdown stop;
        private final AtomicLong next = new AtomicLong(System.nanoTime() + BETWEEN);

        Progress(PrintWriter err, StopOnShutdown stop) {
            this.err = err;
            this.stop = stop;
        }

        @Override
        public void done(int simulations, int of) {
            long due = next.get();
            long now = System.nanoTime();
            if (now - due >= 0 && next.compareAndSet(due, now + BETWEEN)) {
                err.println(simulations + " of " + of + " simulations");
                err.flush();
            }
        }

        @Override
        public boolean isStopRequested() {
            return stop.isRequested();
        }
    }
}
