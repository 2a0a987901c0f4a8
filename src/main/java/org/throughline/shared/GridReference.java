package org.throughline.shared;

/**
 * A point on the Ordnance Survey National Grid (EPSG:27700).
 *
 * @param easting metres east of the grid's false origin
 * @param northing metres north of the grid's false origin
 */
public record GridReference(double easting, double northing) {

    /** Refuses coordinates that are not finite numbers. */
    public GridReference {
        if (!Double.isFinite(easting) || !Double.isFinite(northing)) {
            throw new IllegalArgumentException("A grid reference needs two finite numbers");
        }
    }

    /** The straight-line distance to another point, in metres. */
    public double metresTo(GridReference other) {
        return Math.hypot(easting - other.easting, northing - other.northing);
    }
}
