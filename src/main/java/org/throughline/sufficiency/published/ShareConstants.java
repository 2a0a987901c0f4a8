package org.throughline.sufficiency.published;

import java.util.List;
import java.util.Map;

/**
 * What many authorities teach about how the parts of a total change beside each other, as known in a January.
 *
 * @param trainTo the last January used
 * @param level what the total is divided into
 * @param horizons by key of a part, for one year ahead, two, and so on
 */
public record ShareConstants(int trainTo, PublishedLevel level, Map<String, List<Horizon>> horizons) {

    /**
     * For so many years ahead.
     *
     * @param drift how England's share is expected to grow, as a logarithm
     * @param ownVariance of the logarithm of an authority's share around that, however many plans it has
     * @param countVariance what comes to it with one plan; inversely with their number
     */
    public record Horizon(double drift, double ownVariance, double countVariance) {

        /** The variance with so many plans expected in the part. */
        double variance(double plans) {
            return ownVariance + countVariance / Math.max(1, plans);
        }
    }

    private static final Horizon STILL = new Horizon(0, 0, 0);

    /** For a part and so many years ahead, 1 or more; parts that nobody had before stay as they are. */
    Horizon at(String key, int years) {
        List<Horizon> known = horizons.getOrDefault(key, List.of());
        return known.isEmpty() ? STILL : known.get(Math.min(years, known.size()) - 1);
    }
}
