package org.throughline.calendar;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** Adds, corrects and removes bank holidays, terms and closures. Each change says how many due dates it moved. */
@Service
@Transactional
public class CalendarKeeping {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Calendars calendars;
    private final CalendarRecount recount;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    CalendarKeeping(Calendars calendars, CalendarRecount recount, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.calendars = calendars;
        this.recount = recount;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Records a bank holiday, or corrects one.
     *
     * @param was the day it stands under now; null for a new one
     * @return how many due dates moved
     * @throws org.throughline.shared.Refused as {@link CalendarRefusal}
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public int record(BankHoliday holiday, @Nullable LocalDate was) {
        refuse(holiday.problems());
        if (was == null || !was.equals(holiday.day())) {
            calendars.bankHoliday(holiday.day()).ifPresent(other -> {
                throw new CalendarRefusal.DayTaken(other.day(), other.name()).refused();
            });
        }
        String what = (was == null ? "Added " : "Corrected ") + holiday.name() + ", " + DAY.format(holiday.day());
        int moved = recount.around(what, null, () -> {
            if (was != null && delete(was) == 0) {
                throw new CalendarRefusal.NotThere().refused();
            }
            insert(holiday);
        });
        tell(null, was == null || was.isAfter(holiday.day()) ? holiday.day() : was, latest(was, holiday.day()));
        return moved;
    }

    /** Removes a bank holiday; says how many due dates moved. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public int removeBankHoliday(LocalDate day) {
        BankHoliday holiday = calendars.bankHoliday(day).orElseThrow(() -> new CalendarRefusal.NotThere().refused());
        int moved = recount.around("Removed " + holiday.name() + ", " + DAY.format(day), null, () -> delete(day));
        tell(null, day, day);
        return moved;
    }

    /**
     * Records a term or closure, or corrects one.
     *
     * @return how many due dates moved
     * @throws org.throughline.shared.Refused as {@link CalendarRefusal}
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public int record(CalendarSpan span) {
        refuse(span.problems());
        calendars.spansOf(span.settingId()).stream()
                .filter(other -> !Objects.equals(other.id(), span.id()) && other.overlaps(span))
                .findFirst()
                .ifPresent(other -> {
                    throw new CalendarRefusal.Overlaps(other.name(), other.first(), other.last()).refused();
                });
        UUID id = span.id();
        CalendarSpan before =
                id == null ? span : calendars.span(id).orElseThrow(() -> new CalendarRefusal.NotThere().refused());
        int moved = recount.around(
                (id == null ? "Added " : "Corrected ") + words(span), span.settingId(), () -> store(span));
        tell(
                span.settingId(),
                before.first().isBefore(span.first()) ? before.first() : span.first(),
                latest(before.last(), span.last()));
        return moved;
    }

    /** Removes a term or closure; says how many due dates moved. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public int removeSpan(UUID id) {
        CalendarSpan span = calendars.span(id).orElseThrow(() -> new CalendarRefusal.NotThere().refused());
        int moved = recount.around(
                "Removed " + words(span),
                span.settingId(),
                () -> jdbc.sql("delete from calendar_span where id = ?")
                        .param(id)
                        .update());
        tell(span.settingId(), span.first(), span.last());
        return moved;
    }

    /**
     * Records every line of a pasted list that is new; all of them or none.
     *
     * @return how many were recorded, and how many due dates moved
     * @throws org.throughline.shared.Refused as {@link CalendarRefusal}, naming each line that cannot be read
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public Pasted paste(PastedList list, @Nullable UUID settingId) {
        List<BankHoliday> holidays = list.newHolidays(calendars.bankHolidays());
        List<CalendarSpan> spans = list.newSpans(calendars.spansOf(settingId), settingId);
        refuse(list.problems());
        if (holidays.isEmpty() && spans.isEmpty()) {
            throw new CalendarRefusal.NothingNew().refused();
        }
        int recorded = holidays.size() + spans.size();
        int moved = recount.around("Pasted " + recorded + (recorded == 1 ? " line" : " lines"), settingId, () -> {
            holidays.forEach(this::insert);
            spans.forEach(this::store);
        });
        List<LocalDate> days = new ArrayList<>();
        holidays.forEach(each -> days.add(each.day()));
        spans.forEach(each -> days.addAll(List.of(each.first(), each.last())));
        tell(
                settingId,
                days.stream().min(LocalDate::compareTo).orElseThrow(),
                days.stream().max(LocalDate::compareTo).orElseThrow());
        return new Pasted(recorded, moved);
    }

    /**
     * What a pasted list did.
     *
     * @param recorded how many lines were recorded
     * @param moved how many due dates moved
     */
    public record Pasted(int recorded, int moved) {}

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new CalendarRefusal.ToPutRight(problems).refused();
        }
    }

    private static LocalDate latest(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static String words(CalendarSpan span) {
        return span.name() + ", " + DAY.format(span.first()) + " to " + DAY.format(span.last());
    }

    private void tell(@Nullable UUID settingId, LocalDate from, LocalDate until) {
        events.publishEvent(new CalendarChanged(settingId, from, until));
    }

    private void insert(BankHoliday holiday) {
        jdbc.sql("insert into calendar_bank_holiday (day, name, source, is_announced, announced_on)"
                        + " values (?, ?, ?, ?, ?)")
                .param(holiday.day())
                .param(holiday.name())
                .param(holiday.source())
                .param(holiday.isAnnounced())
                .param(holiday.announcedOn())
                .update();
    }

    private int delete(LocalDate day) {
        return jdbc.sql("delete from calendar_bank_holiday where day = ?")
                .param(day)
                .update();
    }

    private void store(CalendarSpan span) {
        if (span.id() == null) {
            jdbc.sql("insert into calendar_span (id, setting_id, kind, name, first_day, last_day, source, version)"
                            + " values (?, ?, ?, ?, ?, ?, ?, 1)")
                    .param(UUID.randomUUID())
                    .param(span.settingId())
                    .param(span.kind().name())
                    .param(span.name())
                    .param(span.first())
                    .param(span.last())
                    .param(span.source())
                    .update();
            return;
        }
        int changed = jdbc.sql("update calendar_span set kind = ?, name = ?, first_day = ?, last_day = ?, source = ?,"
                        + " version = version + 1 where id = ? and version = ?")
                .params(
                        span.kind().name(),
                        span.name(),
                        span.first(),
                        span.last(),
                        span.source(),
                        span.id(),
                        span.version())
                .update();
        if (changed == 0) {
            throw new CalendarRefusal.NotThere().refused();
        }
    }
}
