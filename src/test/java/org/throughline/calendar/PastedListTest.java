package org.throughline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people paste them. */
class PastedListTest {

    private static PastedList spans(String text) {
        return PastedList.ofSpans(text, "Council website");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25 December 2026,Christmas Day",
                "Friday 25 December 2026\tChristmas Day",
                "Christmas Day; 25/12/2026",
                "2026-12-25 , Christmas Day\n\n"
            })
    void a_bank_holiday_is_a_day_and_a_name_in_any_order(String line) {
        PastedList list = PastedList.ofBankHolidays(line, "gov.uk");
        assertThat(list.problems()).isEmpty();
        assertThat(list.newHolidays(List.of()))
                .containsExactly(new BankHoliday(LocalDate.of(2026, 12, 25), "Christmas Day", "gov.uk", true, null));
        assertThat(list.newHolidays(list.newHolidays(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 June 2026, Summer", "Christmas", "32/1/2026;X", "Friday 26 December 2026, Boxing Day"})
    void a_line_that_is_no_day_is_named(String line) {
        assertThat(PastedList.ofBankHolidays("2026-01-01,New Year\n" + line, "gov.uk")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("Line 2");
    }

    @Test
    void a_term_and_a_closure_are_told_apart() {
        PastedList list = spans(
                "Autumn term, first half; 1 September 2026; 23 October 2026\nTraining day;4/9/2026;4/9/2026;INSET");
        assertThat(list.problems()).isEmpty();
        assertThat(list.newSpans(List.of(), null))
                .extracting(CalendarSpan::name, CalendarSpan::kind)
                .containsExactly(
                        tuple("Autumn term, first half", SpanKind.TERM), tuple("Training day", SpanKind.CLOSURE));
        assertThat(list.newSpans(list.newSpans(List.of(), null), null)).isEmpty();
    }

    @Test
    void what_overlaps_what_is_on_record_is_a_problem() {
        CalendarSpan known = CalendarSpan.of(
                null, SpanKind.TERM, "First half", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 23), "Test");
        PastedList list = spans("Autumn term; 1 September 2026; 18 December 2026");
        list.newSpans(List.of(known), null);
        assertThat(list.problems()).containsExactly("Autumn term has days in common with First half");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Autumn term; 1 September 2026",
                "Autumn term; 1 September 2026; soon",
                "Autumn term; 1 September 2026; 23 October 2026; maybe",
                "Autumn term; 23 October 2026; 1 September 2026",
                "All year; 1 September 2026; 20 July 2027",
                "; 1 September 2026; 2 September 2026"
            })
    void what_is_no_span_is_named_with_its_line(String line) {
        assertThat(spans(line).problems()).isNotEmpty().allMatch(problem -> problem.startsWith("Line 1: "));
    }

    @Test
    void a_list_without_end_is_not_read() {
        assertThat(spans("x\n".repeat(501)).problems()).containsExactly("Paste up to 500 lines at a time");
    }
}
