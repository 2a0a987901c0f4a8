package org.throughline.sufficiency.outlook;

import java.util.Map;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * A year of an outlook over the futures.
 *
 * @param academicYear the academic year
 * @param figures how each figure lies
 * @param taken children in places of each provision that only the scenario has, by id
 */
public record ProjectionYear(int academicYear, Map<Measure, Distribution> figures, Map<String, Distribution> taken) {

    /** Copies the maps. */
    public ProjectionYear {
        figures = Map.copyOf(figures);
        taken = Map.copyOf(taken);
    }

    /** How a figure lies. */
    public Distribution at(Measure figure) {
        return java.util.Objects.requireNonNull(figures.get(figure));
    }
}
