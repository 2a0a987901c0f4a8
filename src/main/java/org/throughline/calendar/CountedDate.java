package org.throughline.calendar;

import java.time.LocalDate;

/**
 * A due date that was counted by a calendar.
 *
 * @param key what it is the due date of; the same before and after a change of the calendar
 * @param what what is due, for people: Safeguarding file due
 * @param place whose calendar it was counted by, for people; no child's name
 * @param due the date
 */
public record CountedDate(String key, String what, String place, LocalDate due) {}
