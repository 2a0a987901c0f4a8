package org.throughline.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days of a calendar changed: due dates counted by it may have moved.
 *
 * @param settingId the setting whose calendar it is; null for the authority's and for bank holidays
 * @param from the first day that changed
 * @param until the last day that changed
 */
public record CalendarChanged(@Nullable UUID settingId, LocalDate from, LocalDate until) {}
