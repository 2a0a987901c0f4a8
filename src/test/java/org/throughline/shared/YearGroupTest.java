package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Year groups as people say them. */
class YearGroupTest {

    @ParameterizedTest
    @CsvSource({"-2,Age 2", "-1,Nursery", "0,Reception", "1,Year 1", "13,Year 13", "14,Age 18", "16,Age 20", "20,Age 24"
    })
    void school_years_have_names_and_all_others_are_ages(int ncYear, String label) {
        assertThat(YearGroup.label(ncYear)).isEqualTo(label);
    }
}
