package org.throughline.ehcp.clocks;

import java.time.LocalDate;
import org.throughline.shared.AcademicYear;

/**
 * The days of phase transfers: R07, R08 and, counted back from them, R10 (regulation 18).
 *
 * @param counting rules and calendar
 */
public record PhaseTransferClock(Counting counting) {

    /**
     * The days of a move at the start of an academic year. A move from one post-16 institution to another is taken for
     * one on 1 September; see {@link #of(LocalDate)} for another day.
     *
     * @param entryYear the calendar year of the move: 2027 for September 2027
     */
    public PhaseTransferDates of(PhaseTransferKind kind, int entryYear) {
        LocalDate transfer = new AcademicYear(entryYear).firstDay();
        if (kind == PhaseTransferKind.POST16_TO_POST16) {
            return of(transfer);
        }
        // the clock runs for the twelve months before the move
        ClockRule rule = counting.rules().at("R07", kind.part(), transfer.minusMonths(12));
        return dates(kind, counting.due(rule, transfer));
    }

    /** The days of a move from one post-16 institution to another. */
    public PhaseTransferDates of(LocalDate transfer) {
        ClockRule rule = counting.rules().at("R08", "", transfer.minusMonths(12));
        return dates(PhaseTransferKind.POST16_TO_POST16, counting.due(rule, transfer));
    }

    private PhaseTransferDates dates(PhaseTransferKind kind, DueDate due) {
        return new PhaseTransferDates(kind, due, milestone("REVIEW", due), milestone("DRAFT", due));
    }

    private DueDate milestone(String part, DueDate due) {
        return counting.due(counting.rules().at("R10", part, due.start().minusMonths(12)), due.lastLawfulDay());
    }
}
