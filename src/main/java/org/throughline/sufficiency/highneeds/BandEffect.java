package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;

/**
 * What new bands would change for one band in a financial year.
 *
 * @param band code of the band
 * @param childrenNow children who have it on the first day of the new bands, as it is
 * @param childrenThen children who would have it
 * @param now pounds of the year, as it is
 * @param then pounds of the year with the new bands
 */
public record BandEffect(String band, int childrenNow, int childrenThen, BigDecimal now, BigDecimal then) {

    /** How much more is spent; below 0 where less. */
    public BigDecimal change() {
        return then.subtract(now);
    }
}
