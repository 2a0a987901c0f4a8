package org.throughline.sufficiency.forecast;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Children with EHC plans in the Januaries to come, as bands over many possible futures.
 *
 * @param lastJanuary the January from which it starts
 * @param januaries by year, the last known one included with its exact count
 * @param demand who needs a specialist place, where that was asked for, by January, need and phase
 * @param needYears children by NC year and need at once; empty where nobody asks for specialist places
 * @param steps what makes up the change of the total; empty where nobody asks for specialist places
 * @param residents the total with few and with many residents; empty where no such projections are known
 * @param assumptions what was taken from the history, by name
 */
public record Forecast(
        int lastJanuary,
        SortedMap<Integer, January> januaries,
        List<PlaceDemand> demand,
        List<NeedYear> needYears,
        List<StepsOfChange> steps,
        List<ResidentsRange> residents,
        Map<String, Object> assumptions) {

    /**
     * Children in one January. A key that is not there stands for none in any future.
     *
     * @param total all together
     * @param ncYears by NC year
     * @param needs by need
     * @param settings by setting
     * @param states by all three
     * @param cost pounds a year; null where no costs are given
     */
    public record January(
            Distribution total,
            SortedMap<Integer, Distribution> ncYears,
            SortedMap<String, Distribution> needs,
            SortedMap<String, Distribution> settings,
            SortedMap<State, Distribution> states,
            @Nullable Distribution cost) {}
}
