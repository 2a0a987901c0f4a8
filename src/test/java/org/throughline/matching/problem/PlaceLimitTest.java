package org.throughline.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** Who counts in a limit of places, in which year, and how far the limit is used. */
class PlaceLimitTest {

    private static final Provision SEVEN_TO_ELEVEN =
            Provision.builder("OAK", ProvisionType.SPECIAL_SCHOOL, 7, 11).build();

    private static PlaceLimit limit(int places) {
        return new PlaceLimit("OAK", 2027, 7, 7, places);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 7, 11, false", // before the entry
        "2027, 7, 11, true",
        "2027, 8, 11, false", // the child is in year 7
        "2028, 8, 8, true",
        "2028, 7, 7, false",
        "2031, 7, 13, true", // year 11, the top of the range
        "2032, 7, 13, false" // would be in year 12
    })
    void a_child_of_year_7_counts_from_entry_to_the_top_of_the_range(int year, int from, int to, boolean counts) {
        Pupil child = Pupil.builder("ANN", 7, 2027, NeedType.ASD).build();
        assertThat(new PlaceLimit("OAK", year, from, to, 3).counts(child, SEVEN_TO_ELEVEN))
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2028, 8, true", "2029, 8, false", "2031, 20, true", "2032, 20, false"})
    void or_to_the_last_year_needed_where_that_is_sooner(int year, int lastNeeded, boolean counts) {
        Pupil child = Pupil.builder("ANN", 7, 2027, NeedType.ASD)
                .lastNcYear(lastNeeded)
                .build();
        assertThat(new PlaceLimit("OAK", year, 7, 13, 3).counts(child, SEVEN_TO_ELEVEN))
                .isEqualTo(counts);
    }

    @Test
    void who_is_above_the_range_counts_in_the_year_of_entry_alone() {
        Pupil child = Pupil.builder("ANN", 12, 2027, NeedType.ASD).build();
        assertThat(new PlaceLimit("OAK", 2027, 7, 13, 3).counts(child, SEVEN_TO_ELEVEN))
                .isTrue();
        assertThat(new PlaceLimit("OAK", 2028, 7, 13, 3).counts(child, SEVEN_TO_ELEVEN))
                .isFalse();
    }

    @Test
    void fewer_than_no_places_or_no_years_are_no_limit() {
        assertThat(limit(0).places()).isZero();
        assertThatThrownBy(() -> limit(-1)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new PlaceLimit("OAK", 2027, 8, 7, 1)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest(name = "{0} places, {1} kept, {2} may stay of whom {3} do, {4} proposed")
    @CsvSource({
        // places, kept, may stay, staying, proposed: its own only, open, free, over number
        "10, 3, 2, 1, 4, false, 7, 2, 0",
        "10, 3, 7, 7, 0, false, 7, 0, 0",
        "10, 3, 8, 7, 0, true, 0, 0, 0",
        "10, 3, 8, 8, 1, true, 0, -1, 1",
        "10, 3, 2, 2, 6, false, 7, -1, 0",
        "0, 0, 0, 0, 0, false, 0, 0, 0",
        "0, 1, 0, 0, 0, true, 0, 0, 1"
    })
    void a_place_held_is_never_taken_away_and_nobody_new_comes_in_above_the_places(
            int places,
            int kept,
            int mayStay,
            int staying,
            int proposed,
            boolean ownOnly,
            int open,
            int free,
            int overNumber) {
        LimitUse use = new LimitUse(limit(places), kept, mayStay, staying, proposed);
        assertThat(use.isForItsOwnOnly()).isEqualTo(ownOnly);
        assertThat(use.open()).isEqualTo(open);
        assertThat(use.free()).isEqualTo(free);
        assertThat(use.overNumber()).isEqualTo(overNumber);
    }
}
