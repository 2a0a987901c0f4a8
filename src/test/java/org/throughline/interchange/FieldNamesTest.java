package org.throughline.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.testing.ServiceTest;

/** The registry of mappings has every field that a reader asks a file for. */
class FieldNamesTest extends ServiceTest {

    private static final Path CTF = Path.of("src/main/java/org/throughline/interchange/ctf");
    private static final Pattern CTF_PATH =
            Pattern.compile("(?:\\.text|\\.all|\\.first|\\.isTrue|number\\(\\w+,)\\s*\\(?\\s*\"([A-Za-z0-9/]+)\"");
    private static final Pattern CELL = Pattern.compile("\\.(?:cell|has)\\(\"([^\"]+)\"\\)");

    @Autowired
    private List<NamedFields> forms;

    @Test
    void every_form_names_its_fields_and_each_is_called_something() {
        assertThat(forms.stream().filter(form -> !form.label().startsWith("Invented")))
                .hasSizeGreaterThan(10)
                .allSatisfy(form -> assertThat(form.fieldNames())
                        .as(form.label())
                        .isNotEmpty()
                        .allSatisfy(field -> {
                            assertThat(field.about()).isNotBlank();
                            assertThat(field.ours()).isNotBlank();
                            assertThat(field.names())
                                    .isNotEmpty()
                                    .doesNotHaveDuplicates()
                                    .noneMatch(String::isBlank);
                        }));
    }

    @Test
    void what_tells_who_a_child_is_has_one_name_here_whatever_a_file_calls_it() {
        assertThat(forms.stream()
                        .flatMap(form -> form.fieldNames().stream())
                        .filter(field -> field.names().stream()
                                .map(name -> name.replaceFirst("^.*[./]", ""))
                                .anyMatch(Set.of("UPN", "upn", "DOB", "dob", "PersonBirthDate")::contains))
                        .map(FieldName::ours))
                .isSubsetOf("UPN", "Date of birth")
                .contains("UPN", "Date of birth");
    }

    @Test
    void whatever_is_asked_of_a_common_transfer_file_is_registered() {
        Set<String> steps = names("Pupils from a school")
                .flatMap(name -> Stream.of(name.split("/")))
                .map(step -> step.replace("AddressLine1", "AddressLine"))
                .collect(Collectors.toSet());
        List<String> asked = Stream.of("CtfPupilReading.java", "CtfHeader.java")
                .flatMap(file -> found(CTF_PATH, CTF.resolve(file)))
                .flatMap(path -> Stream.of(path.split("/")))
                .toList();
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(steps).containsAll(asked);
    }

    @Test
    void whatever_is_asked_of_a_table_of_children_is_registered() {
        for (String kind : List.of("nccis/NccisImport", "sui/SuiImport", "attendance/AttendanceImport")) {
            Path source = Path.of("src/main/java/org/throughline/interchange", kind + ".java");
            List<String> asked = found(CELL, source).distinct().toList();
            assertThat(asked).as(kind).isNotEmpty();
            assertThat(found(Pattern.compile("\"(\\w+)\",\\s+FieldName.of"), source))
                    .as(kind)
                    .containsAll(asked);
        }
    }

    private Stream<String> names(String label) {
        return forms.stream()
                .filter(form -> form.label().startsWith(label))
                .flatMap(form -> form.fieldNames().stream())
                .flatMap(field -> field.names().stream());
    }

    private static Stream<String> found(Pattern pattern, Path source) {
        try {
            return pattern.matcher(Files.readString(source)).results().map((MatchResult each) -> each.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
