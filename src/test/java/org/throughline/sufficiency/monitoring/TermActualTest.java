package org.throughline.sufficiency.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.shared.AcademicYear;

/** How what came lies to what was said. */
class TermActualTest {

    private static TermActual actual(String actual, @Nullable String low, @Nullable String high) {
        return new TermActual(
                UUID.randomUUID(),
                new AcademicYear(2027),
                Term.SPRING,
                Monitored.PLANS,
                new BigDecimal(actual),
                low == null ? null : new BigDecimal("2500"),
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                "SEN2",
                "A planner",
                Instant.EPOCH);
    }

    @Test
    void the_ends_of_the_range_are_within_it() {
        assertThat(actual("2399.99", "2400", "2650").standing()).isEqualTo(TermActual.Standing.BELOW);
        assertThat(actual("2400", "2400", "2650").standing()).isEqualTo(TermActual.Standing.WITHIN);
        assertThat(actual("2650", "2400", "2650").standing()).isEqualTo(TermActual.Standing.WITHIN);
        assertThat(actual("2651", "2400", "2650").standing()).isEqualTo(TermActual.Standing.ABOVE);
    }

    @Test
    void the_difference_is_what_came_less_what_was_said() {
        assertThat(actual("2430", "2400", "2650").difference()).isEqualByComparingTo("-70");
    }

    @Test
    void where_nothing_was_said_nothing_is_held_against_it() {
        assertThat(actual("2430", null, null).standing()).isEqualTo(TermActual.Standing.NOT_SAID);
        assertThat(actual("2430", null, null).difference()).isNull();
    }

    @Test
    void spring_and_summer_lie_in_the_second_calendar_year() {
        AcademicYear year = new AcademicYear(2027);
        assertThat(Term.AUTUMN.firstDay(year)).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(Term.SPRING.firstDay(year)).isEqualTo(LocalDate.of(2028, 1, 1));
        assertThat(Term.SUMMER.firstDay(year)).isEqualTo(LocalDate.of(2028, 4, 1));
    }
}
