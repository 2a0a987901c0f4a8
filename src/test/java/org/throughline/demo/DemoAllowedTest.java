package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.database.DatabaseInUse;

/** The demonstration never goes into a database that is meant for an authority's own records. */
class DemoAllowedTest {

    @ParameterizedTest
    @CsvSource({"true, false, true", "false, false, false", "true, true, true", "false, true, true"})
    void it_is_loaded_into_the_embedded_database_only_but_for_tests(
            boolean embedded, boolean anywhere, boolean allowed) {
        assertThat(new DemoAllowed(new DatabaseInUse(embedded, "A test"), anywhere).isAllowed())
                .isEqualTo(allowed);
    }
}
