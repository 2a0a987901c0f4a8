package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.people.ChildRecord;
import org.throughline.people.TaughtYear;
import org.throughline.shared.AcademicYear;

/** A child makes the move of the year group in which it is taught. */
class MoveRulesTest {

    private static final AcademicYear ENTRY = new AcademicYear(2027);

    private static Catalogue.Phase from(@Nullable Integer ncYear) {
        return new Catalogue.Phase("MOVE", "A move", ncYear, null, false, Map.of());
    }

    private static ChildRecord born(int year, @Nullable TaughtYear taught) {
        return new ChildRecord(
                null, null, "C1", null, "Child", "Test", LocalDate.of(year, 1, 5), null, null, null, Set.of(), taught);
    }

    @Test
    void only_the_year_group_of_the_move_moves() {
        assertThat(MoveRules.problem(born(2016, null), from(6), ENTRY)).isEmpty();
        assertThat(MoveRules.problem(born(2017, null), from(6), ENTRY))
                .get()
                .asString()
                .startsWith("By date of birth Test Child is in Year 5 in 2026/27, and 'A move' is for Year 6.");
        assertThat(MoveRules.problem(born(2011, null), from(11), ENTRY)).isEmpty();
        assertThat(MoveRules.problem(born(2012, null), from(11), ENTRY)).isPresent();
    }

    @Test
    void the_year_group_recorded_counts_before_the_date_of_birth() {
        assertThat(MoveRules.problem(born(2017, new TaughtYear(6, 2026, "Moved up")), from(6), ENTRY))
                .isEmpty();
        assertThat(MoveRules.problem(born(2016, new TaughtYear(5, 2026, "Later start")), from(6), ENTRY))
                .get()
                .asString()
                .startsWith("As recorded");
    }

    @Test
    void moves_during_a_year_and_after_school_are_made_at_any_age() {
        assertThat(MoveRules.problem(born(2017, null), from(null), ENTRY)).isEmpty();
        assertThat(MoveRules.problem(born(2004, null), from(14), ENTRY)).isEmpty();
    }
}
