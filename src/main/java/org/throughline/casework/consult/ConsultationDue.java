package org.throughline.casework.consult;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.calendar.Calendars;
import org.throughline.ehcp.clocks.ConsultationClock;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.rulebook.ClockRules;

/**
 * By when a school answers, by the rule on record: 15 calendar days after it was served (SEND Code of Practice 9.83,
 * rule R23). Weekends and holidays do not move it; silence does not stop the authority from naming the school.
 */
@Component
class ConsultationDue {

    private final ClockRules rules;
    private final Calendars calendars;

    ConsultationDue(ClockRules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** The last day for an answer: served on 5 October 2026, due on 20 October 2026. */
    LocalDate of(LocalDate servedOn) {
        Counting counting = new Counting(rules.book(), calendars.reading().of(null));
        return new ConsultationClock(counting).due(servedOn).due();
    }
}
