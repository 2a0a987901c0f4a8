package org.throughline.sufficiency.forecast;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Residents by January and NC year, past and projected.
 *
 * @param residents how many, 0 or more
 */
public record Population(Map<Cell, Double> residents) {

    /** Copies the map. */
    public Population {
        residents = Map.copyOf(residents);
    }

    /**
     * An NC year in a January.
     *
     * @param year the January
     * @param ncYear the NC year
     */
    public record Cell(int year, int ncYear) {}

    /** The residents of an NC year; empty where they are not known. */
    public OptionalDouble at(int year, int ncYear) {
        Double found = residents.get(new Cell(year, ncYear));
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** The same until a January, and as in that January ever after. */
    Population levelFrom(int january) {
        Map<Cell, Double> level = new HashMap<>();
        residents.forEach((cell, number) -> level.put(
                cell,
                cell.year() <= january ? number : residents.getOrDefault(new Cell(january, cell.ncYear()), number)));
        return new Population(level);
    }
}
