package org.throughline.sufficiency.published;

import java.util.LinkedHashMap;
import java.util.Map;

/** Shares of a total, with half a child added to each part so that none is nothing. */
final class Shares {

    private static final double HALF = 0.5;

    private Shares() {}

    /** The share of each part; nothing where the parts are not published. */
    static Map<String, Double> of(Map<String, Double> cells) {
        double sum = cells.values().stream().mapToDouble(plans -> plans + HALF).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        cells.forEach((key, plans) -> shares.put(key, (plans + HALF) / sum));
        return shares;
    }
}
