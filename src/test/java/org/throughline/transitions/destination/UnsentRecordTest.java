package org.throughline.transitions.destination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which records follow a setting that closes, and which a place that is recorded. */
class UnsentRecordTest {

    private static final UUID SENDER = new UUID(0, 1);
    private static final UUID NEXT = new UUID(0, 2);

    private static UnsentRecord movingIn(int year) {
        return new UnsentRecord(new UUID(0, 9), 1, year, SENDER, false, NEXT, "Underhill High");
    }

    @Test
    void a_child_who_moves_in_september_moves_after_a_setting_that_closes_in_august() {
        assertThat(movingIn(2027).movesAfter(LocalDate.of(2027, 8, 31))).isTrue();
        assertThat(movingIn(2027).movesAfter(LocalDate.of(2027, 9, 1))).isTrue();
    }

    @Test
    void a_child_who_moves_before_a_setting_closes_still_goes_there() {
        assertThat(movingIn(2027).movesAfter(LocalDate.of(2027, 9, 2))).isFalse();
        assertThat(movingIn(2026).movesAfter(LocalDate.of(2027, 8, 31))).isFalse();
    }

    @Test
    void a_place_where_the_child_is_or_goes_already_is_no_news() {
        assertThat(movingIn(2027).isElsewhereThan(SENDER)).isFalse();
        assertThat(movingIn(2027).isElsewhereThan(NEXT)).isFalse();
        assertThat(movingIn(2027).isElsewhereThan(new UUID(0, 3))).isTrue();
    }
}
