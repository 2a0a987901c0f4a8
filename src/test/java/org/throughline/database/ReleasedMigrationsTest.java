package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Fingerprints;

/** A released migration never changes: a database that has run it would be refused. */
class ReleasedMigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path RELEASED = Path.of("src/test/resources/databases/released-migrations.txt");

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                written.put(file.getFileName().toString(), Fingerprints.hex(Files.readAllBytes(file)));
            }
        }
        return written;
    }

    @Test
    void each_is_as_it_was_released() throws IOException {
        Map<String, String> written = written();
        Map<String, String> released = new TreeMap<>();
        for (String line : Files.readAllLines(RELEASED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" +");
                released.put(parts[1], parts[0]);
            }
        }
        assertThat(released).isNotEmpty();
        assertThat(written).as("released migrations are there, unchanged").containsAllEntriesOf(released);
        assertThat(written.keySet().stream().filter(name -> !released.containsKey(name)))
                .as("a new migration comes after all released ones")
                .allSatisfy(name -> assertThat(name)
                        .isGreaterThan(released.keySet().stream()
                                .max(String::compareTo)
                                .orElseThrow()));
    }
}
