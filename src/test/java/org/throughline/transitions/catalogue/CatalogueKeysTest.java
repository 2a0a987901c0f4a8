package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Phase;

/** Questions are data: the code names none of them, nor a move, nor in its own rooms a block. */
class CatalogueKeysTest {

    private static final Path MAIN = Path.of("src/main/java/org/throughline");
    private static final Path DEMO = MAIN.resolve("demo");
    private static final Path TRANSITIONS = MAIN.resolve("transitions");
    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)?)[\"']");

    private static final List<Catalogue> VERSIONS =
            CatalogueFixture.catalogues().all();

    private static Set<String> questions() {
        return VERSIONS.stream().flatMap(Catalogue::fields).map(Field::key).collect(Collectors.toSet());
    }

    private static Set<String> phases() {
        return VERSIONS.stream()
                .flatMap(version -> version.phases().stream())
                .map(Phase::key)
                .collect(Collectors.toSet());
    }

    private static Set<String> blocks() {
        return VERSIONS.stream()
                .flatMap(version -> version.blocks().stream())
                .map(Block::key)
                .collect(Collectors.toSet());
    }

    /** The words in quotes of every Java file below a folder, each with its file. */
    private static List<String> quoted(Path folder, Set<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> found = new LinkedHashSet<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher words = QUOTED.matcher(Files.readString(file));
                while (words.find()) {
                    if (wanted.contains(words.group(1))) {
                        found.add(file + ": " + words.group(1));
                    }
                }
            }
            return List.copyOf(found);
        }
    }

    @Test
    void no_question_and_no_move_is_named_in_java_outside_the_demonstration() throws IOException {
        Set<String> keys =
                Stream.concat(questions().stream(), phases().stream()).collect(Collectors.toSet());
        assertThat(quoted(MAIN, keys)).allMatch(found -> found.startsWith(DEMO.toString()));
    }

    @Test
    void no_block_is_named_in_the_code_of_transition_records() throws IOException {
        assertThat(quoted(TRANSITIONS, blocks())).isEmpty();
    }

    @Test
    void the_demonstration_names_only_questions_of_the_newest_catalogue() throws IOException {
        Pattern key = Pattern.compile("\"([a-z0-9_]+\\.[a-z0-9_]+)\"");
        Matcher named = key.matcher(Files.readString(DEMO.resolve("DemoTransitions.java")));
        Set<String> keys = named.results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(keys).hasSizeGreaterThan(10);
        assertThat(CatalogueFixture.catalogues().newest().fields().map(Field::key))
                .containsAll(keys);
    }
}
