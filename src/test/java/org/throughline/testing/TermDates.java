package org.throughline.testing;

import org.springframework.jdbc.core.JdbcTemplate;

/** The term dates of the demonstration's authority, for tests of a place that has none on record. */
public final class TermDates {

    private static final String OURS = " where source like 'Demonstration:%'";

    private TermDates() {}

    /** Takes them from the authority, as if they were those of one far college. */
    public static void putAside(JdbcTemplate jdbc) {
        jdbc.update(
                "update calendar_span set setting_id = (select id from setting where name = 'Kestrel Bridge College')"
                        + OURS);
    }

    /** Gives them back. */
    public static void putBack(JdbcTemplate jdbc) {
        jdbc.update("update calendar_span set setting_id = null" + OURS);
    }
}
