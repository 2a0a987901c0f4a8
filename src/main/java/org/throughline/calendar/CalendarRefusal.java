package org.throughline.calendar;

import java.time.LocalDate;
import java.util.List;
import org.throughline.shared.Refusal;

/** Why a calendar is not changed. */
public sealed interface CalendarRefusal extends Refusal {

    /**
     * Something in what was entered must be put right.
     *
     * @param problems sentences that say what, and what to do
     */
    record ToPutRight(List<String> problems) implements CalendarRefusal {}

    /** A term or closure has days in common with another of the same setting. */
    record Overlaps(String other, LocalDate first, LocalDate last) implements CalendarRefusal {}

    /** A bank holiday is on record for that day. */
    record DayTaken(LocalDate day, String name) implements CalendarRefusal {}

    /** What was to be changed is no longer there, or somebody else changed it. */
    record NotThere() implements CalendarRefusal {}

    /** Nothing that was pasted is new. */
    record NothingNew() implements CalendarRefusal {}
}
