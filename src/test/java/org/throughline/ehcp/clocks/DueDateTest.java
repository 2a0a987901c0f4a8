package org.throughline.ehcp.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.shared.days.EstimatedDays;

/** A due date with exceptions beside it; and how a phase transfer stands. */
class DueDateTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 1);

    private final DueDate due = new Counting(new RuleBook(List.of()), new EstimatedDays())
            .due(
                    new ClockRule(
                            "R01",
                            "",
                            "Title",
                            "Received",
                            Term.of(6, TermUnit.WEEKS),
                            "",
                            "",
                            null,
                            "",
                            "",
                            "",
                            LocalDate.of(2014, 9, 1),
                            null),
                    START);

    private static ExceptedPeriod excepted(String from, String until) {
        return new ExceptedPeriod(
                "SCHOOL_CLOSED", LocalDate.parse(from), until.isBlank() ? null : LocalDate.parse(until), "Letter");
    }

    @Test
    void an_exception_never_takes_the_place_of_the_due_date() {
        DueDate later = due.with(List.of(excepted("2026-06-10", "2026-06-19")));
        assertThat(later.due()).isEqualTo(due.due()).isEqualTo(LocalDate.of(2026, 7, 13));
        assertThat(later.dueWithException()).isEqualTo(LocalDate.of(2026, 7, 23));
        assertThat(later.isLate(LocalDate.of(2026, 7, 14))).isTrue();
        assertThat(later.isLateWithException(LocalDate.of(2026, 7, 23))).isFalse();
        assertThat(later.isLateWithException(LocalDate.of(2026, 7, 24))).isTrue();
    }

    @Test
    void without_an_exception_both_are_the_same() {
        assertThat(due.dueWithException()).isNull();
        assertThat(due.with(List.of()).isLateWithException(LocalDate.of(2026, 7, 14)))
                .isTrue();
        assertThat(due.isLateWithException(LocalDate.of(2026, 7, 13))).isFalse();
    }

    @Test
    void days_in_two_exceptions_count_once() {
        DueDate later = due.with(List.of(excepted("2026-06-10", "2026-06-19"), excepted("2026-06-15", "2026-06-24")));
        assertThat(later.dueWithException()).isEqualTo(LocalDate.of(2026, 7, 28));
    }

    @Test
    void an_exception_before_the_start_or_after_the_end_changes_nothing() {
        assertThat(due.with(List.of(excepted("2026-05-01", "2026-05-31"))).dueWithException())
                .isEqualTo(due.due());
        assertThat(due.with(List.of(excepted("2026-08-01", "2026-08-31"))).dueWithException())
                .isEqualTo(due.due());
    }

    @Test
    void while_an_exception_goes_on_there_is_no_later_day_and_nothing_is_late_with_it() {
        DueDate open = due.with(List.of(excepted("2026-07-01", "")));
        assertThat(open.dueWithException()).isNull();
        assertThat(open.isLateWithException(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(open.isLate(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void an_exception_needs_evidence_and_an_order_of_days() {
        assertThatThrownBy(() -> new ExceptedPeriod("X", START, null, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> excepted("2026-06-10", "2026-06-09")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_summer_closure_lifts_the_limit_from_a_week_before_to_a_week_before_it_opens() {
        ExceptedPeriod summer = new SchoolClosure(LocalDate.of(2026, 7, 22), LocalDate.of(2026, 9, 1))
                .excepted("Term dates")
                .orElseThrow();
        assertThat(summer.from()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(summer.until()).isEqualTo(LocalDate.of(2026, 8, 24));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-19,true", "2026-08-18,false"})
    void a_closure_counts_from_four_weeks_on(LocalDate reopens, boolean counts) {
        assertThat(new SchoolClosure(LocalDate.of(2026, 7, 22), reopens)
                        .excepted("Term dates")
                        .isPresent())
                .isEqualTo(counts);
    }

    private static PhaseTransferDates transfer() {
        DueDate due = new DueDate(
                rule(),
                LocalDate.of(2027, 9, 1),
                LocalDate.of(2027, 2, 15),
                LocalDate.of(2027, 2, 14),
                "",
                LocalDate.of(2027, 2, 12),
                false,
                List.of(),
                null);
        return new PhaseTransferDates(
                PhaseTransferKind.PRIMARY_TO_SECONDARY,
                due,
                on(LocalDate.of(2026, 11, 22)),
                on(LocalDate.of(2026, 12, 20)));
    }

    private static ClockRule rule() {
        return new ClockRule(
                "R07", "OTHER", "", "", Term.NONE, "", "", null, "", "", "", LocalDate.of(2014, 9, 1), null);
    }

    private static DueDate on(LocalDate day) {
        return new DueDate(rule(), day, day, day, "", day, false, List.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22,,,,NOT_YET_DUE",
        "2026-11-23,,,,AMBER",
        "2026-11-23,2026-11-22,,,NOT_YET_DUE",
        "2026-11-30,2026-11-23,,,AMBER",
        "2026-12-20,2026-11-01,,,NOT_YET_DUE",
        "2026-12-21,2026-11-01,,,AMBER",
        "2026-12-21,2026-11-01,2026-12-20,,NOT_YET_DUE",
        "2027-02-14,2026-11-01,2026-12-20,,NOT_YET_DUE",
        "2027-02-15,2026-11-01,2026-12-20,,RED",
        "2027-03-01,2026-12-01,2027-01-10,2027-02-14,GREEN",
        "2027-03-01,2026-11-01,2026-12-20,2027-02-15,RED"
    })
    void a_phase_transfer_is_green_only_with_a_final_plan_in_time(
            LocalDate today, LocalDate review, LocalDate draft, LocalDate plan, ClockStatus status) {
        assertThat(transfer().status(new PhaseTransferProgress(review, draft, plan, false, false), today))
                .isEqualTo(status);
    }

    @Test
    void type_only_in_time_and_what_no_longer_applies_are_told_apart() {
        LocalDate in = LocalDate.of(2027, 2, 14);
        PhaseTransferDates dates = transfer();
        assertThat(dates.status(new PhaseTransferProgress(null, null, in, true, false), in))
                .isEqualTo(ClockStatus.TYPE_ONLY);
        assertThat(dates.status(new PhaseTransferProgress(null, null, in.plusDays(1), true, false), in.plusDays(1)))
                .isEqualTo(ClockStatus.RED);
        assertThat(dates.status(new PhaseTransferProgress(null, null, null, false, true), in.plusDays(40)))
                .isEqualTo(ClockStatus.EXEMPT);
        assertThat(dates.status(PhaseTransferProgress.NOTHING, LocalDate.of(2026, 9, 1)))
                .isEqualTo(ClockStatus.NOT_YET_DUE);
    }
}
