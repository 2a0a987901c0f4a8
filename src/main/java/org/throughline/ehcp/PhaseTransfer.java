package org.throughline.ehcp;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;

/**
 * A move from one phase of education to the next, by which day the plan must name the next place. Source: regulation
 * 18(1) of the Special Educational Needs and Disability Regulations 2014.
 *
 * @param ncYear the NC year that the child enters
 * @param entry the academic year of the move
 */
public record PhaseTransfer(int ncYear, AcademicYear entry) {

    private static final Set<Integer> ENTRIES =
            Set.of(YearGroup.RECEPTION, YearGroup.LAST_PRIMARY + 1, YearGroup.LAST_SECONDARY + 1);

    /** Whether a child who enters this NC year changes phase. */
    public static boolean isEntry(int ncYear) {
        return ENTRIES.contains(ncYear);
    }

    /** The next move of a child; empty where all are over. */
    public static Optional<PhaseTransfer> after(int ncYearNow, AcademicYear now) {
        return ENTRIES.stream()
                .filter(entry -> entry > ncYearNow)
                .min(Integer::compare)
                .map(entry -> new PhaseTransfer(entry, new AcademicYear(now.start() + entry - ncYearNow)));
    }

    /** The last day on which the plan may still be without the next place. */
    public LocalDate namedBy() {
        return namedBy(ncYear, entry);
    }

    /** The same for any entry: 31 March before a move after Year 11, else 15 February. */
    public static LocalDate namedBy(int ncYear, AcademicYear entry) {
        return ncYear > YearGroup.LAST_SECONDARY
                ? LocalDate.of(entry.start(), Month.MARCH, 31)
                : LocalDate.of(entry.start(), Month.FEBRUARY, 15);
    }
}
