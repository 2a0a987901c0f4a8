package org.throughline.interchange.attendance;

import java.util.Locale;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.Severity;

/** What is looked at in a table of attendance, each with what to do about it. */
enum AttendanceRule {
    NOBODY(1, "UPN", "a child on record", "Add the child first, or correct the UPN, name and date of birth"),
    YEAR(2, "Year", "an academic year such as 2025/26", "Write the year as 2025/26"),
    TERM(3, "Term", "Autumn, Spring, Summer, or blank for the whole year", "Write the term as one of these words"),
    SESSIONS(
            4,
            "Sessions",
            "whole numbers of half-day sessions, no more attended and missed than there were",
            "Count the sessions of this row again"),
    TWICE(5, "Term", "each term of a child once", "Take one of the two rows out");

    private final int number;
    private final String column;
    private final String expected;
    private final String remedy;

    AttendanceRule(int number, String column, String expected, String remedy) {
        this.number = number;
        this.column = column;
        this.expected = expected;
        this.remedy = remedy;
    }

    ImportFault error(String found) {
        return ImportFault.error(String.format(Locale.ROOT, "ATT-%02d", number), column, found, expected, remedy);
    }

    /** As the help lists it. */
    ImportRule rule() {
        return new ImportRule(String.format(Locale.ROOT, "ATT-%02d", number), Severity.ERROR, column, expected, remedy);
    }
}
