package org.throughline.ehcp.clocks;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** In what the length of a rule is counted. */
public enum TermUnit {
    /** It has no length. */
    NONE("", TermCounters::none),
    /** Calendar days after the start. */
    DAYS("day", TermCounters::days),
    /** Calendar days of which the start is the first. */
    DAYS_INCLUSIVE("day", TermCounters::daysInclusive),
    /** Weeks of seven calendar days after the start. */
    WEEKS("week", TermCounters::weeks),
    /** Weeks before the start. */
    WEEKS_BEFORE("week", TermCounters::weeksBefore),
    /** Months after the start; the last day of a shorter month stands for those it has not. */
    MONTHS("month", TermCounters::months),
    /** Months before the start. */
    MONTHS_BEFORE("month", TermCounters::monthsBefore),
    /** School days after the start. */
    SCHOOL_DAYS("school day", TermCounters::schoolDays),
    /** Working days after the start. */
    WORKING_DAYS("working day", TermCounters::workingDays),
    /** Working days before the start. */
    WORKING_DAYS_BEFORE("working day", TermCounters::workingDaysBefore),
    /** Before a day of the calendar year of the start: that day is too late. */
    BEFORE_DAY("", TermCounters::beforeDay),
    /** On or before a day of the calendar year of the start. */
    BY_DAY("", TermCounters::byDay),
    /** Miles by the shortest safe walking route. */
    MILES("mile", TermCounters::none),
    /** Years of age. */
    YEARS_OF_AGE("year", TermCounters::none),
    /** The National Curriculum year of that number. */
    NC_YEAR("", TermCounters::none);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final String word;
    private final TermCounter counter;

    TermUnit(String word, TermCounter counter) {
        this.word = word;
        this.counter = counter;
    }

    /** How a clock of this unit is counted. */
    TermCounter counter() {
        return counter;
    }

    boolean needsDayOfYear() {
        return this == BEFORE_DAY || this == BY_DAY;
    }

    String label(Term term) {
        MonthDay day = term.day();
        if (day != null) {
            return (this == BEFORE_DAY ? "before " : "by ") + DAY.format(day);
        }
        if (this == NC_YEAR) {
            return "Year " + term.amount();
        }
        return word.isBlank() ? "" : term.amount() + " " + word + (term.amount() == 1 ? "" : "s") + suffix();
    }

    private String suffix() {
        return switch (this) {
            case DAYS_INCLUSIVE -> " beginning with that day";
            case WEEKS_BEFORE, MONTHS_BEFORE, WORKING_DAYS_BEFORE -> " before";
            default -> "";
        };
    }
}
