package org.throughline.sufficiency.accuracy;

import java.util.SortedMap;

/**
 * For how many years a forecast can be relied on: as long as at least 8 in 10 possible futures lie within 10 % of it.
 * Source of the idea: shelf life as the Office for National Statistics and T. Wilson use it of population projections
 * (within 10 % for 80 %).
 */
public final class ShelfLife {

    /** How far a future may lie from the forecast, as a share of it. */
    public static final double TOLERANCE = 0.1;

    private ShelfLife() {}

    /**
     * A forecast with its band of 80 %.
     *
     * @param low lower end
     * @param middle the forecast
     * @param high upper end
     */
    public record Banded(double low, double middle, double high) {

        boolean isWithin() {
            return middle > 0 && low >= (1 - TOLERANCE) * middle && high <= (1 + TOLERANCE) * middle;
        }
    }

    /**
     * The number of Januaries, from the first on, in which the band stays within 10 %; 0 where it does not in the
     * first. It ends at the first January that does not, whatever comes later.
     */
    public static int years(SortedMap<Integer, Banded> januaries) {
        int years = 0;
        for (Banded each : januaries.values()) {
            if (!each.isWithin()) {
                break;
            }
            years++;
        }
        return years;
    }
}
