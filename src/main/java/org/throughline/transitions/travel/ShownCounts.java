package org.throughline.transitions.travel;

import java.util.Arrays;
import java.util.Locale;

/**
 * How counts of children are shown: all of them to who works with names anyway; to others nothing from which one to
 * four children could be told.
 *
 * @param all whether every count is shown as it is
 */
public record ShownCounts(boolean all) {

    /** Counts from 1 up to below this are hidden. */
    public static final int FEWEST = 5;

    private static final int ROUNDED_TO = 5;

    /** A count, or 'under 5'. */
    public String of(int count) {
        return isShown(count) ? String.format(Locale.UK, "%,d", count) : "under " + FEWEST;
    }

    /** A share of a whole in percent; blank where either is hidden, and of nothing. */
    public String share(int count, int whole) {
        return whole == 0 || !isShown(count) || !isShown(whole)
                ? ""
                : String.format(Locale.UK, "%.0f %%", 100.0 * count / whole);
    }

    /**
     * A sum of counts shown beside it: where one of them is hidden the sum is rounded down, so that it stays hidden.
     */
    public String sum(int... counts) {
        int sum = Arrays.stream(counts).sum();
        if (Arrays.stream(counts).allMatch(this::isShown)) {
            return of(sum);
        }
        int least = sum / ROUNDED_TO * ROUNDED_TO;
        return least == 0 ? "under " + FEWEST : String.format(Locale.UK, "%,d or more", least);
    }

    /** Whether a count is shown as it is. */
    public boolean isShown(int count) {
        return all || count == 0 || count >= FEWEST;
    }
}
