package org.throughline.sufficiency.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.published.AgeBand;
import org.throughline.sufficiency.published.PublishedAuthority;
import org.throughline.sufficiency.published.UnusualTotal;

/** What is said before a forecast from published figures is read: first what is unusual, then what is missing. */
final class Remarks {

    private Remarks() {}

    /**
     * Sentences.
     *
     * @param authority of which the total of the January is known
     * @param january the last one used
     * @param years Januaries ahead
     * @param unusual what is unusual about the last January; null where nothing is
     */
    static List<String> on(PublishedAuthority authority, int january, int years, @Nullable UnusualTotal unusual) {
        List<String> said = new ArrayList<>();
        if (unusual != null) {
            said.add(unusual.seenSentence() + " " + unusual.withoutSentence(years));
        }
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
