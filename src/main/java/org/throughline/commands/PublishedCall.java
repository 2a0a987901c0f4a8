package org.throughline.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.throughline.pack.AnswerFolder;
import org.throughline.pack.PackFault;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.pack.CalculatedAuthority;
import org.throughline.sufficiency.pack.PublishedPackReader;
import org.throughline.sufficiency.pack.PublishedWriter;
import org.throughline.sufficiency.published.PublishedAuthority;
import org.throughline.sufficiency.published.PublishedBacktest;
import org.throughline.sufficiency.published.PublishedForecast;
import org.throughline.sufficiency.published.PublishedLevel;
import org.throughline.sufficiency.published.ShippedConstants;
import org.throughline.sufficiency.published.UnusualTotal;

/**
 * Forecasts from published figures, authority by authority.
 *
 * @param figures folder or zip
 * @param out where to write
 * @param authority the only one; null for all but England
 * @param years Januaries ahead
 * @param trainTo the last January to be known; null for the last one of each authority
 * @param simulations possible futures
 * @param seed of the chance draws
 * @param isTested whether earlier forecasts are tested
 * @param threads side by side; the result is the same for any
 */
record PublishedCall(
        Path figures,
        Path out,
        @Nullable String authority,
        int years,
        @Nullable Integer trainTo,
        int simulations,
        long seed,
        boolean isTested,
        int threads) {

    /** The seed where none is asked for. */
    static final long SEED = 42;

    private static final String ENGLAND = "ENG";
    private static final String NOTHING_TO_SCORE =
            "No earlier forecast can be compared with what came: that takes a January" + " from "
                    + PublishedBacktest.FIRST + " on with five published before it and one after it";

    int run(PrintWriter err) throws IOException {
        long start = System.nanoTime();
        PublishedPackReader.Reading reading = PublishedPackReader.read(figures);
        return switch (reading) {
            case PublishedPackReader.Reading.Refused refused -> {
                warn(refused.warnings(), err);
                yield CallCheck.refuse(refused.faults(), err);
            }
            case PublishedPackReader.Reading.Read read -> {
                SortedMap<String, Integer> asked = new TreeMap<>();
                List<PackFault> faults = asked(read.authorities(), asked, err);
                if (!faults.isEmpty()) {
                    warn(read.warnings(), err);
                    yield CallCheck.refuse(faults, err);
                }
                yield calculate(read, asked, start, err);
            }
        };
    }

    /** The authorities to be forecast, each with the last January that is used. */
    private List<PackFault> asked(
            SortedMap<String, PublishedAuthority> known, SortedMap<String, Integer> asked, PrintWriter err) {
        List<PackFault> faults = new ArrayList<>();
        if (authority != null && !known.containsKey(authority)) {
            faults.add(new PackFault(
                    String.valueOf(figures.getFileName()),
                    0,
                    "authority",
                    authority + " is not published here, expected one of " + String.join(", ", known.keySet())));
        }
        for (PublishedAuthority each : known.values()) {
            if (authority == null ? each.code().equals(ENGLAND) : !each.code().equals(authority)) {
                continue;
            }
            Integer last = trainTo == null ? lastOf(each) : trainTo;
            if (last != null && each.totals().getOrDefault(last, 0) > 0 && last >= ShippedConstants.first()) {
                asked.put(each.code(), last);
            } else if (authority == null) {
                err.println("warning: " + each.code() + " is left out: "
                        + (last == null
                                ? "no total is published"
                                : "its total of January " + last + " is 0 or not published, or the January is before "
                                        + ShippedConstants.first()));
            } else {
                faults.add(new PackFault(
                        String.valueOf(figures.getFileName()),
                        0,
                        "january",
                        each.code() + " has no total of January " + last + ", expected one above 0 from "
                                + ShippedConstants.first() + " on"));
            }
        }
        if (asked.isEmpty() && faults.isEmpty()) {
            faults.add(new PackFault(
                    String.valueOf(figures.getFileName()), 0, "authority", "there is none that can be forecast"));
        }
        return faults;
    }

    private static @Nullable Integer lastOf(PublishedAuthority authority) {
        return authority.totals().isEmpty() ? null : authority.totals().lastKey();
    }

    private int calculate(
            PublishedPackReader.Reading.Read read, SortedMap<String, Integer> asked, long start, PrintWriter err)
            throws IOException {
        SortedMap<String, PublishedAuthority> known = read.authorities();
        StopOnShutdown stop = StopOnShutdown.install();
        try {
            SortedMap<String, CalculatedAuthority> all = new TreeMap<>();
            @Nullable PublishedAuthority england = known.get(ENGLAND);
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                Map<String, Future<CalculatedAuthority>> parts = new LinkedHashMap<>();
                asked.forEach((code, january) ->
                        parts.put(code, pool.submit(() -> one(known.get(code), january, england, stop))));
                for (Map.Entry<String, Future<CalculatedAuthority>> part : parts.entrySet()) {
                    all.put(part.getKey(), result(part.getValue()));
                }
            }
            try (AnswerFolder folder = AnswerFolder.at(out)) {
                PublishedWriter.write(all, isTested, call(), folder);
                folder.publish();
            }
            unusual(all, err);
            warn(read.warnings(), err);
            warnOfTeachers(all, england == null || england.totals().isEmpty(), err);
            report(all, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0, err);
            return CallCheck.ACCEPTED;
        } catch (CancellationException stopped) {
            err.println("stopped; nothing was written");
            return CallCheck.STOPPED;
        } finally {
            stop.finished();
        }
    }

    private CalculatedAuthority one(
            @Nullable PublishedAuthority authority,
            int january,
            @Nullable PublishedAuthority england,
            StopOnShutdown stop) {
        if (authority == null || stop.isRequested()) {
            throw new CancellationException("The forecast was stopped");
        }
        return new CalculatedAuthority(
                january,
                years,
                PublishedForecast.of(authority, january, years, simulations, seed, ShippedConstants.upTo(january)),
                isTested
                        ? PublishedBacktest.of(authority, england, simulations, seed, ShippedConstants::upTo)
                        : List.of(),
                UnusualTotal.in(authority, january, years, seed).orElse(null));
    }

    private static CalculatedAuthority result(Future<CalculatedAuthority> part) {
        try {
            return part.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The forecast was stopped");
        } catch (java.util.concurrent.ExecutionException failure) {
            if (failure.getCause() instanceof CancellationException stopped) {
                throw stopped;
            }
            throw new IllegalStateException("A forecast failed", failure.getCause());
        }
    }

    private Map<String, Object> call() {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("seed", seed);
        call.put("simulations", simulations);
        call.put("years", years);
        call.put("train_to", trainTo == null ? "last January of each authority" : trainTo);
        return call;
    }

    private static void warn(List<PackFault> warnings, PrintWriter err) {
        warnings.forEach(warning -> err.println("warning: " + warning.text()));
    }

    /** What is unusual is said before anything else. */
    private static void unusual(SortedMap<String, CalculatedAuthority> all, PrintWriter err) {
        all.forEach((code, each) -> {
            UnusualTotal unusual = each.unusual();
            if (unusual != null) {
                err.println("warning: " + code + ": " + unusual.seenSentence() + " "
                        + unusual.withoutSentence(each.years()) + " Forecast without it: --train-to "
                        + unusual.trainTo());
            }
        });
    }

    /** What the forecasts lean on and lack. */
    private void warnOfTeachers(SortedMap<String, CalculatedAuthority> all, boolean isWithoutEngland, PrintWriter err) {
        int taught = ShippedConstants.last();
        all.forEach((code, each) -> {
            if (each.january() > taught + 1) {
                err.println("warning: " + code + ": what other authorities teach ends in January " + taught
                        + "; the forecast from January " + each.january() + " takes it as still true");
            }
        });
        if (isTested && isWithoutEngland) {
            err.println("warning: " + ENGLAND + " is not in the figures, so the simple forecast 'national' is blank");
        }
    }

    private void report(SortedMap<String, CalculatedAuthority> all, double seconds, PrintWriter err) {
        err.println(String.format(Locale.ROOT, "done after %.1f s", seconds));
        if (isTested && all.values().stream().allMatch(each -> each.backtest().isEmpty())) {
            err.println(NOTHING_TO_SCORE);
        }
        all.forEach((code, each) -> {
            Distribution total = each.forecast().distribution(PublishedLevel.TOTAL, "total", 1);
            err.println(String.format(
                    Locale.ROOT,
                    "%s January %d: %.0f (%.0f to %.0f)",
                    code,
                    each.january() + 1,
                    total.mean(),
                    total.p10(),
                    total.p90()));
        });
        err.flush();
    }
}
