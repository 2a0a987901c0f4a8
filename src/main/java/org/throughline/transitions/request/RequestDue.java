package org.throughline.transitions.request;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.calendar.Calendars;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.SchoolFileClock;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;

/**
 * By when the old school sends: 15 school days from the move, in its own calendar (C01); and what kind of move it is.
 */
@Component
class RequestDue {

    private final ClockRules rules;
    private final Calendars calendars;
    private final Catalogues catalogues;

    RequestDue(ClockRules rules, Calendars calendars, Catalogues catalogues) {
        this.catalogues = catalogues;
        this.rules = rules;
        this.calendars = calendars;
    }

    /** The key of a move during a year. */
    String phase() {
        return catalogues.newest().phases().stream()
                .filter(Catalogue.Phase::isDuringYear)
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** The last day. */
    LocalDate of(LocalDate startsOn, UUID oldSchool) {
        return new SchoolFileClock(
                        new Counting(rules.book(), calendars.reading().of(oldSchool)))
                .commonTransferFile(startsOn)
                .due();
    }
}
