package org.throughline.casework;

import org.springframework.stereotype.Component;
import org.throughline.calendar.Calendars;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.PhaseTransferClock;
import org.throughline.ehcp.clocks.PhaseTransferDates;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.shared.AcademicYear;

/** By when cases must be where: by the rules on record and the authority's calendar. */
@Component
class CaseCalendar {

    private final ClockRules rules;
    private final Calendars calendars;

    CaseCalendar(ClockRules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** Rules and calendar as they are now, for many cases. */
    Counting counting() {
        return new Counting(rules.book(), calendars.reading().of(null));
    }

    /** The dates of a move at the beginning of an academic year. */
    static CaseDates dates(Counting counting, PhaseTransferKind kind, AcademicYear entry) {
        PhaseTransferDates dates = new PhaseTransferClock(counting).of(kind, entry.start());
        return new CaseDates(dates.deadlineShown(), dates.lastLawfulDay(), dates.reviewBy(), dates.draftBy());
    }
}
