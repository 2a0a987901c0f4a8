package org.throughline.sufficiency.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A history in the list of all.
 *
 * @param history the history
 * @param isChosen whether new forecasts are made from it
 * @param continues the history that it goes on from; null for none
 * @param forecasts how many forecasts were made from it
 * @param scenarios how many scenarios were made on these forecasts
 * @param options how many investment options were calculated on these forecasts
 */
public record ListedHistory(
        HistorySummary history, boolean isChosen, @Nullable UUID continues, int forecasts, int scenarios, int options) {

    /** What goes when it is deleted, such as "2 forecasts and 1 scenario"; blank where nothing does. */
    public String hangingOn() {
        List<String> parts = new ArrayList<>();
        add(parts, forecasts, "forecast");
        add(parts, scenarios, "scenario");
        add(parts, options, "investment option");
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private static void add(List<String> parts, int number, String one) {
        if (number > 0) {
            parts.add(number + " " + one + (number == 1 ? "" : "s"));
        }
    }
}
