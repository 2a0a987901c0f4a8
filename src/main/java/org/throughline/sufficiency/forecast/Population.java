package org.throughline.sufficiency.forecast;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * Residents by January and NC year, past and projected.
 *
 * @param residents how many, 0 or more; of what is projected, the central projection
 * @param ranges the low and the high projection, where they are known
 */
public record Population(Map<Cell, Double> residents, Map<Cell, Range> ranges) {

    /** Copies the maps. */
    public Population {
        residents = Map.copyOf(residents);
        ranges = Map.copyOf(ranges);
    }

    /** Residents without a low and a high projection. */
    public Population(Map<Cell, Double> residents) {
        this(residents, Map.of());
    }

    /**
     * An NC year in a January.
     *
     * @param year the January
     * @param ncYear the NC year
     */
    public record Cell(int year, int ncYear) {}

    /**
     * What residents may be.
     *
     * @param low the low projection, 0 or more
     * @param high the high projection, not below the low one
     */
    public record Range(double low, double high) {

        /** Refuses a high projection below the low one. */
        public Range {
            if (!(low >= 0 && high >= low)) {
                throw new IllegalArgumentException("A high projection is not below a low one");
            }
        }
    }

    /** The residents of an NC year; empty where they are not known. */
    public OptionalDouble at(int year, int ncYear) {
        Double found = residents.get(new Cell(year, ncYear));
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** The same until a January, and as in that January ever after. */
    Population levelFrom(int january) {
        return after(january, (cell, number) -> residents.getOrDefault(new Cell(january, cell.ncYear()), number));
    }

    /** The same until a January, and the low projection after it. */
    Population low(int january) {
        return after(january, (cell, number) -> {
            Range range = ranges.get(cell);
            return range == null ? number : range.low();
        });
    }

    /** The same until a January, and the high projection after it. */
    Population high(int january) {
        return after(january, (cell, number) -> {
            Range range = ranges.get(cell);
            return range == null ? number : range.high();
        });
    }

    private Population after(int january, BiFunction<Cell, Double, Double> changed) {
        Map<Cell, Double> others = new HashMap<>();
        residents.forEach(
                (cell, number) -> others.put(cell, cell.year() <= january ? number : changed.apply(cell, number)));
        return new Population(others);
    }
}
