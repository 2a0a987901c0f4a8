package org.throughline.opendata.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * The totals of a finished forecast.
 *
 * @param definition what the figures mean
 * @param dataDate the January of the last count known to it
 * @param source where its history comes from
 * @param forecast which forecast
 * @param assumptions what it takes for granted, by name
 * @param saidFirst what is missing or odd, as sentences to be read first
 * @param totals children with EHC plans, the last January known first
 */
record ForecastAnswer(
        String definition,
        LocalDate dataDate,
        String source,
        ForecastItem forecast,
        Map<String, String> assumptions,
        List<String> saidFirst,
        List<Total> totals)
        implements Counted {

    /** Copies the lists. */
    ForecastAnswer {
        saidFirst = List.copyOf(saidFirst);
        totals = List.copyOf(totals);
    }

    /**
     * Children with EHC plans in a January. Four in five futures lie from p10 to p90, nine in ten from p05 to p95.
     *
     * @param january the January
     * @param known whether it was counted and is no forecast
     */
    record Total(
            int january, boolean known, double mean, double p05, double p10, double median, double p90, double p95) {

        static Total of(int january, boolean known, Distribution spread) {
            return new Total(
                    january,
                    known,
                    spread.mean(),
                    spread.p05(),
                    spread.p10(),
                    spread.median(),
                    spread.p90(),
                    spread.p95());
        }
    }

    @Override
    public int rows() {
        return totals.size();
    }
}
