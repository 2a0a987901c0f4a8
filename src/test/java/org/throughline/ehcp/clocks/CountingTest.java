package org.throughline.ehcp.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.shared.days.EstimatedDays;

/** From a rule and a start to a due date; rules of other lengths than today's, so that no number is in the code. */
class CountingTest {

    private static ClockRule rule(int weeks, LocalDate from, @Nullable LocalDate until) {
        return new ClockRule(
                "R01", "", "Title", "Received", Term.of(weeks, TermUnit.WEEKS), "", "", null, "", "", "", from, until);
    }

    private static Counting counting(ClockRule... rules) {
        return new Counting(new RuleBook(List.of(rules)), new EstimatedDays());
    }

    @Test
    void a_case_keeps_the_version_in_force_when_its_clock_started() {
        Counting counting = counting(rule(6, LocalDate.of(2014, 9, 1), null), rule(4, LocalDate.of(2029, 9, 1), null));
        RequestClock clock = new RequestClock(counting);
        assertThat(clock.decision(LocalDate.of(2029, 8, 31)).due()).isEqualTo(LocalDate.of(2029, 10, 12));
        assertThat(clock.decision(LocalDate.of(2029, 9, 1)).due()).isEqualTo(LocalDate.of(2029, 9, 29));
    }

    @Test
    void a_rule_that_ended_holds_until_its_last_day() {
        Counting counting = counting(rule(6, LocalDate.of(2014, 9, 1), LocalDate.of(2029, 8, 31)));
        assertThat(counting.find("R01", "", LocalDate.of(2029, 8, 31))).isPresent();
        assertThat(counting.find("R01", "", LocalDate.of(2029, 9, 1))).isEmpty();
        assertThat(counting.find("R01", "", LocalDate.of(2014, 8, 31))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T23:30:00Z,2026-06-16",
        "2026-06-15T22:59:59Z,2026-06-15",
        "2026-12-15T23:30:00Z,2026-12-15",
        "2026-03-28T23:30:00Z,2026-03-28",
        "2026-03-29T23:30:00Z,2026-03-30",
        "2026-10-24T23:30:00Z,2026-10-25",
        "2026-10-25T23:30:00Z,2026-10-25"
    })
    void the_day_of_service_is_londons(Instant served, LocalDate day) {
        assertThat(ServiceDay.of(served)).isEqualTo(day);
    }

    @Test
    void weeks_over_the_change_of_the_clocks_are_whole_days() {
        Counting counting = counting(rule(1, LocalDate.of(2014, 9, 1), null));
        assertThat(counting.due("R01", LocalDate.of(2026, 3, 25)).due()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(counting.due("R01", LocalDate.of(2026, 10, 21)).due()).isEqualTo(LocalDate.of(2026, 10, 28));
    }

    @Test
    void terms_are_said_as_people_say_them() {
        assertThat(Term.of(6, TermUnit.WEEKS).label()).isEqualTo("6 weeks");
        assertThat(Term.of(1, TermUnit.MONTHS).label()).isEqualTo("1 month");
        assertThat(Term.of(5, TermUnit.MONTHS_BEFORE).label()).isEqualTo("5 months before");
        assertThat(Term.of(9, TermUnit.NC_YEAR).label()).isEqualTo("Year 9");
        assertThat(new Term(TermUnit.BEFORE_DAY, 0, MonthDay.of(2, 15)).label()).isEqualTo("before 15 February");
        assertThat(Term.NONE.label()).isEmpty();
        assertThatThrownBy(() -> Term.of(-1, TermUnit.DAYS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Term.of(0, TermUnit.BY_DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_without_a_clock_is_not_counted() {
        ClockRule distance = new ClockRule(
                "R32",
                "OLDER",
                "",
                "",
                Term.of(3, TermUnit.MILES),
                "",
                "",
                null,
                "",
                "",
                "",
                LocalDate.of(2007, 9, 1),
                null);
        assertThatThrownBy(() -> counting(distance).due(distance, LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(distance.label()).isEqualTo("R32 OLDER");
    }
}
