package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.provision.PlacesOffered.Basis;

/** Where places are limited, a year that nothing is recorded for has none. */
class PlacesOfferedTest {

    private static CommissionedPlaces line(int from, int to, int places) {
        return new CommissionedPlaces(2027, from, to, places, 0);
    }

    private static PlacesOffered of(Basis basis, CommissionedPlaces... lines) {
        return new PlacesOffered(2027, basis, List.of(lines), List.of());
    }

    @Test
    void nc_years_that_no_line_covers_are_none() {
        assertThat(of(Basis.COMMISSIONED, line(7, 9, 80), line(11, 11, 5)).limiting(7, 14))
                .containsExactly(line(7, 9, 80), line(11, 11, 5), line(10, 10, 0), line(12, 14, 0));
        assertThat(of(Basis.NOT_COMMISSIONED).limiting(0, 6)).containsExactly(line(0, 6, 0));
    }

    @Test
    void without_a_limit_nothing_is_added_and_a_whole_line_is_left_alone() {
        assertThat(of(Basis.NOT_LIMITED).limiting(0, 6)).isEmpty();
        assertThat(of(Basis.REPEATED, line(0, 6, 7)).limiting(0, 6)).containsExactly(line(0, 6, 7));
    }

    @Test
    void lines_within_another_are_not_added_again() {
        PlacesOffered offered = new PlacesOffered(
                2027,
                Basis.COMMISSIONED,
                List.of(
                        new CommissionedPlaces(2027, 7, 11, 80, 4),
                        new CommissionedPlaces(2027, 7, 7, 16, 1),
                        new CommissionedPlaces(2027, 12, 13, 20, 0)),
                List.of());
        assertThat(offered.places()).isEqualTo(100);
        assertThat(offered.keptBack()).isEqualTo(4);
        assertThat(offered.outermost()).hasSize(2);
    }

    @Test
    void seats_of_others_are_taken_off_the_lines_that_cover_their_year_group() {
        CommissionedPlaces lower = new CommissionedPlaces(2027, 7, 9, 30, 2);
        CommissionedPlaces upper = new CommissionedPlaces(2027, 10, 11, 20, 0);
        PlacesOffered offered = new PlacesOffered(
                2027,
                Basis.COMMISSIONED,
                List.of(lower, upper),
                List.of(new OtherSeats(2027, 8, 5), new OtherSeats(2027, 11, 25)));
        assertThat(offered.seatsOfOthers()).isEqualTo(30);
        assertThat(offered.seatsOfOthers(lower)).isEqualTo(5);
        assertThat(offered.usable(lower)).isEqualTo(23);
        assertThat(offered.usable(upper)).as("never below none").isZero();
    }

    @Test
    void only_mainstream_without_a_line_has_no_limit() {
        assertThat(of(Basis.NOT_LIMITED).isLimited()).isFalse();
        for (Basis basis : List.of(Basis.COMMISSIONED, Basis.REPEATED, Basis.NOT_COMMISSIONED, Basis.CLOSED)) {
            assertThat(of(basis).isLimited()).isTrue();
        }
        assertThat(Basis.COMMISSIONED.label()).isBlank();
        assertThat(Basis.REPEATED.label()).isEqualTo("As in the last year recorded");
    }
}
