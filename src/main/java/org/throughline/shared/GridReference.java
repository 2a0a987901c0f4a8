package org.throughline.shared;

/**
 * A point on the Ordnance Survey National Grid (EPSG:27700).
 *
 * @param easting metres east of the grid's false origin
 * @param northing metres north of the grid's false origin
 */
public record GridReference(double easting, double northing) {

    private static final double EASTERN_END = 700_000;
    private static final double NORTHERN_END = 1_300_000;

    /** Refuses coordinates that are not finite numbers. */
    public GridReference {
        if (!Double.isFinite(easting) || !Double.isFinite(northing)) {
            throw new IllegalArgumentException("A grid reference needs two finite numbers");
        }
    }

    /** Whether it is on the grid of Great Britain: easting 0 to 700 km, northing 0 to 1,300 km. */
    public boolean isInGreatBritain() {
        return easting >= 0 && easting <= EASTERN_END && northing >= 0 && northing <= NORTHERN_END;
    }

    /** The straight-line distance to another point, in metres. */
    public double metresTo(GridReference other) {
        return Math.hypot(easting - other.easting, northing - other.northing);
    }
}
