package org.throughline.provision;

import jakarta.persistence.Embeddable;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/**
 * Seats that children of other authorities hold at a provision, in one academic year and NC year. Their names, where
 * they are known, are with {@link SeatsOfOthers}.
 *
 * @param academicYear the academic year, by the calendar year in which it starts
 * @param ncYear NC year of the children
 * @param seats seats held, 0 or more
 */
@Embeddable
public record OtherSeats(int academicYear, int ncYear, int seats) {

    private static final int MOST = 10_000;

    /** Whether the numbers are ones that records accept, at a provision of these NC years. */
    boolean isAcceptable(int ncYearFrom, int ncYearTo) {
        return seats >= 0
                && seats <= MOST
                && academicYear >= AcademicYear.MIN
                && academicYear <= AcademicYear.MAX
                && ncYear >= Math.max(ncYearFrom, YearGroup.MIN)
                && ncYear <= Math.min(ncYearTo, YearGroup.MAX);
    }

    /** The academic year in which these children are in Reception, by which the group is known from year to year. */
    public int receptionYear() {
        return academicYear - ncYear;
    }

    /** The same children so many years later. */
    OtherSeats after(int years) {
        return new OtherSeats(academicYear + years, ncYear + years, seats);
    }
}
