package org.throughline.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.matching.engine.MatchEngine;
import org.throughline.matching.engine.MatchListener;
import org.throughline.matching.engine.MatchOutcome;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.GeneratedRegions;
import org.throughline.matching.problem.GeneratedRegions.Shape;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.solver.SearchRequest;

/**
 * Prints how near to the best a match of a region comes in the time it is given, level by level. Run by
 * {@code ./throughline benchmark region}, which takes twenty minutes and 12 GB; nothing here passes or fails.
 */
public final class RegionBenchmark {

    private static final int PUPILS = 60_000;
    private static final int PROVISIONS = 1_800;
    private static final Duration TIME = Duration.ofSeconds(300);

    private RegionBenchmark() {}

    /** Regions of two shapes and three seeds; with a seed and a shape only that one, with a third number its pupils. */
    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.OFF);
        if (args.length > 0) {
            int pupils = args.length > 2 ? Integer.parseInt(args[2]) : PUPILS;
            match(Long.parseLong(args[0]), args[1].equals("cities") ? Shape.CITIES : Shape.COUNTIES, pupils);
            return;
        }
        match(1, Shape.COUNTIES, PUPILS);
        match(2, Shape.CITIES, PUPILS);
        match(3, Shape.COUNTIES, PUPILS);
    }

    private static void match(long seed, Shape shape, int pupils) {
        Problem problem = GeneratedRegions.of(seed, pupils, pupils * PROVISIONS / PUPILS, shape);
        long pairs = problem.pupils().stream()
                .filter(pupil -> !pupil.isKept())
                .mapToLong(pupil -> problem.eligible(pupil).size())
                .sum();
        print(
                "seed %d, %s: %d pupils, %d provisions, %d limits, %d pairs",
                seed,
                shape,
                pupils,
                problem.provisions().size(),
                problem.limits().size(),
                pairs);
        System.gc();
        long processor = processorNanos();
        long begin = System.nanoTime();
        MatchOutcome outcome =
                MatchEngine.run(SearchRequest.of(problem, Profile.BOROUGH_FIRST, TIME), new Progress(begin, processor));
        print(
                "%.1f s on the clock, %.1f s of the processor, heap at most %.1f GB",
                outcome.took().toMillis() / 1000.0, (processorNanos() - processor) / 1e9, heapAtMost() / 1e9);
        for (Proof.Standing standing : outcome.proof().standings(outcome.objective())) {
            long value = outcome.objective().at(standing.level());
            print(
                    "%-14s %,14d  bound %,14d  gap %.3f %%%s",
                    standing.level().key(),
                    value,
                    standing.bound(),
                    100.0 * standing.gap() / Math.max(1, standing.bound()),
                    standing.isProven() ? ", proven" : "");
        }
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long heapAtMost() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static void print(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
        System.out.flush();
    }

    /** Prints what is worked on and each better plan, with the seconds of the clock and of the processor until then. */
    private record Progress(long begin, long processor) implements MatchListener {

        @Override
        public void working(String on) {
            say(on);
        }

        @Override
        public void improved(Duration elapsed, Totals objective, Supplier<Answer> answer) {
            say(objective);
        }

        private void say(Object what) {
            print("%8.1f s %8.1f s  %s", (System.nanoTime() - begin) / 1e9, (processorNanos() - processor) / 1e9, what);
        }
    }
}
