package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every refusal has its sentence, and every sentence its refusal. */
class RefusalSentencesTest {

    /** An invented refusal, as the modules have them. */
    record PlaceGone(int children, List<String> names) implements Refusal {}

    @Test
    void a_code_says_the_module_and_what_is_refused() {
        assertThat(new PlaceGone(1, List.of()).code()).isEqualTo("shared.place-gone");
    }

    @Test
    void every_refusal_has_a_sentence_and_every_sentence_is_used() {
        ResourceBundle sentences = ResourceBundle.getBundle("refusals", Locale.ROOT);

        assertThat(refusals().keySet()).isEqualTo(new TreeSet<>(sentences.keySet()));
    }

    @Test
    void every_sentence_names_fields_that_its_refusal_has() {
        ResourceBundle sentences = ResourceBundle.getBundle("refusals", Locale.ROOT);

        refusals()
                .forEach((code, type) -> assertThat(
                                new MessageFormat(sentences.getString(code), Locale.UK).getArgumentNames())
                        .as(code)
                        .isSubsetOf(Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList()));
    }

    @Test
    void no_field_takes_the_place_of_what_every_refusal_says_of_itself() {
        refusals()
                .forEach((code, type) -> assertThat(type.getRecordComponents())
                        .as(code)
                        .extracting(RecordComponent::getName)
                        .doesNotContain("code", "sentence", "refused"));
    }

    /** The records of every module's refusals, by the code that they give themselves. */
    private static Map<String, Class<?>> refusals() {
        Map<String, Class<?>> refusals = new TreeMap<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.throughline")) {
            if (found.isAssignableTo(Refusal.class) && found.isRecord()) {
                assertThat(refusals.put(code(found), found.reflect()))
                        .as("two refusals with the code " + code(found))
                        .isNull();
            }
        }
        return refusals;
    }

    private static String code(JavaClass refusal) {
        String module = refusal.getPackageName().split("\\.")[2];
        return module + "."
                + refusal.getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
    }
}
