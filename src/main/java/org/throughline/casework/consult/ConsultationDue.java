package org.throughline.casework.consult;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.calendar.Calendars;
import org.throughline.ehcp.clocks.ConsultationClock;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.security.Roles;

/**
 * By when a school answers, by the rule on record when it was served: 15 calendar days (SEND Code of Practice 9.83, rule
 * R23). Silence does not stop the authority from naming the school.
 */
@Service
@Transactional(readOnly = true)
public class ConsultationDue {

    private final ClockRules rules;
    private final Calendars calendars;
    private final Clock clock;

    ConsultationDue(ClockRules rules, Calendars calendars, Clock clock) {
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The day on which it is asked. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day for an answer, and how it was counted: served on 5 October 2026, due on 20 October 2026. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public DueDate of(LocalDate servedOn) {
        return new ConsultationClock(new Counting(rules.book(), calendars.reading().of(null))).due(servedOn);
    }
}
