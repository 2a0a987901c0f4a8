package org.throughline.casework.consult.choose;

import java.time.LocalDate;
import java.time.Month;
import org.throughline.shared.AcademicYear;

/**
 * When the term of a day began, as councils speak of terms: autumn from 1 September, spring from 1 January, summer from
 * 1 May. Real terms differ from school to school; this counts how much a school is asked, and no due day.
 *
 * @param firstDay the first day of the term
 * @param yearFirstDay the first day of the academic year
 */
public record Terms(LocalDate firstDay, LocalDate yearFirstDay) {

    /** The term in which a day lies. */
    public static Terms of(LocalDate day) {
        LocalDate year = AcademicYear.of(day).firstDay();
        Month month = day.getMonth();
        LocalDate first = month.compareTo(Month.SEPTEMBER) >= 0
                ? year
                : LocalDate.of(day.getYear(), month.compareTo(Month.MAY) >= 0 ? Month.MAY : Month.JANUARY, 1);
        return new Terms(first, year);
    }
}
