package org.throughline.sufficiency.accuracy;

import java.util.OptionalDouble;
import java.util.SortedMap;

/** Forecasts of a total that anybody can make with a pencil: what a model must beat. */
public enum SimpleForecast {
    /** Nothing changes. */
    NO_CHANGE("Same as last January", 0),
    /** Each year grows as the last one did. */
    LAST_CHANGE("Last year's growth again", 1),
    /** Each year grows as three years did on average. */
    THREE_YEAR("Growth of three years again", 3),
    /** Each year grows as England did last. */
    NATIONAL("England's growth again", 1);

    private final String label;
    private final int span;

    SimpleForecast(String label, int span) {
        this.label = label;
        this.span = span;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /**
     * The number so many years after a January.
     *
     * @param totals plans by January, of the authority; {@link #NATIONAL} grows by England's, which are not among them
     * @param january the last one known
     * @param years Januaries ahead
     * @return empty where a January that it needs is not known, and always for England's growth
     */
    public OptionalDouble of(SortedMap<Integer, Integer> totals, int january, int years) {
        int now = totals.getOrDefault(january, 0);
        int before = totals.getOrDefault(january - span, 0);
        if (now <= 0 || before <= 0 || this == NATIONAL) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(span == 0 ? now : now * Math.pow((double) now / before, (double) years / span));
    }
}
