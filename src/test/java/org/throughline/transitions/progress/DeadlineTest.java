package org.throughline.transitions.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.throughline.transitions.catalogue.Tier;

/** By when records should be sent: in the months before September of the move. */
class DeadlineTest {

    private static Deadline on(MonthDay day) {
        return new Deadline("YEAR_6_7", Tier.ENHANCED, day, true);
    }

    @Test
    void a_day_of_spring_or_summer_is_in_the_calendar_year_of_the_move() {
        assertThat(on(MonthDay.of(6, 15)).of(2027)).isEqualTo(LocalDate.of(2027, 6, 15));
        assertThat(on(MonthDay.of(8, 31)).of(2027)).isEqualTo(LocalDate.of(2027, 8, 31));
    }

    @Test
    void a_day_of_autumn_is_in_the_year_before() {
        assertThat(on(MonthDay.of(9, 1)).of(2027)).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(on(MonthDay.of(12, 1)).of(2027)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void without_a_day_there_is_none() {
        assertThat(on(null).of(2027)).isNull();
    }
}
