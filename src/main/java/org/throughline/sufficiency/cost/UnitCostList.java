package org.throughline.sufficiency.cost;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures that planning takes for granted.
 *
 * @param amounts each figure in its unit
 */
public record UnitCostList(Map<UnitCost, BigDecimal> amounts) {

    /** Copies the map; what is missing is as usual. */
    public UnitCostList {
        Map<UnitCost, BigDecimal> all = new EnumMap<>(UnitCost.class);
        for (UnitCost price : UnitCost.values()) {
            all.put(price, amounts.getOrDefault(price, price.usual()));
        }
        amounts = all;
    }

    /** A figure in its unit. */
    public BigDecimal of(UnitCost price) {
        return java.util.Objects.requireNonNull(amounts.get(price));
    }

    /** The part of commissioned places that can be used, 0 to 1. */
    public double usable() {
        return of(UnitCost.USABLE).doubleValue() / 100;
    }
}
