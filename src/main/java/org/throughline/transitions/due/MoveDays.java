package org.throughline.transitions.due;

import java.time.LocalDate;
import java.time.Month;

/**
 * Days that follow from a child's move: when the record is to be acknowledged, and when the two settings look back at
 * the move. The local authority's own proposal; no law sets them. Lists that are read page by page ask the same as SQL.
 */
public final class MoveDays {

    /** A receiving setting acknowledges a record within so many days of its sending. */
    public static final int TO_ACKNOWLEDGE = 14;

    /** The first review is due so many weeks after the move. */
    public static final int WEEKS_TO_FIRST_REVIEW = 6;

    /** What became of the support is asked so many weeks after the first day. */
    public static final int WEEKS_TO_TRAVEL = 8;

    /** The review of the first year can be given from this month on, and is due on the first of the next. */
    private static final Month YEAR_REVIEW = Month.JUNE;

    private MoveDays() {}

    /** The day from which the first review is due, from the day on which the child started. */
    public static LocalDate firstReview(LocalDate started) {
        return started.plusWeeks(WEEKS_TO_FIRST_REVIEW);
    }

    /** The day from which it is asked what became of the support, from the day on which the child started. */
    public static LocalDate travel(LocalDate started) {
        return started.plusWeeks(WEEKS_TO_TRAVEL);
    }

    /** The day on which the review of the first year is due, for a move at the start of an academic year. */
    public static LocalDate yearReview(int entryYear) {
        return LocalDate.of(entryYear + 1, YEAR_REVIEW.plus(1), 1);
    }

    /**
     * The day on which the child started, as SQL: the first of September, or the day of receipt where the phase is one
     * of {@code :during}, whose moves happen during a school year.
     *
     * @param record the name of the record's table with its dot; blank where the columns stand alone
     * @param sending the same for the table with the day of receipt
     */
    public static String startedSql(String record, String sending) {
        return "if(" + record + "phase in (:during), date(" + sending + "received_at), "
                + firstOf(record, 0, Month.SEPTEMBER) + ")";
    }

    /** {@link #firstReview} as SQL. */
    public static String firstReviewSql(String record, String sending) {
        return startedSql(record, sending) + " + interval " + WEEKS_TO_FIRST_REVIEW + " week";
    }

    /** {@link #yearReview} as SQL. */
    public static String yearReviewSql(String record) {
        return firstOf(record, 1, YEAR_REVIEW.plus(1));
    }

    /** The day from which the review of the first year can be given, as SQL. */
    public static String yearReviewOpensSql(String record) {
        return firstOf(record, 1, YEAR_REVIEW);
    }

    private static String firstOf(String record, int later, Month month) {
        return "str_to_date(concat(" + record + "entry_year + " + later + ", '-" + month.getValue()
                + "-1'), '%Y-%c-%e')";
    }
}
