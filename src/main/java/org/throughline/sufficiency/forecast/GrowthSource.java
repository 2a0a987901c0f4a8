package org.throughline.sufficiency.forecast;

import java.util.Optional;

/** Who knows how totals like that of a history grow. */
@FunctionalInterface
public interface GrowthSource {

    /** Knows nothing: the history speaks for itself. */
    GrowthSource NONE = (history, january) -> Optional.empty();

    /**
     * What is expected from a January on, {@value ForecastRequest#MOST_YEARS} years ahead; empty where nothing is
     * known.
     *
     * @param history of which nothing later than the January is looked at
     * @param january the last January to be used, one whose total the history tells
     */
    Optional<GrowthOutlook> known(History history, int january);
}
