package org.throughline.sufficiency.release;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.published.ShippedConstants;

/** What a forecast from published figures says in words, on the screen and on paper alike. */
public final class ReleaseWords {

    /** What the cells of a part of the total are. */
    public static final String PARTS =
            "In each possible future the parts add up to the total; rounded numbers may differ by" + " one.";

    private ReleaseWords() {}

    /** What is likely in the last January, and what eight of ten futures say of it. */
    public static String sentence(ReleaseForecast forecast, ReleaseTables tables) {
        ReleaseTables.Row last = tables.totals().getLast();
        int now = tables.past().getOrDefault(forecast.trainTo(), 0);
        double change = last.mean() - now;
        return String.format(
                Locale.UK,
                "In January %d there were %,d children and young people with a plan. In January %d there are likely to be"
                        + " %,.0f, %,.0f %s. In 8 of 10 possible futures there are %,.0f to %,.0f.",
                forecast.trainTo(),
                now,
                last.january(),
                last.mean(),
                Math.abs(change),
                change < 0 ? "fewer" : "more",
                last.low(),
                last.high());
    }

    /** The name of a part of the total. */
    public static String label(String level, String key) {
        return level.equals(ReleaseTables.SETTING) ? setting(key) : key.replace("-", " to ");
    }

    private static String setting(String key) {
        return switch (key) {
            case "mainstream" -> "Mainstream, bases and units included";
            case "special-state" -> "State special school";
            case "special-independent" -> "Independent or non-maintained special school";
            case "alternative" -> "Alternative provision";
            case "further-education" -> "Further education";
            case "elsewhere" -> "Educated elsewhere";
            case "early-years" -> "Early years";
            case "unknown" -> "Not known";
            default -> key;
        };
    }

    /** What the forecast takes for granted, by what it is about. */
    public static Map<String, String> assumptions(ReleaseForecast forecast) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "Growth",
                "England's growth, returning slowly to what it has been, and what the authority's last growth, growth of"
                        + " three years, share of new plans and, where they are published, requests for an assessment say"
                        + " beyond it");
        all.put("Ages and settings", "Shares of ages stay; shares of settings drift as England's do");
        all.put("Ranges", "As wide as authorities differed from such forecasts before");
        all.put("Not known here", "Needs, residents, and anything decided after January " + forecast.trainTo());
        all.put("Constants", ShippedConstants.SOURCE);
        all.put("Possible futures", Formats.count(forecast.simulations()) + ", seed " + forecast.seed());
        return all;
    }
}
