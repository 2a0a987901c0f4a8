package org.throughline.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days from one on until another. */
class PeriodTest {

    private static final LocalDate MARCH_3 = LocalDate.of(2027, 3, 3);

    @Test
    void the_first_day_lies_in_it_and_the_day_it_is_until_does_not() {
        Period period = new Period(MARCH_3, MARCH_3.plusDays(2));
        assertThat(period.contains(MARCH_3.minusDays(1))).isFalse();
        assertThat(period.contains(MARCH_3)).isTrue();
        assertThat(period.contains(MARCH_3.plusDays(1))).isTrue();
        assertThat(period.contains(MARCH_3.plusDays(2))).isFalse();
    }

    @Test
    void without_an_end_it_goes_on() {
        assertThat(new Period(MARCH_3, null).contains(MARCH_3.plusYears(40))).isTrue();
        assertThat(new Period(MARCH_3, null).isEmpty()).isFalse();
    }

    @Test
    void until_its_first_day_it_has_no_day() {
        assertThat(new Period(MARCH_3, MARCH_3).isEmpty()).isTrue();
        assertThat(new Period(MARCH_3, MARCH_3.minusDays(1)).isEmpty()).isTrue();
        assertThat(new Period(MARCH_3, MARCH_3.plusDays(1)).isEmpty()).isFalse();
    }

    @Test
    void one_that_begins_on_the_day_another_is_until_does_not_overlap_it() {
        Period first = new Period(MARCH_3, MARCH_3.plusDays(10));
        Period next = new Period(MARCH_3.plusDays(10), null);
        assertThat(first.overlaps(next)).isFalse();
        assertThat(next.overlaps(first)).isFalse();
    }

    @Test
    void a_day_in_common_is_an_overlap_either_way_round() {
        Period first = new Period(MARCH_3, MARCH_3.plusDays(10));
        Period next = new Period(MARCH_3.plusDays(9), null);
        assertThat(first.overlaps(next)).isTrue();
        assertThat(next.overlaps(first)).isTrue();
    }

    @Test
    void one_without_a_day_overlaps_nothing() {
        Period none = new Period(MARCH_3, MARCH_3);
        assertThat(none.overlaps(new Period(MARCH_3.minusDays(5), null))).isFalse();
    }

    @Test
    void one_that_begins_later_is_not_over() {
        assertThat(new Period(MARCH_3, null).isNotOverBy(MARCH_3.minusYears(1))).isTrue();
        assertThat(new Period(MARCH_3, MARCH_3.plusDays(1)).isNotOverBy(MARCH_3.plusDays(1)))
                .isFalse();
    }

    @Test
    void people_read_its_last_day_and_not_the_day_after() {
        assertThat(new Period(MARCH_3, MARCH_3.plusDays(2)).words()).isEqualTo("from 3 March 2027 to 4 March 2027");
        assertThat(new Period(MARCH_3, null).words()).isEqualTo("from 3 March 2027");
    }
}
