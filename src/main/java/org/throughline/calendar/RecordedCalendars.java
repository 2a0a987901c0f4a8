package org.throughline.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.days.DayCalendar;

/** Every calendar as it stood at one reading, for counting many dates at once. */
public final class RecordedCalendars {

    private final Set<LocalDate> bankHolidays;
    private final List<CalendarSpan> authority;
    private final Map<UUID, List<CalendarSpan>> settings;
    private final Map<UUID, String> names;
    private final Map<UUID, DayCalendar> made = new HashMap<>();
    private final DayCalendar ofAuthority;

    RecordedCalendars(
            Set<LocalDate> bankHolidays,
            List<CalendarSpan> authority,
            Map<UUID, List<CalendarSpan>> settings,
            Map<UUID, String> names) {
        this.bankHolidays = bankHolidays;
        this.authority = authority;
        this.settings = settings;
        this.names = names;
        this.ofAuthority = new RecordedDays(bankHolidays, List.of(), authority, null);
    }

    /** The calendar of a setting; that of the authority for null and for a setting without terms of its own. */
    public DayCalendar of(@Nullable UUID settingId) {
        List<CalendarSpan> own = settingId == null ? null : settings.get(settingId);
        if (settingId == null || own == null) {
            return ofAuthority;
        }
        return made.computeIfAbsent(
                settingId, id -> new RecordedDays(bankHolidays, own, authority, names.getOrDefault(id, "the setting")));
    }
}
