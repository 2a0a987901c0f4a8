package org.throughline.sufficiency.forecast;

import java.util.List;

/**
 * How many children need a specialist place, over the possible futures.
 *
 * @param year the January
 * @param need code of the need
 * @param phase the phase
 * @param percentiles the least, the 1 % to 99 % quantiles by nearest rank, and the most: 101 numbers
 */
public record PlaceDemand(int year, String need, Phase phase, List<Integer> percentiles) {

    /** How many numbers describe a demand. */
    public static final int NUMBERS = 101;

    private static final int LOW = 10;
    private static final int MIDDLE = 50;
    private static final int HIGH = 90;

    /** Copies the list and refuses another number of them. */
    public PlaceDemand {
        percentiles = List.copyOf(percentiles);
        if (percentiles.size() != NUMBERS) {
            throw new IllegalArgumentException("A demand is described by " + NUMBERS + " numbers");
        }
    }

    /** Lower end of the band of 80 %. */
    public int low() {
        return percentiles.get(LOW);
    }

    /** The median. */
    public int middle() {
        return percentiles.get(MIDDLE);
    }

    /** Upper end of the band of 80 %. */
    public int high() {
        return percentiles.get(HIGH);
    }
}
