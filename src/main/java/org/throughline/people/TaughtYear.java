package org.throughline.people;

import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/**
 * The year group in which a child is taught, where it is not the one that the date of birth implies (taught out of
 * cohort). The years before and after follow from it. Source: NC year actual, school census.
 *
 * @param ncYear NC year
 * @param academicYear the academic year in which it is that one, by its start
 * @param reason why; up to 500 characters
 */
public record TaughtYear(int ncYear, int academicYear, String reason) {

    private static final int LONGEST = 500;

    /**
     * Refuses what is none.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public TaughtYear {
        if (ncYear < YearGroup.MIN || ncYear > YearGroup.MAX) {
            throw new IllegalArgumentException(
                    "Enter a year group from " + YearGroup.MIN + " to " + YearGroup.MAX + "; Reception is 0");
        }
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Say why the child is taught in another year group than by age, in up to 500 characters");
        }
    }

    /** The NC year in an academic year. */
    public int in(AcademicYear year) {
        return ncYear + year.start() - academicYear;
    }
}
