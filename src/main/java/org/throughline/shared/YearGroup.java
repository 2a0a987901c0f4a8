package org.throughline.shared;

import java.time.LocalDate;

/** National Curriculum year groups as whole numbers: Reception is 0, nursery -1, post-16 12 and up. */
public final class YearGroup {

    /** The lowest NC year accepted. */
    public static final int MIN = -4;
    /** The highest NC year accepted. */
    public static final int MAX = 20;
    /** NC year 0. */
    public static final int RECEPTION = 0;
    /** The last year of primary school. */
    public static final int LAST_PRIMARY = 6;
    /** The last year of compulsory secondary school. */
    public static final int LAST_SECONDARY = 11;

    private static final int LAST_OF_SIXTH_FORM = 13;
    private static final int AGE_AT_RECEPTION = 4;

    private YearGroup() {}

    /**
     * The NC year that a date of birth implies in an academic year: age on 31 August before it starts, less 4 (as the
     * Department for Education counts ages of plans).
     */
    public static int of(LocalDate dateOfBirth, AcademicYear year) {
        return year.start() - AcademicYear.of(dateOfBirth).start() - 1 - AGE_AT_RECEPTION;
    }

    /** The name shown to people: Nursery, Reception, Year 7; below and above school years by age, such as age 20. */
    public static String label(int ncYear) {
        return switch (ncYear) {
            case RECEPTION -> "Reception";
            case -1 -> "Nursery";
            default ->
                ncYear < -1 || ncYear > LAST_OF_SIXTH_FORM ? "Age " + (ncYear + AGE_AT_RECEPTION) : "Year " + ncYear;
        };
    }

    /** The name where there is little room: N, R, Y7; below and above school years by age, such as age 20. */
    public static String brief(int ncYear) {
        return switch (ncYear) {
            case RECEPTION -> "R";
            case -1 -> "N";
            default -> ncYear < -1 || ncYear > LAST_OF_SIXTH_FORM ? "age " + (ncYear + AGE_AT_RECEPTION) : "Y" + ncYear;
        };
    }

    /** A range of year groups as people say it: Year 7, or Year 7 to Year 11. */
    public static String label(int from, int to) {
        return from == to ? label(from) : label(from) + " to " + label(to);
    }
}
