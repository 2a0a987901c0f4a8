package org.throughline.sufficiency.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.throughline.sufficiency.forecast.History;

/**
 * A last year whose joiners or leavers lie outside what the years before make likely at 1 in 200.
 *
 * @param january the January that the year leads to
 * @param trainTo the last January known before the year
 * @param what who: {@code joiners} or {@code leavers}
 * @param seen how many there were
 * @param low the fewest that were likely
 * @param high the most that were likely
 */
public record UnusualYear(int january, int trainTo, String what, int seen, double low, double high) {

    /**
     * How much years differ before one is seen, as standard deviation of logarithms, and how many years that counts.
     */
    private static final double SIGMA = 0.15;

    private static final double FREEDOM = 3;
    /** The normal quantile of 1 in 400 at each end. */
    private static final double NORMAL = 2.807;

    /** What is unusual about the last year; nothing where no year before it is known. */
    public static List<UnusualYear> in(History history) {
        SortedSet<Integer> years = history.years();
        if (years.size() < 2) {
            return List.of();
        }
        int last = years.getLast();
        List<UnusualYear> unusual = new ArrayList<>();
        double[] joined = new double[years.size()];
        double[] left = new double[years.size()];
        int index = 0;
        double now = Math.max(1, history.known(last).orElse(1));
        for (int year : years) {
            joined[index] = history.joined(year);
            // leavers grow with those who are there
            left[index] =
                    history.left(year) * now / Math.max(1, history.known(year).orElse(1));
            index++;
        }
        int before = years.headSet(last).last() + 1;
        look(last + 1, before, "joiners", joined, unusual);
        look(last + 1, before, "leavers", left, unusual);
        return unusual;
    }

    private static void look(int january, int trainTo, String what, double[] counts, List<UnusualYear> unusual) {
        int before = counts.length - 1;
        double sum = 0;
        for (int year = 0; year < before; year++) {
            sum += Math.log(counts[year] + 0.5);
        }
        double mean = sum / before;
        double squares = FREEDOM * SIGMA * SIGMA;
        for (int year = 0; year < before; year++) {
            double off = Math.log(counts[year] + 0.5) - mean;
            squares += Math.max(0, off * off - 1 / (counts[year] + 1));
        }
        double freedom = FREEDOM + before - 1;
        double tails = student(freedom) * Math.sqrt(squares / freedom * (1 + 1.0 / before));
        double chance = NORMAL * Math.sqrt((1 + 1.0 / before) / (Math.exp(mean) + 1));
        double far = Math.hypot(tails, chance);
        if (Math.abs(Math.log(counts[before] + 0.5) - mean) > far) {
            unusual.add(new UnusualYear(
                    january,
                    trainTo,
                    what,
                    (int) Math.round(counts[before]),
                    Math.max(0, Math.exp(mean - far) - 0.5),
                    Math.exp(mean + far) - 0.5));
        }
    }

    /** The quantile of Student's t with 1 in 400 beyond it (Hill's expansion; degrees of freedom of 3 and more). */
    static double student(double freedom) {
        double z = NORMAL;
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        double z7 = z5 * z * z;
        double z9 = z7 * z * z;
        return z
                + (z3 + z) / (4 * freedom)
                + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * Math.pow(freedom, 3))
                + (79 * z9 + 776 * z7 + 1_482 * z5 - 1_920 * z3 - 945 * z) / (92_160 * Math.pow(freedom, 4));
    }

    /** The sentence for people. */
    public String sentence() {
        return String.format(
                java.util.Locale.ROOT,
                "The year to January %d is unusual: %d %s, where the years before make %.0f to %.0f likely."
                        + " Check its figures, or forecast without it: --train-to %d",
                january,
                seen,
                what,
                Math.ceil(low),
                Math.floor(high),
                trainTo);
    }
}
