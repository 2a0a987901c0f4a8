package org.throughline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.shared.days.BankHolidayRules;
import org.throughline.testing.ServiceTest;
import org.throughline.transitions.catalogue.Catalogues;

/** Calendars kept by officers, and what moves when they change. */
class CalendarKeepingTest extends ServiceTest {

    private static final String SOURCE = "CalendarKeepingTest";
    private static final LocalDate LATE = LocalDate.of(2031, 6, 4);

    @Autowired
    private CalendarKeeping keeping;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID setting = new UUID(0, 0);

    @BeforeEach
    void a_setting() {
        setting = jdbc.queryForObject("select id from setting order by name desc limit 1", UUID.class);
    }

    @AfterEach
    void nothing_stays() {
        jdbc.update("delete from calendar_span where source = ?", SOURCE);
        jdbc.update("delete from calendar_bank_holiday where source = ?", SOURCE);
    }

    private static BankHoliday holiday(LocalDate day, String name) {
        return new BankHoliday(day, name, SOURCE, true, day.minusDays(20));
    }

    private CalendarSpan span(String name, String first, String last) {
        return CalendarSpan.of(setting, SpanKind.TERM, name, LocalDate.parse(first), LocalDate.parse(last), SOURCE);
    }

    private int record(CalendarSpan span) {
        return as(Roles.ADMINISTRATOR, () -> keeping.record(span));
    }

    @Test
    void the_bank_holidays_of_2024_to_2030_are_on_record_and_later_ones_marked_as_not_announced() {
        List<BankHoliday> all = as(Roles.PLACEMENT_OFFICER, () -> calendars.bankHolidays());
        for (int year = 2024; year <= 2030; year++) {
            int of = year;
            assertThat(all.stream()
                            .filter(each ->
                                    each.day().getYear() == of && !each.source().equals(SOURCE)))
                    .allMatch(each -> each.isAnnounced() == of <= 2027)
                    .extracting(BankHoliday::day)
                    .containsExactlyInAnyOrderElementsOf(
                            BankHolidayRules.of(year).keySet());
        }
    }

    @Test
    void a_bank_holiday_is_added_corrected_and_removed() {
        as(Roles.PLACEMENT_OFFICER, () -> keeping.record(holiday(LATE, "Coronation"), null));
        assertThat(as(Roles.DSL, () -> calendars.reading().of(null).isBankHoliday(LATE)))
                .isTrue();
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> keeping.record(holiday(LATE, "Jubilee"), null))))
                .isEqualTo(new CalendarRefusal.DayTaken(LATE, "Coronation"));
        as(Roles.PLACEMENT_OFFICER, () -> keeping.record(holiday(LATE.plusDays(1), "Coronation"), LATE));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> calendars.bankHoliday(LATE)))
                .isEmpty();
        as(Roles.PLACEMENT_OFFICER, () -> keeping.removeBankHoliday(LATE.plusDays(1)));
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> keeping.removeBankHoliday(LATE.plusDays(1)))))
                .isEqualTo(new CalendarRefusal.NotThere());
        assertThat(jdbc.queryForList("select what from audit_event where what like '%Coronation%'", String.class))
                .anyMatch(what -> what.startsWith("Removed Coronation, 5 June 2031; due dates moved: "));
    }

    @Test
    void terms_are_kept_by_setting_and_do_not_overlap() {
        record(span("Autumn", "2031-09-01", "2031-10-24"));
        assertThat(refusalOf(() -> record(span("Again", "2031-10-24", "2031-12-19"))))
                .isEqualTo(
                        new CalendarRefusal.Overlaps("Autumn", LocalDate.of(2031, 9, 1), LocalDate.of(2031, 10, 24)));
        CalendarSpan stored =
                as(Roles.ADMINISTRATOR, () -> calendars.spansOf(setting)).getFirst();
        CalendarSpan corrected = new CalendarSpan(
                stored.id(),
                setting,
                SpanKind.TERM,
                "Autumn",
                stored.first(),
                LocalDate.of(2031, 10, 17),
                SOURCE,
                stored.version());
        record(corrected);
        assertThat(refusalOf(() -> record(corrected))).isEqualTo(new CalendarRefusal.NotThere());
        as(Roles.ADMINISTRATOR, () -> keeping.removeSpan(Objects.requireNonNull(stored.id())));
        assertThat(as(Roles.ADMINISTRATOR, () -> calendars.spansOf(setting))).isEmpty();
    }

    @Test
    void what_is_entered_wrongly_is_named() {
        assertThat(refusalOf(() -> record(span(" ", "2031-09-02", "2031-09-01"))))
                .isInstanceOfSatisfying(
                        CalendarRefusal.ToPutRight.class,
                        refusal -> assertThat(refusal.problems()).hasSize(2));
        assertThat(refusalOf(() -> as(
                        Roles.ADMINISTRATOR, () -> keeping.record(new BankHoliday(LATE, "", "", false, LATE), null))))
                .isInstanceOfSatisfying(
                        CalendarRefusal.ToPutRight.class,
                        refusal -> assertThat(refusal.problems()).hasSize(3));
    }

    @Test
    void a_pasted_list_is_recorded_once_or_not_at_all() {
        PastedList list = PastedList.ofSpans(
                "Autumn 1; 1 September 2032; 22 October 2032\nAutumn 2; 1 November 2032; 17 December 2032", SOURCE);
        assertThat(as(Roles.ADMINISTRATOR, () -> keeping.paste(list, setting)).recorded())
                .isEqualTo(2);
        assertThat(refusalOf(() -> as(Roles.ADMINISTRATOR, () -> keeping.paste(list, setting))))
                .isEqualTo(new CalendarRefusal.NothingNew());
        PastedList wrong =
                PastedList.ofSpans("Spring 1; 3 January 2033; 11 February 2033\nSpring 2; soon; later", SOURCE);
        assertThat(refusalOf(() -> as(Roles.ADMINISTRATOR, () -> keeping.paste(wrong, setting))))
                .isInstanceOf(CalendarRefusal.ToPutRight.class);
        assertThat(as(Roles.ADMINISTRATOR, () -> calendars.spansOf(setting))).hasSize(2);
    }

    @Test
    void only_officers_and_administrators_keep_calendars() {
        assertThatThrownBy(() -> as(Roles.SENCO, () -> keeping.removeBankHoliday(LATE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Roles.DSL, () -> calendars.bankHolidays()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_bank_holiday_announced_late_moves_due_dates_and_the_move_is_on_record() {
        // a move during the year counts from the move, whatever year the record is of
        UUID record = JdbcClient.create(jdbc)
                .sql("select r.id from transition_record r join transition_sending s on s.id = r.sending_id"
                        + " left join safeguarding_pointer p on p.record_id = r.id where p.received_on is null"
                        + " and coalesce(p.file_exists, 'UNKNOWN') <> 'NO' and r.phase not in (:during) limit 1")
                .param("during", catalogues.phasesDuringYear())
                .query(UUID.class)
                .single();
        Integer year =
                jdbc.queryForObject("select entry_year from transition_record where id = ?", Integer.class, record);
        jdbc.update("update transition_record set entry_year = 2031 where id = ?", record);
        LocalDate announced = LocalDate.of(2031, 9, 3);
        try {
            int moved = as(Roles.PLACEMENT_OFFICER, () -> keeping.record(holiday(announced, "Late holiday"), null));
            assertThat(moved).isPositive();
            assertThat(as(Roles.PLACEMENT_OFFICER, () -> changes.page("Late holiday", 0, 50)))
                    .anySatisfy(change -> {
                        assertThat(change.what()).isEqualTo("Safeguarding file due");
                        assertThat(change.before()).isEqualTo(LocalDate.of(2031, 9, 5));
                        assertThat(change.after()).isEqualTo(LocalDate.of(2031, 9, 8));
                    });
            assertThat(as(Roles.PLACEMENT_OFFICER, () -> changes.count("Late holiday")))
                    .isPositive();
        } finally {
            jdbc.update("update transition_record set entry_year = ? where id = ?", year, record);
        }
    }

    @Test
    void what_moves_alike_is_counted_together() {
        LocalDate before = LocalDate.of(2026, 9, 7);
        CountedDate one = new CountedDate("1", "Due", "Alderbank", before);
        CountedDate two = new CountedDate("2", "Due", "Alderbank", before);
        CountedDate still = new CountedDate("3", "Due", "Alderbank", before);
        assertThat(MovedDate.between(
                        List.of(one, two, still),
                        List.of(
                                new CountedDate("1", "Due", "Alderbank", before.plusDays(1)),
                                new CountedDate("2", "Due", "Alderbank", before.plusDays(1)),
                                still,
                                new CountedDate("4", "Due", "Alderbank", before))))
                .containsExactly(new MovedDate("Due", "Alderbank", before, before.plusDays(1), 2));
    }
}
