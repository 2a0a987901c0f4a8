package org.throughline.interchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.shared.GridReference;

/** Points as text and back. */
class GridTextTest {

    @Test
    void a_point_is_read_as_it_was_written() {
        GridReference whole = new GridReference(379_448, 416_851);
        GridReference half = new GridReference(379_448.5, 1_000_000);
        assertThat(GridText.of(whole)).isEqualTo("379448 416851");
        assertThat(GridText.of(half)).isEqualTo("379448.5 1000000");
        assertThat(GridText.read(GridText.of(half))).isEqualTo(half);
        assertThat(GridText.of(null)).isEmpty();
        assertThat(GridText.read("")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "'',416851", "379448,", "800000,416851", "379448,1300001", "37944E,416851", "-1,5", "NaN,NaN"})
    void cells_that_are_no_point_of_great_britain_are_none(String easting, String northing) {
        assertThat(GridText.ofCells(easting, northing == null ? "" : northing)).isEmpty();
    }

    @Test
    void cells_of_excel_are_a_point() {
        assertThat(GridText.ofCells("379448.0", "416851")).contains(new GridReference(379_448, 416_851));
    }
}
