package org.throughline.shared;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * The rows of a list, which may be longer than what is shown of it.
 *
 * @param rows the rows to show, in order
 * @param total how many there are in all
 */
public record Listed<T>(List<T> rows, long total) {

    /** Copies the rows. */
    public Listed {
        rows = List.copyOf(rows);
    }

    /** Rows read up to a bound; how many there are is asked only where the bound was reached. */
    public static <T> Listed<T> upTo(int most, List<T> rows, LongSupplier total) {
        return new Listed<>(rows, rows.size() < most ? rows.size() : total.getAsLong());
    }

    /** Whether there are more than are shown. */
    public boolean isCut() {
        return rows.size() < total;
    }

    /**
     * How many there are, and where not all are shown how many of them.
     *
     * @param which which of them are shown, such as "newest"
     */
    public String said(String which, String one, String many) {
        String all = String.format(Locale.UK, "%,d %s", total, total == 1 ? one : many);
        return !isCut() ? all : String.format(Locale.UK, "The %s %,d of %s are shown", which, rows.size(), all);
    }
}
