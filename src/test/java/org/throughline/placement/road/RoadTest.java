package org.throughline.placement.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.shared.AcademicYear;

/** A child's line of time: which years it has and where a day lies in it. */
class RoadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static RoadStep place(int from, int to) {
        return new RoadStep(
                RoadStep.Kind.PLACE,
                LocalDate.of(from, 9, 1),
                LocalDate.of(to, 8, 31),
                "Invented Primary School",
                "",
                null);
    }

    private static RoadStep move(LocalDate day) {
        return new RoadStep(RoadStep.Kind.MOVE, day, null, "Place to be named", "", null);
    }

    @Test
    void it_has_whole_years_with_the_childs_year_group_in_each() {
        Road road = new Road(TODAY, 5, List.of(place(2024, 2026), move(LocalDate.of(2028, 2, 15))));

        assertThat(road.years())
                .containsExactly(
                        new Road.Year(new AcademicYear(2024), 3),
                        new Road.Year(new AcademicYear(2025), 4),
                        new Road.Year(new AcademicYear(2026), 5),
                        new Road.Year(new AcademicYear(2027), 6));
    }

    @Test
    void without_anything_on_it_there_is_this_year() {
        assertThat(new Road(TODAY, 5, List.of()).years()).containsExactly(new Road.Year(new AcademicYear(2026), 5));
    }

    @Test
    void a_day_lies_in_proportion_and_never_outside() {
        Road road = new Road(TODAY, 5, List.of(place(2024, 2028)));

        assertThat(road.at(LocalDate.of(2024, 9, 1))).isZero();
        assertThat(road.at(LocalDate.of(2025, 9, 1))).isCloseTo(0.25, within(0.001));
        assertThat(road.at(LocalDate.of(2030, 1, 1))).isEqualTo(1);
    }

    @Test
    void what_lasts_comes_first_then_days_in_order() {
        RoadStep late = move(LocalDate.of(2028, 2, 15));
        RoadStep early = move(LocalDate.of(2027, 2, 15));

        assertThat(new Road(TODAY, 5, List.of(late, early, place(2026, 2027))).steps())
                .containsExactly(place(2026, 2027), early, late);
    }

    @Test
    void yesterday_is_past_and_today_is_not() {
        Road road = new Road(TODAY, 5, List.of());

        assertThat(road.isPast(move(TODAY.minusDays(1)))).isTrue();
        assertThat(road.isPast(move(TODAY))).isFalse();
    }
}
