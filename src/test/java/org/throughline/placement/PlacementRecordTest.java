package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.episodes.Period;

/** A place in days and in academic years. */
class PlacementRecordTest {

    private static PlacementRecord place(LocalDate from, @Nullable LocalDate until) {
        return new PlacementRecord(UUID.randomUUID(), UUID.randomUUID(), new Period(from, until));
    }

    @Test
    void a_place_for_whole_years_begins_and_ends_in_september() {
        PlacementRecord place = new PlacementRecord(UUID.randomUUID(), UUID.randomUUID(), 2026, 2028, null);
        assertThat(place.period()).isEqualTo(new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2028, 9, 1)));
        assertThat(place.startYear()).isEqualTo(2026);
        assertThat(place.endYear()).isEqualTo(2028);
    }

    @Test
    void one_that_begins_and_ends_in_the_middle_of_a_year_belongs_to_that_year() {
        PlacementRecord place = place(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 7, 20));
        assertThat(place.startYear()).isEqualTo(2026);
        assertThat(place.endYear()).isEqualTo(2027);
        assertThat(place.isHeldIn(2026, 5, 6)).isTrue();
        assertThat(place.isHeldIn(2025, 4, 6)).isFalse();
        assertThat(place.isHeldIn(2027, 6, 6)).isFalse();
    }

    @Test
    void the_year_in_which_it_ends_is_the_last_one_even_by_a_day() {
        assertThat(place(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 9, 2)).endYear())
                .isEqualTo(2028);
    }

    @Test
    void without_an_end_it_is_held_to_the_top_of_the_range_or_as_long_as_it_is_needed() {
        PlacementRecord place = place(LocalDate.of(2026, 9, 1), null);
        assertThat(place.endYear()).isNull();
        assertThat(place.isHeldIn(2030, 11, 11)).isTrue();
        assertThat(place.isHeldIn(2031, 12, 11)).isFalse();
        PlacementRecord toYear9 = new PlacementRecord(UUID.randomUUID(), UUID.randomUUID(), 2026, null, 9);
        assertThat(toYear9.isHeldIn(2028, 9, 11)).isTrue();
        assertThat(toYear9.isHeldIn(2029, 10, 11)).isFalse();
    }

    @Test
    void at_another_provision_why_it_was_unusual_says_nothing_and_at_another_time_it_does() {
        PlacementRecord place = place(LocalDate.of(2026, 9, 1), null).because("The panel agreed");
        UUID other = UUID.randomUUID();
        Period later = new Period(LocalDate.of(2027, 1, 1), null);
        assertThat(place.during(later).reason()).isEqualTo("The panel agreed");
        assertThat(place.at(place.provisionId())).isEqualTo(place);
        assertThat(place.at(other).during(later))
                .isEqualTo(new PlacementRecord(null, null, place.childId(), other, later, null, null, place.trail()));
    }
}
