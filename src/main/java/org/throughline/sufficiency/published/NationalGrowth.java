package org.throughline.sufficiency.published;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * England's growth in the years to come: that of last year, returning slowly to what it has been. Nothing later than
 * the last known January is used.
 */
final class NationalGrowth {

    /** How much of the distance from what growth has been is left a year later. */
    static final double STAYS = 0.95;

    /** Years over which growth 'has been'. */
    private static final int YEARS = 5;
    /** How far a year's growth is off before any year was seen, as a logarithm, and how many years that counts for. */
    private static final double PRIOR = 0.03;

    private static final int PRIOR_YEARS = 8;
    /** Growth that returns slowly adds up faster than chance alone would. */
    static final double SPREADS = 1.9;

    private final SortedMap<Integer, Integer> totals;
    private final int january;

    /** As it was known in a January, from which on one year's growth at least must be known. */
    NationalGrowth(PublishedAuthority england, int january) {
        this.totals = england.totals();
        this.january = january;
    }

    /** The expected growth over so many years, as a logarithm. */
    double expected(int years) {
        return expected(january, years);
    }

    /** The variance of the growth over so many years around what is expected. */
    double variance(int years) {
        double squares = PRIOR_YEARS * PRIOR * PRIOR;
        int seen = PRIOR_YEARS;
        for (int past = totals.firstKey() + 1; past < january; past++) {
            if (totals.containsKey(past - 1) && totals.containsKey(past) && totals.containsKey(past + 1)) {
                double off = growth(past + 1) - expected(past, 1);
                squares += off * off;
                seen++;
            }
        }
        return squares / seen * Math.pow(years, SPREADS);
    }

    private double expected(int from, int years) {
        List<Double> known = new ArrayList<>();
        for (int past = from; past > from - YEARS && totals.containsKey(past - 1) && totals.containsKey(past); past--) {
            known.add(growth(past));
        }
        double usual = known.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double distance = known.isEmpty() ? 0 : known.getFirst() - usual;
        double sum = 0;
        for (int year = 1; year <= years; year++) {
            distance *= STAYS;
            sum += usual + distance;
        }
        return sum;
    }

    private double growth(int to) {
        return Math.log((double) number(to) / number(to - 1));
    }

    private int number(int year) {
        Integer number = totals.get(year);
        if (number == null) {
            throw new IllegalStateException("England's plans of January " + year + " are not known");
        }
        return number;
    }
}
