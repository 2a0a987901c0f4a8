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
}
