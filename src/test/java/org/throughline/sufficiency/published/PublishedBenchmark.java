package org.throughline.sufficiency.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** How good the forecast from published figures is on authorities that it did not learn from. */
final class PublishedBenchmark {

    private static final int FOLDS = 5;
    private static final int SIMULATIONS = 500;

    private PublishedBenchmark() {}

    /** One cell's forecast beside what came. */
    record Scored(
            double median,
            double mean,
            double p10,
            double p25,
            double p75,
            double p90,
            double crps,
            double truth,
            double before,
            int trainTo) {}

    public static void main(String[] arguments) throws IOException {
        Map<String, PublishedAuthority> all = PublishedData.read(Path.of(arguments[0]));
        PublishedAuthority england = all.remove("ENG");
        List<String> codes = new ArrayList<>(all.keySet());
        Collections.shuffle(codes, new Random(7));
        Map<String, List<Scored>> scores = new TreeMap<>();
        long start = System.nanoTime();
        for (int trainTo = 2016; trainTo < 2025; trainTo++) {
            for (int fold = 0; fold < FOLDS; fold++) {
                List<PublishedAuthority> panel = new ArrayList<>();
                List<PublishedAuthority> scored = new ArrayList<>();
                for (int index = 0; index < codes.size(); index++) {
                    (index % FOLDS == fold ? scored : panel).add(all.get(codes.get(index)));
                }
                PublishedConstants constants = PublishedConstants.learn(panel, england, trainTo);
                for (PublishedAuthority authority : scored) {
                    if (authority.totals().containsKey(trainTo)) {
                        score(authority, trainTo, constants, scores);
                    }
                }
            }
        }
        scores.forEach((key, list) -> System.out.printf(Locale.ROOT, "%-24s %s%n", key, line(list)));
        System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void score(
            PublishedAuthority authority, int trainTo, PublishedConstants constants, Map<String, List<Scored>> scores) {
        int years = Math.min(5, 2025 - trainTo);
        PublishedForecast forecast = PublishedForecast.of(authority, trainTo, years, SIMULATIONS, 42, constants);
        for (PublishedLevel level : PublishedLevel.values()) {
            Map<String, Double> before = level.cells(authority, trainTo);
            for (int year = 1; year <= years; year++) {
                Map<String, Double> truth = level.cells(authority, trainTo + year);
                for (String key : forecast.keys(level)) {
                    if (!truth.containsKey(key)) {
                        continue;
                    }
                    double[] futures = forecast.futures(level, key, year);
                    var d = org.throughline.sufficiency.forecast.Distribution.of(futures);
                    double t = truth.get(key);
                    Scored one = new Scored(
                            d.median(),
                            d.mean(),
                            d.p10(),
                            d.q1(),
                            d.q3(),
                            d.p90(),
                            crps(futures, t),
                            t,
                            before.get(key),
                            trainTo);
                    if (level == PublishedLevel.TOTAL || d.mean() >= 1) {
                        scores.computeIfAbsent(level.key() + " " + year, none -> new ArrayList<>())
                                .add(one);
                        if (level == PublishedLevel.TOTAL && year == 1 && trainTo >= 2021) {
                            scores.computeIfAbsent("total 1 from 2021", none -> new ArrayList<>())
                                    .add(one);
                        }
                        if (level != PublishedLevel.TOTAL && (year == 1 || year == 3)) {
                            scores.computeIfAbsent(level.key() + " " + year + " " + key, none -> new ArrayList<>())
                                    .add(one);
                        }
                    }
                }
            }
        }
    }

    private static String line(List<Scored> list) {
        double[] off = list.stream()
                .mapToDouble(s -> s.median / Math.max(s.truth, 1) - 1)
                .toArray();
        double[] abs = java.util.Arrays.stream(off).map(Math::abs).toArray();
        return String.format(
                Locale.ROOT,
                "n %6d  median error %5.2f %%  bias %5.2f %%  80 %% %.3f  50 %% %.3f  mean error %.1f  no change %.1f  crps %.2f",
                list.size(),
                100 * GrowthLearning.quantile(abs, 0.5),
                100 * GrowthLearning.quantile(off, 0.5),
                list.stream()
                        .mapToInt(s -> s.truth >= s.p10 && s.truth <= s.p90 ? 1 : 0)
                        .average()
                        .orElse(0),
                list.stream()
                        .mapToInt(s -> s.truth >= s.p25 && s.truth <= s.p75 ? 1 : 0)
                        .average()
                        .orElse(0),
                list.stream()
                        .mapToDouble(s -> Math.abs(s.mean - s.truth))
                        .average()
                        .orElse(0),
                list.stream()
                        .mapToDouble(s -> Math.abs(s.before - s.truth))
                        .average()
                        .orElse(0),
                list.stream().mapToDouble(Scored::crps).average().orElse(0));
    }

    private static double crps(double[] futures, double truth) {
        java.util.Arrays.sort(futures);
        double sum = 0;
        double spread = 0;
        int n = futures.length;
        for (int index = 0; index < n; index++) {
            sum += Math.abs(futures[index] - truth);
            spread += (2.0 * (index + 1) - n - 1) * futures[index];
        }
        return sum / n - spread / n / n;
    }
}
