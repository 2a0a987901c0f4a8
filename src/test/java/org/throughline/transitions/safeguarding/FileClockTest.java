package org.throughline.transitions.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.calendar.CalendarKeeping;
import org.throughline.calendar.CalendarSpan;
import org.throughline.calendar.CountedDate;
import org.throughline.calendar.SpanKind;
import org.throughline.ehcp.clocks.Counting;
import org.throughline.ehcp.clocks.DueDate;
import org.throughline.ehcp.clocks.EnhancedReviewWindow;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.security.Roles;
import org.throughline.shared.days.EstimatedDays;
import org.throughline.testing.ServiceTest;
import org.throughline.testing.TermDates;
import org.throughline.transitions.due.MoveDays;

/** By when a safeguarding file is due: estimated, or by the term dates of the school that sends it. */
class FileClockTest extends ServiceTest {

    @Autowired
    private FileClock clock;

    @Autowired
    private SafeguardingDates dates;

    @Autowired
    private CalendarKeeping keeping;

    @Autowired
    private ClockRules rules;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_authority_has_no_term_dates() {
        TermDates.putAside(jdbc);
    }

    @AfterEach
    void no_term_dates_stay() {
        TermDates.putBack(jdbc);
        jdbc.update("delete from calendar_span where source = 'FileClockTest'");
    }

    private DueDate due(LocalDate sent, Integer entryYear, UUID sender) {
        return as(Roles.DSL, () -> clock.reading().due(sent, entryYear, sender));
    }

    private UUID setting() {
        return jdbc.queryForObject(
                "select id from setting where id not in (select sender_id from transition_record"
                        + " where sender_id is not null) limit 1",
                UUID.class);
    }

    private void term(UUID setting, String first, String last) {
        as(
                Roles.ADMINISTRATOR,
                () -> keeping.record(CalendarSpan.of(
                        setting,
                        SpanKind.TERM,
                        "Term " + first,
                        LocalDate.parse(first),
                        LocalDate.parse(last),
                        "FileClockTest")));
    }

    @ParameterizedTest
    @CsvSource({
        // a move in September: the first five school days of the term, however early it was sent
        "2026-07-02, 2026, 2026-09-07",
        "2027-03-05, 2027, 2027-09-07",
        // sent when term has begun, or a move within the year: five school days after sending
        "2026-09-10, 2026, 2026-09-17",
        "2026-11-06, , 2026-11-13",
        // over a half-term, Christmas and Easter
        "2026-10-22, , 2026-11-05",
        "2026-12-17, , 2027-01-07",
        "2027-03-18, , 2027-04-08"
    })
    void without_term_dates_school_days_are_estimated_and_marked(LocalDate sent, Integer entryYear, LocalDate due) {
        DueDate counted = due(sent, entryYear, null);
        assertThat(counted.due()).isEqualTo(due);
        assertThat(counted.isEstimated()).isTrue();
    }

    @Test
    void the_term_dates_of_the_sending_school_count_where_they_are_on_record() {
        UUID setting = setting();
        term(setting, "2026-09-03", "2026-10-16");
        term(setting, "2026-11-02", "2026-12-18");
        DueDate inYear = due(LocalDate.of(2026, 10, 14), null, setting);
        assertThat(inYear.due()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(inYear.isEstimated()).isFalse();
        assertThat(inYear.howCounted()).contains("15 October, 16 October, 2 November, 3 November, 4 November");
        DueDate newTerm = due(LocalDate.of(2026, 7, 2), 2026, setting);
        assertThat(newTerm.due()).isEqualTo(LocalDate.of(2026, 9, 9));
        assertThat(newTerm.howCounted()).startsWith("Term starts Thursday 3 September 2026.");
        assertThat(due(LocalDate.of(2026, 10, 14), null, null).isEstimated()).isTrue();
    }

    @Test
    void files_that_have_not_come_are_counted_by_setting_without_names() {
        assertThat(as(
                        Roles.PLACEMENT_OFFICER,
                        () -> dates.counted(clock.reading().calendars())))
                .isNotEmpty()
                .extracting(CountedDate::what)
                .containsOnly("Safeguarding file due");
    }

    @Test
    void the_first_review_of_a_move_begins_when_the_rule_of_enhanced_plans_says() {
        Counting counting = new Counting(as(Roles.DSL, rules::book), new EstimatedDays());
        LocalDate started = LocalDate.of(2026, 9, 1);
        assertThat(MoveDays.firstReview(started))
                .isEqualTo(EnhancedReviewWindow.of(counting, started).from().due());
    }
}
