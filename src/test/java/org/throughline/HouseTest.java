package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house stays one in which a stranger finds things: small files, small rooms, tests in proportion. */
class HouseTest {

    private static final Path MAIN = Path.of("src/main/java");

    /** A Java file and how many lines it has. */
    private record Source(Path path, int lines) {}

    private static List<Source> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> new Source(file, lines(file)))
                    .toList();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void no_file_is_over_400_lines_nine_in_ten_are_under_200_and_half_at_most_70() throws IOException {
        List<Source> sources = sources(MAIN);
        assertThat(sources).allMatch(source -> source.lines() <= 400, "at most 400 lines");
        List<Integer> sorted = sources.stream().map(Source::lines).sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median").isLessThanOrEqualTo(70);
        assertThat(sorted.get(sorted.size() * 9 / 10)).as("nine in ten").isLessThan(200);
    }

    @Test
    void no_package_holds_more_than_36_files() throws IOException {
        Map<Path, Long> packages = sources(MAIN).stream()
                .collect(Collectors.groupingBy(source -> source.path().getParent(), Collectors.counting()));
        assertThat(packages)
                .allSatisfy(
                        (room, files) -> assertThat(files).as(room.toString()).isLessThanOrEqualTo(36));
    }

    @Test
    void nobody_but_jobs_names_the_scheduler() throws IOException {
        for (Source source : sources(MAIN)) {
            String text = Files.readString(source.path());
            if (!source.path().toString().contains("/jobs/")) {
                assertThat(text).as(source.path().toString()).doesNotContain("com.github.kagkarlsson");
            }
        }
    }
}
