package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Fingerprints;
import org.throughline.transitions.catalogue.Catalogue.Field;

/**
 * Questions that records were answered with never change: a new wording, option or visibility is a new file. What the
 * program does with an answer may be said anew.
 */
class ReleasedCataloguesTest {

    private static final Path RELEASED = Path.of("src/test/resources/transitions/released-catalogues.txt");

    @Test
    void each_version_asks_what_it_asked() throws IOException {
        List<String> released = Files.readAllLines(RELEASED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> now = CatalogueFixture.catalogues().all().stream()
                .map(ReleasedCataloguesTest::line)
                .toList();
        assertThat(now)
                .as("a version in %s never changes; a new version is a new line there", RELEASED)
                .isEqualTo(released);
    }

    private static String line(Catalogue catalogue) {
        String asked = catalogue.fields().map(ReleasedCataloguesTest::asked).collect(Collectors.joining("\n"));
        return catalogue.version() + " " + Fingerprints.hex(asked.getBytes(StandardCharsets.UTF_8));
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
