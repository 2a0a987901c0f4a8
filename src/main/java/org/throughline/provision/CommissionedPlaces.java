package org.throughline.provision;

import jakarta.persistence.Embeddable;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/**
 * Places that the authority commissions at a provision in one academic year for a range of NC years.
 *
 * @param academicYear the academic year, by the calendar year in which it starts
 * @param ncYearFrom lowest NC year
 * @param ncYearTo highest NC year
 * @param places places commissioned, 0 or more
 * @param keptBack places of these kept back for children who come in the year, 0 to {@code places}
 */
@Embeddable
public record CommissionedPlaces(int academicYear, int ncYearFrom, int ncYearTo, int places, int keptBack) {

    /** Places that may be filled: those commissioned less those kept back. */
    public int usable() {
        return places - keptBack;
    }

    /** Whether the academic year and the NC years are ones that records and files accept. */
    boolean hasYearsInRange() {
        return academicYear >= AcademicYear.MIN
                && academicYear <= AcademicYear.MAX
                && ncYearFrom >= YearGroup.MIN
                && ncYearFrom <= ncYearTo
                && ncYearTo <= YearGroup.MAX;
    }

    /** The same line for another academic year. */
    CommissionedPlaces in(int otherYear) {
        return new CommissionedPlaces(otherYear, ncYearFrom, ncYearTo, places, keptBack);
    }

    boolean overlaps(CommissionedPlaces other) {
        return ncYearFrom <= other.ncYearTo && other.ncYearFrom <= ncYearTo;
    }

    /** Whether another row's NC years lie within this one's and are not all of them. */
    boolean contains(CommissionedPlaces other) {
        boolean within = ncYearFrom <= other.ncYearFrom && other.ncYearTo <= ncYearTo;
        return within && (ncYearFrom < other.ncYearFrom || other.ncYearTo < ncYearTo);
    }

    /** Whether an NC year lies in the range. */
    public boolean covers(int ncYear) {
        return ncYearFrom <= ncYear && ncYear <= ncYearTo;
    }
}
