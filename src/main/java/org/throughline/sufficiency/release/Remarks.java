package org.throughline.sufficiency.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.published.AgeBand;
import org.throughline.sufficiency.published.PublishedAuthority;
import org.throughline.sufficiency.published.PublishedForecast;
import org.throughline.sufficiency.published.PublishedLevel;
import org.throughline.sufficiency.published.ShippedConstants;

/** What is said before a forecast from published figures is read: first what is unusual, then what is missing. */
final class Remarks {

    /** Enough futures to see 1 in 200. */
    private static final int FUTURES = 4_000;
    /** One in 400 at each end. */
    private static final int BEYOND = FUTURES / 400;

    private Remarks() {}

    /**
     * Sentences.
     *
     * @param authority of which the total of the January is known
     * @param january the last one used
     * @param years Januaries ahead
     */
    static List<String> on(PublishedAuthority authority, int january, int years, long seed) {
        List<String> said = new ArrayList<>();
        unusual(authority, january, years, seed, said);
        missingTotals(authority, january, said);
        if (authority.newShare(january).isEmpty()) {
            said.add("The new plans of " + (january - 1)
                    + " are not published in total, or are more than half of all plans."
                    + " The forecast goes by past growth alone.");
        }
        ages(authority, january, said);
        if (!authority.settings().containsKey(january)) {
            said.add("Kinds of setting are not published for January " + january + ", so they are not forecast.");
        }
        return said;
    }

    private static void unusual(PublishedAuthority authority, int january, int years, long seed, List<String> said) {
        int before = january - 1;
        Integer now = authority.totals().get(january);
        if (now == null || authority.totals().getOrDefault(before, 0) <= 0 || before < ShippedConstants.first()) {
            return;
        }
        PublishedForecast without =
                PublishedForecast.of(authority, before, years + 1, FUTURES, seed, ShippedConstants.upTo(before));
        double[] likely = without.futures(PublishedLevel.TOTAL, "total", 1);
        Arrays.sort(likely);
        double low = likely[BEYOND];
        double high = likely[FUTURES - 1 - BEYOND];
        if (now < low || now > high) {
            Distribution then = without.distribution(PublishedLevel.TOTAL, "total", years + 1);
            said.add(String.format(
                    Locale.UK,
                    "The year to January %d is unusual: %,d plans, where the years before make %,.0f to %,.0f likely"
                            + " (199 in 200). Check the figure first. Without it the forecast for January %d is %,.0f, 80 %%"
                            + " range %,.0f to %,.0f.",
                    january,
                    now,
                    low,
                    high,
                    january + years,
                    then.mean(),
                    then.p10(),
                    then.p90()));
        }
    }

    private static void missingTotals(PublishedAuthority authority, int january, List<String> said) {
        List<String> missing = new ArrayList<>();
        for (int year = authority.totals().firstKey(); year < january; year++) {
            if (!authority.totals().containsKey(year)) {
                missing.add(String.valueOf(year));
            }
        }
        if (!missing.isEmpty()) {
            said.add("The total is not published for January " + String.join(", ", missing)
                    + ". Growth to and from there is not used.");
        }
    }

    private static void ages(PublishedAuthority authority, int january, List<String> said) {
        List<AgeBand> bands = authority.ages().getOrDefault(january, List.of());
        if (bands.isEmpty()) {
            said.add("Plans by age are not published for January " + january + ", so ages are not forecast.");
            return;
        }
        int known = bands.stream().mapToInt(AgeBand::plans).sum();
        int balance = authority.totals().getOrDefault(january, 0) - known;
        if (balance > 0) {
            said.add(String.format(
                    Locale.UK,
                    "%,d of the plans in January %d have no age. They count in the total, and are shared out over the ages"
                            + " as the others are.",
                    balance,
                    january));
        } else if (balance < 0) {
            said.add(String.format(
                    Locale.UK,
                    "The plans by age in January %d are %,d more than the total. Ages are scaled to the total.",
                    january,
                    -balance));
        }
        String open = bands.stream()
                .filter(band -> !band.isSingle())
                .map(band -> band.from() + " to " + band.to())
                .collect(Collectors.joining("; "));
        if (!open.isEmpty() && bands.stream().anyMatch(AgeBand::isSingle)) {
            said.add("Ages published as one band are forecast as one: " + open + ".");
        }
    }
}
