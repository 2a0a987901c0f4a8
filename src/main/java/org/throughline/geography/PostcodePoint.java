package org.throughline.geography;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;

/**
 * A postcode and where it is.
 *
 * @param code capitals without spaces, such as BL90SW
 * @param at its point; of a postcode that is no longer in use, where it was
 * @param ended the first day of the month in which it went out of use; null while it is in use
 */
public record PostcodePoint(
        String code, GridReference at, @Nullable LocalDate ended) {

    private static final int INWARD = 3;

    /** The first part of a postcode without spaces, such as BL9. */
    public static String district(String code) {
        return code.substring(0, Math.max(0, code.length() - INWARD));
    }
}
