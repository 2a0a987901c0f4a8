package org.throughline.sufficiency.outlook;

import java.util.Map;
import org.throughline.sufficiency.forecast.Spread;

/**
 * A year of an outlook over the futures.
 *
 * @param academicYear the academic year
 * @param figures how each figure lies
 * @param taken children in places of each provision that only the scenario has, by id
 */
public record OutlookYear(int academicYear, Map<Figure, Spread> figures, Map<String, Spread> taken) {

    /** Copies the maps. */
    public OutlookYear {
        figures = Map.copyOf(figures);
        taken = Map.copyOf(taken);
    }

    /** How a figure lies. */
    public Spread at(Figure figure) {
        return java.util.Objects.requireNonNull(figures.get(figure));
    }
}
