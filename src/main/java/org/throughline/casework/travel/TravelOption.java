package org.throughline.casework.travel;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Travel to one setting.
 *
 * @param metres the estimated way, 1.3 times the straight line; below 0 when it is not known
 * @param words whether help is likely, why, and what is not recorded
 * @param pounds what it would cost the authority a year; null where that is not known or no rate is entered
 */
public record TravelOption(long metres, String words, @Nullable BigDecimal pounds) {

    private static final double METRES_A_MILE = 1609.344;

    /** The miles in words. */
    public String miles() {
        return metres < 0 ? "Not known" : String.format(Locale.UK, "%.1f", metres / METRES_A_MILE);
    }

    /** The pounds in words. */
    public String cost() {
        return pounds == null ? "Not known" : String.format(Locale.UK, "%,.0f", pounds);
    }
}
