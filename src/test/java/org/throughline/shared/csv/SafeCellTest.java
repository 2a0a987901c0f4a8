package org.throughline.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell is taken for a formula, and each comes back as it was. */
class SafeCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-Ann", "@x", "\t=1", "  =1", "\"=1", "'=1", "''=1", "' =1", "'\r\r\"\"="})
    void what_begins_like_a_formula_gets_an_apostrophe_that_reading_takes_away(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
        assertThat(SafeCell.undone(SafeCell.of(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "'t Hooft", "O'Hara", "a=1", "'"})
    void everything_else_stays(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
        assertThat(SafeCell.undone(text)).isEqualTo(text);
    }
}
