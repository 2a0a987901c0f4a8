package org.throughline.transitions.safeguarding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.calendar.Calendars;
import org.throughline.calendar.RecordedCalendars;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.clocks.RuleBook;
import org.throughline.ehcp.clocks.SchoolFileClock;
import org.throughline.ehcp.rulebook.ClockRules;

/** By when the safeguarding file of a child should be there, by the rules and the calendar of the sending setting. */
@Component
class FileClock {

    private final ClockRules rules;
    private final Calendars calendars;

    FileClock(ClockRules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** Rules and calendars as they are now, for many dates. */
    Reading reading() {
        return reading(calendars.reading());
    }

    /** The same by calendars that were read before. */
    Reading reading(RecordedCalendars read) {
        return new Reading(rules.book(), read);
    }

    /**
     * Rules and calendars.
     *
     * @param rules the rules
     * @param calendars the calendars
     */
    record Reading(RuleBook rules, RecordedCalendars calendars) {

        /**
         * The last day by which the file should be there (Keeping children safe in education, C02: within five school
         * days of an in-year transfer, or within the first five of a new term).
         *
         * @param sent when the record was sent
         * @param entryYear the academic year at whose start the child moves; null for a move during a year
         * @param sender the sending setting, whose calendar counts; null for one that is not on our list
         */
        DueDate due(LocalDate sent, @Nullable Integer entryYear, @Nullable UUID sender) {
            SchoolFileClock clock = new SchoolFileClock(new Counting(rules, calendars.of(sender)));
            // a record sent when term had begun already has five days from then
            return entryYear != null && sent.isBefore(calendars.of(sender).yearBegins(entryYear))
                    ? clock.childProtectionNewTerm(entryYear)
                    : clock.childProtectionDuringYear(sent);
        }
    }
}
