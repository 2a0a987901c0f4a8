package org.throughline.sufficiency.published;

import java.util.Optional;
import java.util.OptionalInt;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.GrowthOutlook;
import org.throughline.sufficiency.forecast.GrowthSource;
import org.throughline.sufficiency.forecast.History;

/**
 * How a history of children is expected to grow if it is like the authorities of England: by what they had taught by
 * its last January, and its own figures as far as they are known.
 */
public record EnglandGrowth() implements GrowthSource {

    private static final double MOST_NEW = 0.5;

    @Override
    public Optional<GrowthOutlook> known(History history, int january) {
        OptionalInt plans = history.known(january);
        if (january < ShippedConstants.first() || plans.orElse(0) == 0) {
            return Optional.empty();
        }
        double now = plans.getAsInt();
        // a history of children tells of no requests
        double[] figures = {
            growth(history, january, 1), growth(history, january, 3), joined(history, january, now), Double.NaN
        };
        GrowthConstants constants = ShippedConstants.upTo(january).growth();
        double[] expected = new double[ForecastRequest.MOST_YEARS];
        double[] variance = new double[ForecastRequest.MOST_YEARS];
        for (int year = 0; year < expected.length; year++) {
            GrowthConstants.Horizon horizon = constants.at(year + 1);
            expected[year] = horizon.expected(figures);
            double here = horizon.nationalVariance() + horizon.ownVariance(plans.getAsInt());
            variance[year] = year == 0 ? here : Math.max(variance[year - 1], here);
        }
        return Optional.of(new GrowthOutlook(expected, variance));
    }

    private static double growth(History history, int january, int years) {
        int now = history.known(january).orElse(0);
        int before = history.known(january - years).orElse(0);
        return now == 0 || before == 0 ? Double.NaN : Math.log((double) now / before) / years;
    }

    private static double joined(History history, int january, double now) {
        double share = history.joined(january - 1) / now;
        return !history.years().contains(january - 1) || share > MOST_NEW ? Double.NaN : share;
    }
}
