package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often each count came up, by cell: whole numbers only, so that the order of adding changes nothing. */
final class Histogram {

    private static final double EDGE = 1e-9;

    private final int[] @Nullable [] times;

    Histogram(int cells) {
        times = new int[cells][];
    }

    /** Notes a count above 0; who is not noted in a simulation counts as 0 there. */
    void note(int cell, int count) {
        int[] known = times[cell];
        if (known == null || known.length <= count) {
            int[] longer = new int[count + count / 4 + 4];
            if (known != null) {
                System.arraycopy(known, 0, longer, 0, known.length);
            }
            known = longer;
            times[cell] = longer;
        }
        known[count]++;
    }

    /** Whether a count above 0 was noted. */
    boolean isKnown(int cell) {
        return times[cell] != null;
    }

    void add(Histogram other) {
        for (int cell = 0; cell < times.length; cell++) {
            int[] theirs = other.times[cell];
            if (theirs == null) {
                continue;
            }
            int[] ours = times[cell];
            if (ours == null || ours.length < theirs.length) {
                int[] longer = theirs.clone();
                for (int count = 0; ours != null && count < ours.length; count++) {
                    longer[count] += ours[count];
                }
                times[cell] = longer;
            } else {
                for (int count = 0; count < theirs.length; count++) {
                    ours[count] += theirs[count];
                }
            }
        }
    }

    /** How a cell lies over so many simulations. */
    Distribution spread(int cell, int simulations) {
        int[] known = times[cell];
        if (known == null) {
            return Distribution.exactly(0);
        }
        int[] all = known.clone();
        all[0] = simulations - Arrays.stream(known).skip(1).sum();
        double sum = 0;
        for (int count = 1; count < all.length; count++) {
            sum += (double) count * all[count];
        }
        double mean = sum / simulations;
        double squares = 0;
        for (int count = 0; count < all.length; count++) {
            squares += (count - mean) * (count - mean) * all[count];
        }
        return new Distribution(
                mean,
                simulations > 1 ? Math.sqrt(squares / (simulations - 1)) : 0,
                quantile(all, simulations, 0),
                quantile(all, simulations, 0.05),
                quantile(all, simulations, 0.10),
                quantile(all, simulations, 0.25),
                quantile(all, simulations, 0.50),
                quantile(all, simulations, 0.75),
                quantile(all, simulations, 0.90),
                quantile(all, simulations, 0.95),
                quantile(all, simulations, 1));
    }

    /** The least, the 1 % to 99 % quantiles and the most of a cell. */
    List<Integer> percentiles(int cell, int simulations) {
        int[] known = times[cell];
        int[] all = known == null ? new int[1] : known.clone();
        all[0] = simulations - Arrays.stream(all).skip(1).sum();
        List<Integer> percentiles = new ArrayList<>();
        for (int percent = 0; percent < PlaceDemand.NUMBERS; percent++) {
            percentiles.add(quantile(all, simulations, percent / (PlaceDemand.NUMBERS - 1.0)));
        }
        return percentiles;
    }

    private static int quantile(int[] all, int simulations, double share) {
        long rank = rank(share, simulations);
        long seen = 0;
        for (int count = 0; count < all.length; count++) {
            seen += all[count];
            if (seen >= rank) {
                return count;
            }
        }
        throw new IllegalStateException("Fewer counts than simulations");
    }

    static long rank(double share, int simulations) {
        return Math.max(1, (long) Math.ceil(share * simulations - EDGE));
    }
}
