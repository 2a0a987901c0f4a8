package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.shared.Fingerprints;
import org.throughline.transitions.catalogue.Catalogue.Field;

/**
 * Questions that records were answered with never change: a new wording, option or visibility is a new file. What the
 * program does with an answer may be said anew.
 */
class ReleasedCataloguesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 31837bbecc598c8d9dad0a68fdbc1ffd5ea5f71ec47b92d9b28ee5ce7964087b",
        "2, 8023233e845b730e3886a9b644df3b6093b4168adb129de46dc8c16b1c67d599"
    })
    void each_version_asks_what_it_asked(int version, String fingerprint) {
        String asked = CatalogueFixture.catalogues()
                .version(version)
                .fields()
                .map(ReleasedCataloguesTest::asked)
                .collect(Collectors.joining("\n"));
        assertThat(Fingerprints.hex(asked.getBytes(StandardCharsets.UTF_8))).isEqualTo(fingerprint);
    }

    private static String asked(Field field) {
        return String.join(
                "|",
                field.key(),
                field.label(),
                field.kind().name(),
                field.visibility().name(),
                field.hint(),
                String.join(",", field.options()),
                String.join(",", field.phases()));
    }
}
