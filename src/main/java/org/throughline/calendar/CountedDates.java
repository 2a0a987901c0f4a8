package org.throughline.calendar;

import java.util.List;

/** A part of the service that counts due dates by a calendar; asked before and after a calendar changes. */
public interface CountedDates {

    /** All due dates that are still ahead or not done, counted by these calendars. */
    List<CountedDate> counted(RecordedCalendars calendars);
}
