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
     * @throws org.throughline.shared.Refused as {@link PeopleRefusal}
     */
    public TaughtYear {
        if (ncYear < YearGroup.MIN || ncYear > YearGroup.MAX) {
            throw new PeopleRefusal.TaughtYearOutOfRange(YearGroup.MIN, YearGroup.MAX).refused();
        }
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new PeopleRefusal.TaughtYearWithoutReason(LONGEST).refused();
        }
    }

    /** The NC year in an academic year. */
    public int in(AcademicYear year) {
        return ncYear + year.start() - academicYear;
    }
}
