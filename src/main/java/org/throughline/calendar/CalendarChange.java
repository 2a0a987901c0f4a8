package org.throughline.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A due date that moved, with the change that moved it.
 *
 * @param at when the calendar was changed
 * @param by who changed it
 * @param change what was changed
 * @param what what is due
 * @param place whose calendar it was counted by
 * @param before the due date before
 * @param after the due date after
 * @param howMany how many due dates moved alike
 */
public record CalendarChange(
        Instant at,
        String by,
        String change,
        String what,
        String place,
        LocalDate before,
        LocalDate after,
        int howMany) {}
