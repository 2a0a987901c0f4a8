package org.throughline.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditActor;
import org.throughline.audit.AuditTrail;
import org.throughline.shared.Instants;

/** Counts due dates before and after a change of a calendar and keeps what moved. */
@Component
class CalendarRecount {

    private final Calendars calendars;
    private final List<CountedDates> counters;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final AuditActor actor;
    private final Clock clock;

    CalendarRecount(
            Calendars calendars,
            List<CountedDates> counters,
            JdbcClient jdbc,
            AuditTrail audit,
            AuditActor actor,
            Clock clock) {
        this.calendars = calendars;
        this.counters = counters;
        this.jdbc = jdbc;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Makes a change and says what moved.
     *
     * @param what the change in a few words
     * @param settingId whose calendar it is; null for the authority's and for bank holidays
     * @return how many due dates moved
     */
    int around(String what, @Nullable UUID settingId, Runnable change) {
        List<CountedDate> before = counted();
        change.run();
        List<MovedDate> moved = MovedDate.between(before, counted());
        keep(what, settingId, moved);
        int howMany = moved.stream().mapToInt(MovedDate::howMany).sum();
        audit.record(AuditAction.CHANGE, what + "; due dates moved: " + howMany, settingId);
        return howMany;
    }

    private List<CountedDate> counted() {
        RecordedCalendars reading = calendars.reading();
        return counters.stream()
                .flatMap(counter -> counter.counted(reading).stream())
                .toList();
    }

    private void keep(String what, @Nullable UUID settingId, List<MovedDate> moved) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into calendar_change (at, by_name, what, setting_id) values (?, ?, ?, ?)")
                .param(Instants.toDatabase(clock.instant()))
                .param(actor.name())
                .param(what)
                .param(settingId)
                .update(key);
        Number id = Objects.requireNonNull(key.getKey());
        for (int position = 0; position < moved.size(); position++) {
            MovedDate each = moved.get(position);
            jdbc.sql("insert into calendar_moved_date (change_id, position, what, place, due_before, due_after,"
                            + " how_many) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id.longValue(),
                            position,
                            each.what(),
                            each.place(),
                            each.before(),
                            each.after(),
                            each.howMany())
                    .update();
        }
    }
}
