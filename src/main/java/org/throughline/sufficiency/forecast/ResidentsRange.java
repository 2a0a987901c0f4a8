package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Children with plans in a January ahead if fewer or more residents come than expected, at the same rates.
 *
 * @param january the January
 * @param low with the low projection of residents
 * @param central with the central one
 * @param high with the high one
 */
public record ResidentsRange(int january, long low, long central, long high) {

    /** By January ahead; nothing where the low and the high projection are not known. */
    static List<ResidentsRange> of(ForecastRequest request, FittedModel fitted, Reconciliation basis) {
        Population all = request.history().population();
        if (all.ranges().isEmpty()) {
            return List.of();
        }
        int last = request.history().lastJanuary();
        long[] low = StepsOfChange.totals(request, fitted.with(all.low(last)), basis, request.levers());
        long[] central = StepsOfChange.totals(request, fitted, basis, request.levers());
        long[] high = StepsOfChange.totals(request, fitted.with(all.high(last)), basis, request.levers());
        List<ResidentsRange> ranges = new ArrayList<>();
        for (int year = 0; year < request.years(); year++) {
            ranges.add(new ResidentsRange(last + 1 + year, low[year], central[year], high[year]));
        }
        return ranges;
    }
}
