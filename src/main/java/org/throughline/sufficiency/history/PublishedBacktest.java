package org.throughline.sufficiency.history;

import java.util.List;
import java.util.SortedMap;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * The forecast held against figures that were published.
 *
 * @param years one for each January that could be forecast from what was published before it
 * @param ahead children with plans in the Januaries after the last one published
 * @param totals plans in all that were published, by January
 */
public record PublishedBacktest(
        List<Year> years, SortedMap<Integer, Distribution> ahead, SortedMap<Integer, Integer> totals) {

    /** Copies the list. */
    public PublishedBacktest {
        years = List.copyOf(years);
    }

    /**
     * A January.
     *
     * @param january the January
     * @param trained years of change that the forecast was fitted on
     * @param total all ages
     * @param ages each age
     */
    public record Year(int january, int trained, Row total, List<Row> ages) {

        /** Copies the list. */
        public Year {
            ages = List.copyOf(ages);
        }

        /** The mean of how far the forecast of an age was from what came, in children. */
        public double error() {
            return ages.stream()
                    .mapToDouble(row -> Math.abs(row.forecast().mean() - row.came()))
                    .average()
                    .orElse(0);
        }

        /** The same of the forecast that nothing changes. */
        public double naiveError() {
            return ages.stream()
                    .mapToDouble(row -> Math.abs(row.before() - row.came()))
                    .average()
                    .orElse(0);
        }

        /** The share of ages whose band held what came, 0 to 1. */
        public double covered() {
            return ages.stream()
                    .mapToInt(row -> row.forecast().covers(row.came()) ? 1 : 0)
                    .average()
                    .orElse(0);
        }
    }

    /**
     * An age, or all of them.
     *
     * @param age age on 31 August before; -1 for all
     * @param before plans in the January before
     * @param forecast what was forecast
     * @param came what came
     */
    public record Row(int age, int before, Distribution forecast, int came) {}
}
