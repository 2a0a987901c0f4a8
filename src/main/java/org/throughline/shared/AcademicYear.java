package org.throughline.shared;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/**
 * An academic year, 1 September to 31 August, named by the calendar year in which it starts.
 *
 * @param start the calendar year of its first day, 1900 to 2999: 2027 means 2027/28
 */
public record AcademicYear(int start) implements Comparable<AcademicYear> {

    /** The earliest start year accepted. */
    public static final int MIN = 1900;
    /** The latest start year accepted. */
    public static final int MAX = 2999;

    /** Refuses years outside 1900 to 2999. */
    public AcademicYear {
        if (start < MIN || start > MAX) {
            throw new IllegalArgumentException("An academic year starts between " + MIN + " and " + MAX);
        }
    }

    /** The academic year in which a date lies. */
    public static AcademicYear of(LocalDate date) {
        boolean autumn = date.getMonth().compareTo(Month.SEPTEMBER) >= 0;
        return new AcademicYear(autumn ? date.getYear() : date.getYear() - 1);
    }

    /** Whether a date lies in an academic year that is accepted; what files say can lie far outside. */
    public static boolean covers(LocalDate date) {
        return date.getYear() > MIN && date.getYear() <= MAX;
    }

    /** The academic year after this one. */
    public AcademicYear next() {
        return new AcademicYear(start + 1);
    }

    /** The first day, 1 September. */
    public LocalDate firstDay() {
        return LocalDate.of(start, Month.SEPTEMBER, 1);
    }

    /** Whether a date lies in this academic year. */
    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    /** The name shown to people, such as 2027/28. */
    public String label() {
        return String.format(Locale.ROOT, "%d/%02d", start, (start + 1) % 100);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(start, other.start);
    }
}
