package org.throughline.sufficiency;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures that planning takes for granted.
 *
 * @param amounts each figure in its unit
 */
public record PriceList(Map<Price, BigDecimal> amounts) {

    /** Copies the map; what is missing is as usual. */
    public PriceList {
        Map<Price, BigDecimal> all = new EnumMap<>(Price.class);
        for (Price price : Price.values()) {
            all.put(price, amounts.getOrDefault(price, price.usual()));
        }
        amounts = all;
    }

    /** A figure in its unit. */
    public BigDecimal of(Price price) {
        return java.util.Objects.requireNonNull(amounts.get(price));
    }

    /** The part of commissioned places that can be used, 0 to 1. */
    public double usable() {
        return of(Price.USABLE).doubleValue() / 100;
    }
}
