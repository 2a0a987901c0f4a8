package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.testing.Tokens;

/** One file has every colour and size of text, its colours are told apart, and nothing else brings its own. */
class TokensTest {

    /** WCAG 2.2, 1.4.3: text. */
    private static final double TEXT = 4.5;

    /** WCAG 2.2, 1.4.11: parts of components and of charts. */
    private static final double PART = 3;

    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\\b");
    private static final Pattern FUNCTION = Pattern.compile("\\b(?:rgba?|hsla?|oklch|light-dark)\\(");
    private static final Pattern SIZE = Pattern.compile("font-size:(?!\\s*var\\()|fontSize:\\s*\\d");
    private static final Pattern USED = Pattern.compile("var\\((--tl-[a-z0-9-]+)\\)");
    private static final Pattern NAMED = Pattern.compile("token\\('([a-z0-9-]+)'\\)");

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(css|js|java)"))
                    .filter(file -> !file.equals(Tokens.FILE))
                    // what the build puts there is not ours
                    .filter(file -> !file.startsWith("frontend/generated"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text, surface",
        "text, surface-soft",
        "text, surface-warning",
        "text, surface-attention",
        "text-strong, surface",
        "text-strong, surface-soft",
        "text-secondary, surface",
        "text-secondary, surface-soft",
        "text-secondary, surface-warning",
        "text-faint, surface",
        "text-faint, surface-soft",
        "link, surface",
        "link, surface-soft",
        "link, surface-warning",
        "on-accent, accent",
        "on-error, error",
        "on-success, success",
        "error, surface",
        "error, surface-soft",
        "success, surface",
        "tag-info-text, tag-info",
        "tag-warning-text, tag-warning",
        "tag-danger-text, tag-danger",
        "tag-plain-text, tag-plain",
        "text, heat-1",
        "text, heat-2",
        "text, heat-3",
        "on-accent, heat-4",
        "on-accent, heat-5",
        "ink-words, ink-filled",
        "ink-words, ink-others",
        "ink-words, ink-kept",
        "ink-words, ink-free",
        "ink-words, ink-out",
        "ink-words, ink-none"
    })
    void words_are_read_on_what_they_stand_on(String words, String surface) throws IOException {
        assertApart(words, surface, TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "accent, surface",
        "accent, surface-soft",
        "line-strong, surface",
        "line-strong, surface-soft",
        "warning, surface",
        "warning, surface-warning",
        "error, surface",
        "focus, surface",
        "focus, surface-soft",
        "focus, surface-warning",
        "focus, surface-attention",
        "ink-edge, ink-filled",
        "ink-edge, ink-others",
        "ink-edge, ink-kept",
        "ink-edge, ink-free",
        "ink-edge, surface",
        "chart-1, surface",
        "chart-2, surface",
        "chart-3, surface",
        "chart-4, surface",
        "chart-5, surface",
        "chart-6, surface",
        "chart-7, surface",
        "chart-8, surface",
        "chart-1, surface-soft",
        "chart-2, surface-soft"
    })
    void what_is_used_or_drawn_is_seen(String part, String surface) throws IOException {
        assertApart(part, surface, PART);
    }

    private static void assertApart(String one, String other, double least) throws IOException {
        Tokens tokens = Tokens.read();
        for (boolean dark : new boolean[] {false, true}) {
            assertThat(Tokens.contrast(tokens.colour(one, dark), tokens.colour(other, dark)))
                    .as("%s on %s, %s", one, other, dark ? "dark" : "light")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void contrast_is_counted_as_wcag_counts_it() {
        assertThat(Tokens.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.001));
        assertThat(Tokens.contrast("#777777", "#ffffff")).isCloseTo(4.48, within(0.005));
    }

    @Test
    void no_other_style_file_or_element_has_a_colour_or_a_size_of_text_of_its_own() throws IOException {
        for (Path file : files("frontend")) {
            assertThat(text(file))
                    .as(file.toString())
                    .doesNotContainPattern(HEX)
                    .doesNotContainPattern(FUNCTION)
                    .doesNotContainPattern(SIZE);
        }
    }

    @Test
    void pictures_on_paper_are_drawn_in_the_light_colours() throws IOException {
        TreeSet<String> known = new TreeSet<>(Tokens.read().light().values());
        for (Path file : files("src/main/java")) {
            assertThat(Pattern.compile("\"(#[0-9a-fA-F]{6})\"")
                            .matcher(text(file))
                            .results())
                    .as(file.toString())
                    .extracting(match -> match.group(1))
                    .isSubsetOf(known);
        }
    }

    @Test
    void every_token_that_is_used_is_there_and_every_one_that_is_there_is_used() throws IOException {
        String tokens = text(Tokens.FILE);
        TreeSet<String> there = new TreeSet<>(Pattern.compile("(?m)^ +(--tl-[a-z0-9-]+):")
                .matcher(tokens)
                .results()
                .map(match -> match.group(1))
                .toList());
        TreeSet<String> used = new TreeSet<>(names(USED, tokens));
        for (Path file : files("frontend")) {
            String text = text(file);
            used.addAll(names(USED, text));
            names(NAMED, text).forEach(name -> used.add("--tl-" + name));
        }
        // the colours of charts are counted through
        there.removeIf(name -> name.startsWith("--tl-chart-"));
        used.removeIf(name -> name.startsWith("--tl-chart-"));
        assertThat(used).isEqualTo(there);
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
