package org.throughline.people;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A UPN that a child had before.
 *
 * @param upn the number
 * @param from the day from which it was recorded here; null where that is not known
 * @param until the day on which it was replaced
 * @param reason why
 * @param by who replaced it
 */
public record FormerUpn(String upn, @Nullable LocalDate from, LocalDate until, String reason, String by) {

    private static final int LONGEST_REASON = 500;

    /** Whether a text can stand as a reason: not blank, at most 500 characters. */
    static boolean isReason(String text) {
        return !text.isBlank() && text.strip().length() <= LONGEST_REASON;
    }

    /**
     * A child's former UPNs as one text of SQL, for searching; null where there are none.
     *
     * @param child the name of the table child in the query; part of the program
     */
    public static String sql(String child) {
        return String.format(
                Locale.ROOT,
                "(select group_concat(f.upn separator ' ') from former_upn f where f.child_id = %s.id)",
                child);
    }
}
