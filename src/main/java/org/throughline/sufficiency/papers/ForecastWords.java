package org.throughline.sufficiency.papers;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.history.JanuaryCounts;

/** What a forecast says in words, on the screen and on paper alike. */
public final class ForecastWords {

    private ForecastWords() {}

    /** How many have a plan, and how many are likely to in the last January forecast. */
    public static String sentence(ForecastTables tables) {
        List<ForecastTables.Row> totals = tables.rows().getOrDefault(Level.TOTAL, List.of());
        ForecastTables.Row now = totals.getFirst();
        ForecastTables.Row then = totals.getLast();
        double change = then.spread().mean() - now.spread().mean();
        return String.format(
                Locale.UK,
                "In January %d there were %,.0f children and young people with a plan. In January %d there are likely to be"
                        + " %,.0f, %,.0f %s; 80 %% range %,.0f to %,.0f.",
                now.year(),
                now.spread().mean(),
                then.year(),
                then.spread().mean(),
                Math.abs(change),
                change < 0 ? "fewer" : "more",
                then.spread().p10(),
                then.spread().p90());
    }

    /** The keys of a level in the order in which they are read. */
    public static Collection<String> keys(ForecastTables tables, Level level) {
        List<String> keys = tables.rows().getOrDefault(level, List.of()).stream()
                .map(ForecastTables.Row::key)
                .distinct()
                .toList();
        if (level == Level.NC_YEAR) {
            return keys.stream()
                    .map(Integer::valueOf)
                    .sorted()
                    .map(String::valueOf)
                    .toList();
        }
        return new TreeSet<>(keys);
    }

    /** What grows most from the first January to the last, where that is five children or more; blank otherwise. */
    public static String mostGrowth(ForecastTables tables, Level level) {
        String most = "";
        double change = 0;
        for (String key : keys(tables, level)) {
            double more = at(tables, level, key, tables.years().getLast()).mean()
                    - at(tables, level, key, tables.years().getFirst()).mean();
            if (more > change) {
                change = more;
                most = label(level, key);
            }
        }
        return change < Formats.FEW
                ? ""
                : "Most grows: " + most + ", by about " + Formats.count(change) + " to January "
                        + tables.years().getLast() + ".";
    }

    /** A cell; exactly none where the forecast has no such cell. */
    public static Distribution at(ForecastTables tables, Level level, String key, int year) {
        return tables.rows(level, year).stream()
                .filter(row -> row.key().equals(key))
                .map(ForecastTables.Row::spread)
                .findFirst()
                .orElse(Distribution.exactly(0));
    }

    /** A key in words. */
    public static String label(Level level, String key) {
        return switch (level) {
            case NEED -> Formats.need(key);
            case SETTING ->
                key.equals(JanuaryCounts.NO_PLACE)
                        ? "No place recorded"
                        : ProvisionType.ofCode(key).map(ProvisionType::label).orElse(key);
            case NC_YEAR -> YearGroup.label(Integer.parseInt(key));
            case TOTAL, STATE -> key;
        };
    }
}
