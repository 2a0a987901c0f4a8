package org.throughline.casework.travel;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;

/**
 * Travel to one setting.
 *
 * @param metres the estimated way, 1.3 times the straight line; below 0 when it is not known
 * @param words whether help is likely, why, and what is not recorded
 * @param pounds what it would cost the authority a year; null where that is not known or no rate is entered
 */
public record TravelOption(
        long metres, String words, @Nullable BigDecimal pounds) {

    private static final double METRES_A_MILE = 1609.344;
    private static final double ROAD_FACTOR = 1.3;

    /**
     * The way from a home to a setting, as runs estimate it: 1.3 times the straight line, in metres; -1 where one of
     * the two is not known.
     */
    public static long metres(@Nullable GridReference home, @Nullable GridReference setting) {
        return home == null || setting == null ? -1 : Math.round(ROAD_FACTOR * home.metresTo(setting));
    }

    /** The miles in words. */
    public String miles() {
        return metres < 0 ? "Not known" : String.format(Locale.UK, "%.1f", metres / METRES_A_MILE);
    }

    /** The pounds in words. */
    public String cost() {
        return pounds == null ? "Not known" : String.format(Locale.UK, "%,.0f", pounds);
    }
}
