package org.throughline.sufficiency.forecast;

import java.util.HashMap;
import java.util.Map;

/**
 * Who has a plan today, some time after the last January of a history: the forecast begins with them.
 *
 * @param children how many, by state; NC years are those of the list
 * @param elapsed the part of the year from the last January to the next that has gone, from 0 to below 1
 * @param isAged whether its NC years are already those of the coming January, as they are from September on
 */
public record TodaysList(Map<State, Integer> children, double elapsed, boolean isAged) {

    /** Copies the map and refuses a part outside 0 to 1 and an empty list. */
    public TodaysList {
        children = Map.copyOf(children);
        if (!(elapsed >= 0 && elapsed < 1) || children.isEmpty()) {
            throw new IllegalArgumentException(
                    "A list of today has children, and a part of the year from 0 to below 1");
        }
    }

    /** The part of the year that is still to come. */
    double remaining() {
        return 1 - elapsed;
    }

    /** The same with the NC years of the last January. */
    Map<State, Integer> asInLastJanuary() {
        if (!isAged) {
            return children;
        }
        Map<State, Integer> before = new HashMap<>();
        children.forEach((state, count) -> before.merge(
                new State(Math.max(State.YOUNGEST, state.ncYear() - 1), state.need(), state.setting()),
                count,
                Integer::sum));
        return before;
    }
}
