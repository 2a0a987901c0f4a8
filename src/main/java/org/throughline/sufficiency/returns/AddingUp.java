package org.throughline.sufficiency.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole numbers from means. */
final class AddingUp {

    private static final double EDGE = 1e-9;

    private AddingUp() {}

    /** The nearest whole number; halves go up. */
    static int rounded(double mean) {
        return (int) Math.floor(mean + 0.5 + EDGE);
    }

    /**
     * Whole numbers that add up to the rounded sum, each less than 1 from its mean: those with the largest part after
     * the point are rounded up, the first of several alike first.
     */
    static List<Integer> rounded(List<Double> means) {
        int left = rounded(means.stream().mapToDouble(Double::doubleValue).sum());
        List<Integer> whole = new ArrayList<>();
        for (double mean : means) {
            int floor = (int) Math.floor(mean + EDGE);
            whole.add(floor);
            left -= floor;
        }
        IntStream.range(0, means.size())
                .boxed()
                .sorted(Comparator.comparingDouble(index -> whole.get(index) - means.get(index)))
                .limit(Math.max(0, left))
                .forEach(index -> whole.set(index, whole.get(index) + 1));
        return List.copyOf(whole);
    }
}
