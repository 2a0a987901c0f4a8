package org.throughline.sufficiency.history;

import java.util.List;
import java.util.Map;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.forecast.NeedYear;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.forecast.ResidentsRange;
import org.throughline.sufficiency.forecast.StepsOfChange;

/**
 * A frozen forecast as tables.
 *
 * @param lastJanuary the last January known
 * @param rows cells by level, in the order of the files; those by NC year, need and setting at once are left out
 * @param cost pounds a year; empty where no costs were given
 * @param demand who needs a specialist place, by January, need and phase
 * @param needYears children by NC year and need at once; empty in forecasts made before these were kept
 * @param scores how earlier forecasts would have done, by level; horizon 0 stands for all
 * @param assumptions what it takes for granted, by name
 * @param steps what makes up the change of the total; empty in forecasts made before these were kept
 * @param residents the total with few and with many residents; empty where no such projections are known
 * @param said what is missing and what is odd, as sentences to be shown first
 */
public record ForecastTables(
        int lastJanuary,
        Map<Level, List<Row>> rows,
        List<Row> cost,
        List<PlaceDemand> demand,
        List<NeedYear> needYears,
        Map<Level, List<Score>> scores,
        Map<String, String> assumptions,
        List<StepsOfChange> steps,
        List<ResidentsRange> residents,
        List<String> said) {

    /**
     * A cell.
     *
     * @param year the January
     * @param key NC year, need or setting; blank for the total
     * @param spread how it lies over the simulations
     */
    public record Row(int year, String key, Distribution spread) {}

    /**
     * How a level did at a horizon.
     *
     * @param horizon years ahead; 0 for all
     * @param cells cells scored
     * @param error mean error in children
     * @param naiveError the same of the forecast that nothing changes
     * @param percent mean error in percent
     * @param naivePercent the same of the forecast that nothing changes
     * @param bandCells cells of a mean of 1 or more
     * @param covered share of those inside the band of 80 %, in percent
     */
    public record Score(
            int horizon,
            int cells,
            double error,
            double naiveError,
            double percent,
            double naivePercent,
            int bandCells,
            double covered) {}

    /** The cells of a level in a January. */
    public List<Row> rows(Level level, int year) {
        return rows.getOrDefault(level, List.of()).stream()
                .filter(row -> row.year() == year)
                .toList();
    }

    /** The Januaries, the last known one first. */
    public List<Integer> years() {
        return rows.getOrDefault(Level.TOTAL, List.of()).stream().map(Row::year).toList();
    }
}
