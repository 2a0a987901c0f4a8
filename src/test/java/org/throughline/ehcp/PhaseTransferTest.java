package org.throughline.ehcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.shared.AcademicYear;

/** The next move of a child and the day by which the plan names the place. */
class PhaseTransferTest {

    private static final AcademicYear NOW = new AcademicYear(2026);

    @Test
    void a_child_in_year_6_moves_next_september_and_the_place_is_named_by_15_february() {
        assertThat(PhaseTransfer.after(6, NOW)).hasValueSatisfying(move -> {
            assertThat(move).isEqualTo(new PhaseTransfer(7, new AcademicYear(2027)));
            assertThat(move.namedBy()).isEqualTo(LocalDate.of(2027, 2, 15));
        });
    }

    @Test
    void a_child_in_year_9_moves_after_year_11_and_the_place_is_named_by_31_march() {
        assertThat(PhaseTransfer.after(9, NOW)).hasValueSatisfying(move -> {
            assertThat(move.entry()).isEqualTo(new AcademicYear(2029));
            assertThat(move.namedBy()).isEqualTo(LocalDate.of(2029, 3, 31));
        });
    }

    @Test
    void who_enters_a_phase_now_has_the_next_one_ahead() {
        assertThat(PhaseTransfer.after(7, NOW)).hasValue(new PhaseTransfer(12, new AcademicYear(2031)));
        assertThat(PhaseTransfer.after(-2, NOW)).hasValue(new PhaseTransfer(0, new AcademicYear(2028)));
    }

    @Test
    void after_the_last_entry_there_is_none() {
        assertThat(PhaseTransfer.after(12, NOW)).isEmpty();
        assertThat(PhaseTransfer.isEntry(12)).isTrue();
        assertThat(PhaseTransfer.isEntry(8)).isFalse();
    }
}
