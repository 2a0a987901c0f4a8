package org.throughline.matching.inyear;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Prints what placing children one by one with prices is worth on generated years of 320 children, 30 orders each. Run
 * by {@code ./throughline benchmark replay}; nothing here passes or fails.
 */
public final class ReplayBenchmark {

    private static final int ORDERS = 30;
    private static final int PUPILS = 320;

    private ReplayBenchmark() {}

    public static void main(String[] args) {
        System.out.println(
                "year            in borough   greedy  (worst)   prices  (worst)  gap closed  points  seconds  processor");
        Map<String, GeneratedYears.Years> years = new TreeMap<>();
        for (int seed : List.of(11, 12)) {
            years.put("nested-" + seed, GeneratedYears.borough(seed, PUPILS, 45, 0.05));
            years.put("crossing-" + seed, GeneratedYears.overlapping(seed, PUPILS, 45, 0.05));
            years.put("families-" + seed, GeneratedYears.families(seed, PUPILS, 45));
            years.put("stages-" + seed, GeneratedYears.keyStages(seed, PUPILS, 30, 3, 0.8, false));
            years.put("all-years-" + seed, GeneratedYears.keyStages(seed, PUPILS, 45, 4, 0.9, true));
            years.put("few-needs-" + seed, GeneratedYears.keyStages(seed, PUPILS, 25, 2, 0.7, false));
        }
        years.forEach(ReplayBenchmark::run);
    }

    private static void run(String name, GeneratedYears.Years years) {
        long before = processorNanos();
        ReplayResult result = Objects.requireNonNull(
                Replay.run(new ReplayRequest(years.year(), years.expected(), ORDERS, 7, 2), () -> false));
        ReplayResult.Standing greedy = result.standing(Policy.GREEDY);
        ReplayResult.Standing prices = result.standing(Policy.PRICES);
        System.out.println(String.format(
                Locale.ROOT,
                "%-16s %9.0f %7.2f%% %7.2f%% %7.2f%% %7.2f%% %9.0f%% %6.0f%% %8.1f %10.1f",
                name,
                result.standing(Policy.HINDSIGHT).meanInBorough(),
                100 * greedy.mean(),
                100 * greedy.worst(),
                100 * prices.mean(),
                100 * prices.worst(),
                greedy.mean() == 1 ? 0 : 100 * (prices.mean() - greedy.mean()) / (1 - greedy.mean()),
                100 * points(result, Policy.PRICES) / points(result, Policy.GREEDY),
                result.took().toMillis() / 1000.0,
                (processorNanos() - before) / 1e9));
    }

    /** Points of each child who has a place, on the mean: who places more children has more points in all. */
    private static double points(ReplayResult result, Policy policy) {
        return result.rows().stream()
                .filter(row -> row.policy() == policy)
                .mapToDouble(row -> (double) row.totals().points()
                        / (result.pupils() - row.totals().unplaced()))
                .average()
                .orElseThrow();
    }

    /** What the program has had of all processors together; the clock depends on who else works on the machine. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
