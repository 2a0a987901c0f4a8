package org.throughline.ehcp.clocks;

import java.time.LocalDate;

/**
 * The clocks of files that follow a child who changes school: C01 to C05. Those in school days need the calendar of the
 * setting that sends.
 *
 * @param counting rules and the calendar of the sending setting
 */
public record SchoolFileClock(Counting counting) {

    /** When the common transfer file is due (C01). */
    public DueDate commonTransferFile(LocalDate left) {
        return counting.due("C01", left);
    }

    /** When the child protection file is due after a move during a year (C02). */
    public DueDate childProtectionDuringYear(LocalDate moved) {
        return counting.due("C02", "DURING_YEAR", moved);
    }

    /** When it is due after a move at the start of an academic year: within the first days of the new term (C02). */
    public DueDate childProtectionNewTerm(int academicYear) {
        LocalDate first = counting.days().yearBegins(academicYear);
        ClockRule rule = counting.rules().at("C02", "NEW_TERM", first);
        return counting.due(rule, first, first.minusDays(1));
    }

    /** When it is due by the authority's own guidance, from the day on which the new place was confirmed (C03). */
    public DueDate childProtectionConfirmed(LocalDate confirmed) {
        return counting.due("C03", confirmed);
    }

    /** When to ask after a receipt that has not come (C04). */
    public DueDate chaseReceipt(LocalDate sent) {
        return counting.due("C04", sent);
    }

    /** When the record of an early-years setting is due before a move, by the longer template (C05). */
    public DueDate earlyYearsRecord(LocalDate moves) {
        return counting.due("C05", "TWO_WEEKS", moves);
    }

    /** The same by the shorter template (C05). */
    public DueDate earlyYearsRecordShort(LocalDate moves) {
        return counting.due("C05", "FIVE_DAYS", moves);
    }
}
