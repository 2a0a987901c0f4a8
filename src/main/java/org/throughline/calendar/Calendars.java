package org.throughline.calendar;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;

/** The calendars on record: no secret, and read by everybody who is shown a due date. */
@Service
@Transactional(readOnly = true)
public class Calendars {

    private final JdbcClient jdbc;
    private final Settings settings;

    Calendars(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Every calendar, for counting. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.STAFF, Roles.DSL})
    public RecordedCalendars reading() {
        Map<UUID, List<CalendarSpan>> ofSettings = new HashMap<>(jdbc
                .sql("select * from calendar_span where setting_id is not null order by first_day")
                .query(Calendars::span)
                .list()
                .stream()
                .collect(Collectors.groupingBy(span -> Objects.requireNonNull(span.settingId()))));
        return new RecordedCalendars(
                jdbc.sql("select day from calendar_bank_holiday").query(LocalDate.class).list().stream()
                        .collect(Collectors.toSet()),
                spans(null),
                ofSettings,
                settings.names(ofSettings.keySet()));
    }

    /** The terms and closures of a setting, or of the authority for null, latest first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public List<CalendarSpan> spansOf(@Nullable UUID settingId) {
        return spans(settingId).reversed();
    }

    /** One of them; empty where there is none with that id. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public Optional<CalendarSpan> span(UUID id) {
        return jdbc.sql("select * from calendar_span where id = ?")
                .param(id)
                .query(Calendars::span)
                .optional();
    }

    /** The bank holidays on record, latest first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public List<BankHoliday> bankHolidays() {
        return jdbc.sql("select * from calendar_bank_holiday order by day desc")
                .query(Calendars::bankHoliday)
                .list();
    }

    /** The bank holiday of a day. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR})
    public Optional<BankHoliday> bankHoliday(LocalDate day) {
        return jdbc.sql("select * from calendar_bank_holiday where day = ?")
                .param(day)
                .query(Calendars::bankHoliday)
                .optional();
    }

    private List<CalendarSpan> spans(@Nullable UUID settingId) {
        // <=> is = that also finds null
        return jdbc.sql("select * from calendar_span where setting_id <=> ? order by first_day, kind")
                .param(settingId)
                .query(Calendars::span)
                .list();
    }

    private static BankHoliday bankHoliday(ResultSet row, int number) throws SQLException {
        return new BankHoliday(
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getString("name"),
                row.getString("source"),
                row.getBoolean("is_announced"),
                row.getObject("announced_on", LocalDate.class));
    }

    private static CalendarSpan span(ResultSet row, int number) throws SQLException {
        return new CalendarSpan(
                row.getObject("id", UUID.class),
                row.getObject("setting_id", UUID.class),
                SpanKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                row.getString("source"),
                row.getLong("version"));
    }
}
