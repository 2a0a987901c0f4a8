package org.throughline.sufficiency.outlook;

import java.util.Map;
import java.util.Objects;
import org.throughline.sufficiency.forecast.ForecastRequest;

/**
 * A way things may go: what is done about places and about what drives need.
 *
 * @param supply provisions by academic year, from the entry year on
 * @param forecast what drives need; levers included
 * @param returns first academic year in which children placed out of the borough are offered another place when they
 *     change phase; {@link #NEVER} where they are not
 */
public record ProjectionCase(Map<Integer, Supply> supply, ForecastRequest forecast, int returns) {

    /** A year that never comes: nobody placed out of the borough is offered another place. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Copies the map. */
    public ProjectionCase {
        supply = Map.copyOf(supply);
    }

    /** The provisions of an academic year. */
    Supply in(int year) {
        return Objects.requireNonNull(supply.get(year));
    }
}
