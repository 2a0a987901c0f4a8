package org.throughline.sufficiency.scenario;

import org.throughline.sufficiency.forecast.PlaceDemand;

/**
 * Need and places of one need and phase in a January.
 *
 * @param demand who needs a specialist place, over the possible futures
 * @param places usable places of the borough for them
 */
public record GapRow(PlaceDemand demand, double places) {

    /** The chance that there are too few places, 0 to 1. */
    public double chanceShort() {
        return demand.chanceAbove(places);
    }

    /** Children without a place of the borough, on average over the futures. */
    public double expectedShort() {
        return demand.taken(places, Double.MAX_VALUE);
    }
}
