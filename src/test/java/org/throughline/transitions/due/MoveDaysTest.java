package org.throughline.transitions.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.testing.ServiceTest;

/** Days after a move, counted in Java and in SQL alike. */
class MoveDaysTest extends ServiceTest {

    @Autowired
    private JdbcClient jdbc;

    private LocalDate asked(String day, String phase, int entryYear, LocalDate received) {
        return jdbc.sql("select " + day
                        + " from (select :phase phase, :entry entry_year, cast(:received as datetime) received_at"
                        + ") r")
                .param("phase", phase)
                .param("entry", entryYear)
                .param("received", received.atTime(23, 59))
                .param("during", Set.of("IN_YEAR"))
                .query(LocalDate.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({"YEAR_6_7, 2027-10-13", "IN_YEAR, 2027-04-12"})
    void the_first_review_comes_six_weeks_after_september_or_after_receipt_in_the_year(String phase, LocalDate due) {
        LocalDate received = LocalDate.of(2027, 3, 1);
        assertThat(asked(MoveDays.firstReviewSql("r.", "r."), phase, 2027, received))
                .isEqualTo(due);
        assertThat(MoveDays.firstReview("IN_YEAR".equals(phase) ? received : LocalDate.of(2027, 9, 1)))
                .isEqualTo(due);
    }

    @Test
    void the_review_of_the_year_can_be_given_in_june_and_is_due_in_july() {
        LocalDate received = LocalDate.of(2027, 7, 9);
        assertThat(asked(MoveDays.yearReviewOpensSql("r."), "YEAR_6_7", 2027, received))
                .isEqualTo(LocalDate.of(2028, 6, 1));
        assertThat(asked(MoveDays.yearReviewSql("r."), "YEAR_6_7", 2027, received))
                .isEqualTo(LocalDate.of(2028, 7, 1))
                .isEqualTo(MoveDays.yearReview(2027));
    }
}
