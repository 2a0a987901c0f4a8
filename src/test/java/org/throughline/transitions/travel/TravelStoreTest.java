package org.throughline.transitions.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** Answers in the database. */
class TravelStoreTest extends TravelTest {

    @Test
    void two_colleagues_do_not_write_over_one_another() {
        answerAll(0, Outcome.KEPT);
        assertThatThrownBy(() -> answerAll(0, Outcome.DROPPED)).isInstanceOf(OptimisticLockingFailureException.class);
        answerAll(1, Outcome.DROPPED);
        assertThatThrownBy(() -> answerAll(1, Outcome.KEPT)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(travel.answered(record).orElseThrow().count(Outcome.DROPPED)).isEqualTo(4);
    }
}
