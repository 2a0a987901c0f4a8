package org.throughline.placement.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.PlacesOffered;

/** What is free next September, line of NC years by line. */
class OccupancyTest {

    private static final PlacesOffered OFFERED = new PlacesOffered(
            2027,
            PlacesOffered.Basis.COMMISSIONED,
            List.of(new CommissionedPlaces(2027, 0, 6, 10, 0), new CommissionedPlaces(2027, 7, 11, 8, 1)),
            List.of());

    private static int vacancies(int inPrimary, int inSecondary) {
        List<Integer> staying = Stream.concat(
                        Collections.nCopies(inPrimary, 3).stream(), Collections.nCopies(inSecondary, 9).stream())
                .toList();
        return new Occupancy(null, OFFERED, List.of(), OFFERED, staying, List.of()).vacancies();
    }

    @Test
    void a_line_that_is_over_takes_nothing_from_another() {
        assertThat(vacancies(6, 3)).isEqualTo(8);
        assertThat(vacancies(12, 3)).isEqualTo(4);
    }

    @Test
    void where_nothing_is_free_it_says_by_how_many_there_are_too_many() {
        assertThat(vacancies(12, 9)).isEqualTo(-4);
        assertThat(vacancies(10, 7)).isZero();
    }
}
