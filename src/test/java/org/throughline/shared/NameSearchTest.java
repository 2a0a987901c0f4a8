package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search as people type. */
class NameSearchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Von Daniel; Daniel, Von",
                "Daniel, Von; Von Daniel",
                "o'brien; O\u2019Brien, Sean",
                "obrien; O'Brien, Sean",
                "O\u2018BRIEN sean; O'Brien, Sean",
                "zoe; Zo\u00eb Ahmed",
                "Zo\u00eb; ZOE AHMED",
                "smith jones; Smith-Jones, Amir",
                "Smith-Jones; Smith Jones, Amir",
                "bri sea; O'Brien, Sean",
                "C00007; Ahmed, Zoe C00007"
            })
    void finds_names_in_both_orders_with_any_apostrophe_accent_or_hyphen(String typed, String name) {
        assertThat(new NameSearch(typed).finds(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"brian; O'Brien, Sean", "sean ahmed; O'Brien, Sean"})
    void does_not_find_what_has_not_every_word(String typed, String name) {
        assertThat(new NameSearch(typed).finds(name)).isFalse();
    }

    @Test
    void nothing_typed_finds_everything_and_asks_nothing_of_the_database() {
        NameSearch search = new NameSearch("  , ");
        assertThat(search.isBlank()).isTrue();
        assertThat(search.finds("anybody")).isTrue();
        assertThat(search.condition("c.surname")).isEmpty();
        assertThat(search.parameters()).isEmpty();
    }

    @Test
    void what_is_typed_is_never_part_of_the_statement() {
        NameSearch search = new NameSearch("x%' or 1=1");
        assertThat(search.condition("c.surname")).doesNotContain("1=1");
        assertThat(search.parameters()).containsEntry("word0", "%x\\%%").containsEntry("word2", "%1=1%");
    }
}
