package org.throughline.sufficiency.register;

import org.throughline.shared.Refusal;

/** Why a file is not taken as the boundary of the borough. */
public sealed interface BoundaryRefusal extends Refusal {

    /** It is not said where it comes from, or at too great length. */
    record BoundarySourceMissing(int longest) implements BoundaryRefusal {}

    /** It is no GeoJSON. */
    record BoundaryUnreadable() implements BoundaryRefusal {}

    /** No area is in it. */
    record BoundaryWithoutPolygon() implements BoundaryRefusal {}

    /** Its coordinates are degrees. */
    record BoundaryInDegrees() implements BoundaryRefusal {}

    /** Its coordinates are not on the British National Grid. */
    record BoundaryOffTheGrid() implements BoundaryRefusal {}
}
