package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions of a record are data: every version is whole, and an old one is still known. */
class CataloguesTest {

    private static final Catalogues CATALOGUES = new Catalogues();

    static Stream<Catalogue> versions() {
        return CATALOGUES.all().stream();
    }

    @Test
    void a_version_that_this_program_does_not_know_is_refused() {
        assertThatThrownBy(() -> CATALOGUES.version(0)).hasMessageContaining("version 0");
        assertThatThrownBy(() -> CATALOGUES.version(99)).hasMessageContaining("version 99");
        assertThat(CATALOGUES.newest()).isSameAs(CATALOGUES.all().getLast());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_question_has_a_key_of_its_own_in_its_block(Catalogue catalogue) {
        assertThat(catalogue.blocks().stream()
                        .flatMap(block -> block.fields().stream())
                        .map(Catalogue.Field::key))
                .doesNotHaveDuplicates();
        assertThat(catalogue.blocks())
                .allSatisfy(block -> assertThat(block.fields())
                        .isNotEmpty()
                        .allMatch(field -> field.key().startsWith(block.key() + ".")));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_move_asks_for_blocks_and_names_no_move_that_is_not_there(Catalogue catalogue) {
        List<String> phases =
                catalogue.phases().stream().map(Catalogue.Phase::key).toList();
        assertThat(catalogue.phases())
                .hasSize(6)
                .allSatisfy(phase -> assertThat(catalogue.blocks(phase)).isNotEmpty());
        assertThat(catalogue.blocks().stream()
                        .flatMap(block -> block.fields().stream())
                        .flatMap(field -> field.phases().stream()))
                .allMatch(phases::contains);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_choice_and_nothing_else_has_options(Catalogue catalogue) {
        assertThat(catalogue.blocks().stream().flatMap(block -> block.fields().stream()))
                .allMatch(field -> (field.kind() == Catalogue.Kind.CHOICE)
                        != field.options().isEmpty());
    }

    @Test
    void an_answer_of_the_older_version_has_its_question_in_the_newer_one() {
        List<String> old = CATALOGUES.version(1).blocks().stream()
                .flatMap(block -> block.fields().stream())
                .map(Catalogue.Field::key)
                .toList();
        assertThat(old).allMatch(key -> CATALOGUES.newest().field(key).isPresent());
    }

    @Test
    void what_keeps_a_child_safe_is_for_everybody_who_teaches_it() {
        for (String key : List.of("medical.allergy", "medical.emergency", "medical.epilepsy")) {
            assertThat(CATALOGUES.newest().field(key).orElseThrow().visibility())
                    .as(key)
                    .isEqualTo(Visibility.A);
        }
    }

    @Test
    void a_question_or_a_move_that_is_not_there_is_not_guessed_at() {
        assertThat(CATALOGUES.newest().field("profile.shoe_size")).isEmpty();
        assertThatThrownBy(() -> CATALOGUES.newest().phase("YEAR_99")).hasMessageContaining("YEAR_99");
    }

    @Test
    void a_line_is_shorter_than_a_text() {
        assertThat(CATALOGUES.newest().field("profile.works").orElseThrow().longest())
                .isEqualTo(20_000);
        assertThat(new Catalogue.Field(
                                "a.b", "", Catalogue.Kind.LINE, Visibility.A, "", List.of(), List.of(), Meaning.NONE)
                        .longest())
                .isEqualTo(500);
    }
}
