package org.throughline.pack;

import java.util.List;
import java.util.stream.Stream;

/**
 * A file of a pack and its columns, as the format names them.
 *
 * @param file the file's name
 * @param required columns that must be there
 * @param optional columns that may be there
 */
public record PackColumns(String file, List<String> required, List<String> optional) {

    public static final PackColumns PUPILS = new PackColumns(
            "pupils.csv",
            List.of("pupil_id", "nc_year", "start_year", "needs"),
            List.of(
                    "sex",
                    "easting",
                    "northing",
                    "preferences",
                    "excluded",
                    "keep",
                    "stay_at",
                    "keep_apart",
                    "sibling_at",
                    "sibling_with",
                    "requires",
                    "last_nc_year"));

    public static final PackColumns PROVISIONS = new PackColumns(
            "provisions.csv",
            List.of("provision_id", "kind", "in_borough", "nc_year_from", "nc_year_to"),
            List.of("name", "needs", "sex", "easting", "northing", "annual_cost", "features", "opens", "closes"));

    public static final PackColumns PLACES = new PackColumns(
            "places.csv", List.of("provision_id", "academic_year", "nc_year_from", "nc_year_to", "places"), List.of());

    public static final PackColumns PAIR_COSTS =
            new PackColumns("pair_costs.csv", List.of("pupil_id", "provision_id", "annual_cost"), List.of());

    public static final PackColumns PROJECTS = new PackColumns(
            "projects.csv",
            List.of("project_id", "provision_id"),
            List.of("name", "capital_cost", "annual_fixed_cost"));

    public static final PackColumns TRANSITIONS = new PackColumns(
            "transitions.csv",
            List.of(
                    "calendar-year",
                    "setting-1",
                    "need-1",
                    "academic-year-1",
                    "setting-2",
                    "need-2",
                    "academic-year-2"),
            List.of());

    public static final PackColumns POPULATION = new PackColumns(
            "population.csv",
            List.of("calendar-year", "academic-year", "population"),
            List.of("population-low", "population-high"));

    public static final PackColumns COSTS = new PackColumns("costs.csv", List.of("need", "setting", "cost"), List.of());

    public static final PackColumns VALID_STATES = new PackColumns(
            "valid-states.csv",
            List.of("setting", "min-academic-year", "max-academic-year", "needs", "setting->setting"),
            List.of("setting-group"));

    /** All columns, the required ones first: the order in which they are written. */
    public List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
