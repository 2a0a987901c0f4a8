package org.throughline.sufficiency.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns from many authorities how one grows beyond the nation: in each past January its figures beside the others',
 * against how it then grew beside the others. Nothing later than the last January asked for is used.
 */
public final class GrowthLearning {

    /** Years ahead that are learned. */
    public static final int HORIZONS = 5;

    /** Authorities that a January must have to teach something. */
    private static final int FEWEST = 10;
    /** Growth beyond this in a year, as a logarithm, is a change of boundary or of counting. */
    private static final double WILD = 0.25;

    private static final double WILD_RESIDUAL = 0.3;
    /** A figure counts up to so many times the distance that nine in ten lie within. */
    private static final double FAR = 2.5;

    private static final double NINE_IN_TEN = 0.9;
    /** How the variance of growth rises with the years, where it cannot be learned. */
    static final double SPREADS = 1.36;

    private final List<PublishedAuthority> panel;
    private final NationalGrowth england;
    private final int trainTo;

    private GrowthLearning(Collection<PublishedAuthority> panel, PublishedAuthority england, int trainTo) {
        this.panel = panel.stream().map(authority -> authority.upTo(trainTo)).toList();
        this.england = new NationalGrowth(england.upTo(trainTo), trainTo);
        this.trainTo = trainTo;
    }

    /** What a number of years taught. */
    private record Learned(GrowthWeights weights, VarianceLine variance, VarianceLine withRequests) {}

    /**
     * What the panel taught by a January.
     *
     * @param panel authorities, England not among them
     * @param trainTo the last January to be used; totals of three Januaries before it are needed
     * @throws IllegalArgumentException where no January taught anything
     */
    public static GrowthConstants learn(Collection<PublishedAuthority> panel, PublishedAuthority england, int trainTo) {
        return new GrowthLearning(panel, england, trainTo).learn();
    }

    private GrowthConstants learn() {
        List<Learned> learned = new ArrayList<>();
        for (int years = 1; years <= HORIZONS; years++) {
            Learned here = learn(years);
            if (here == null) {
                break;
            }
            learned.add(here);
        }
        if (learned.isEmpty()) {
            throw new IllegalArgumentException("No January up to " + trainTo + " has enough authorities to learn from");
        }
        for (int years = learned.size() + 1; years <= HORIZONS; years++) {
            Learned last = learned.getLast();
            double more = Math.pow((double) years / (years - 1), SPREADS);
            learned.add(new Learned(GrowthWeights.ZERO, last.variance.times(more), last.withRequests.times(more)));
        }
        List<double[]> now = panel.stream()
                .filter(authority -> isKnown(authority, trainTo))
                .map(authority -> GrowthConstants.figures(authority, trainTo))
                .toList();
        double[] means = means(now);
        double[] limits = limits(centred(now, means));
        return new GrowthConstants(
                trainTo,
                IntStream.rangeClosed(1, HORIZONS)
                        .mapToObj(years -> {
                            Learned one = learned.get(years - 1);
                            return new GrowthConstants.Horizon(
                                    england.expected(years),
                                    england.variance(years),
                                    one.weights,
                                    means,
                                    limits,
                                    one.variance.all(),
                                    one.variance.small(),
                                    one.withRequests.all(),
                                    one.withRequests.small());
                        })
                        .toList());
    }

    private static boolean isKnown(PublishedAuthority authority, int january) {
        return authority.growth(january, 1).isPresent()
                && authority.growth(january, 3).isPresent();
    }

    private @Nullable Learned learn(int years) {
        List<double[]> figures = new ArrayList<>();
        List<Double> growths = new ArrayList<>();
        List<Integer> plans = new ArrayList<>();
        int first = panel.stream()
                .filter(authority -> !authority.totals().isEmpty())
                .mapToInt(authority -> authority.totals().firstKey())
                .min()
                .orElse(trainTo);
        for (int january = first + 3; january + years <= trainTo; january++) {
            add(january, years, figures, growths, plans);
        }
        if (figures.isEmpty()) {
            return null;
        }
        double wild = WILD * Math.sqrt(years);
        GrowthWeights weights = GrowthWeights.fit(
                figures,
                growths.stream().map(growth -> Math.clamp(growth, -wild, wild)).toList());
        return new Learned(
                weights,
                variance(years, figures, growths, plans, weights::usualGrowth),
                variance(years, figures, growths, plans, weights::growth));
    }

    /** How far growth was from what was expected, by the plans in the January from which each grew. */
    private static VarianceLine variance(
            int years,
            List<double[]> figures,
            List<Double> growths,
            List<Integer> plans,
            ToDoubleFunction<double[]> expected) {
        double limit = WILD_RESIDUAL * Math.sqrt(years);
        List<VarianceLine.Miss> residuals = new ArrayList<>();
        for (int row = 0; row < figures.size(); row++) {
            double off = growths.get(row) - expected.applyAsDouble(figures.get(row));
            double squared = Math.pow(Math.clamp(off, -limit, limit), 2);
            residuals.add(new VarianceLine.Miss(squared, 1_000.0 / plans.get(row)));
        }
        return VarianceLine.through(residuals, 1);
    }

    /** One January's authorities, each beside the others. */
    private void add(int january, int years, List<double[]> figures, List<Double> growths, List<Integer> plans) {
        List<PublishedAuthority> known = panel.stream()
                .filter(authority -> isKnown(authority, january)
                        && authority.growth(january + years, years).isPresent())
                .toList();
        if (known.size() < FEWEST) {
            return;
        }
        List<double[]> raw = known.stream()
                .map(authority -> GrowthConstants.figures(authority, january))
                .toList();
        List<double[]> centred = centred(raw, means(raw));
        double[] limits = limits(centred);
        double[] grew = known.stream()
                .mapToDouble(authority ->
                        years * authority.growth(january + years, years).orElseThrow())
                .toArray();
        double middle = quantile(grew, 0.5);
        for (int row = 0; row < known.size(); row++) {
            double[] limited = centred.get(row).clone();
            for (int index = 0; index < limited.length; index++) {
                limited[index] = Math.clamp(limited[index], -limits[index], limits[index]);
            }
            if (Double.isNaN(raw.get(row)[GrowthWeights.USUAL])) {
                limited[GrowthWeights.USUAL] = Double.NaN;
            }
            figures.add(limited);
            growths.add(grew[row] - middle);
            plans.add(known.get(row).totals().get(january));
        }
    }

    private static double[] means(List<double[]> rows) {
        double[] means = new double[GrowthConstants.FEATURES];
        for (int index = 0; index < means.length; index++) {
            int column = index;
            means[index] = rows.stream()
                    .mapToDouble(row -> row[column])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(0);
        }
        return means;
    }

    /** Distances from the means; of what is not published 0. */
    private static List<double[]> centred(List<double[]> rows, double[] means) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(index -> Double.isNaN(row[index]) ? 0 : row[index] - means[index])
                        .toArray())
                .toList();
    }

    private static double[] limits(List<double[]> centred) {
        return IntStream.range(0, GrowthConstants.FEATURES)
                .mapToDouble(index -> FAR
                        * quantile(
                                centred.stream()
                                        .mapToDouble(row -> Math.abs(row[index]))
                                        .toArray(),
                                NINE_IN_TEN))
                .toArray();
    }

    /** A quantile, between the two nearest values. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return 0;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
