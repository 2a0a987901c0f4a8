package org.throughline.transitions.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void the_sentences_used_most_come_first_and_none_names_a_child() {
        List<String> texts = List.of(
                "Needs a warning before changes. Likes maths.",
                "Needs a warning before changes. Zoë sits near the door.",
                "Sits near the door, away from noise.\nNeeds a warning before changes.",
                "Short");
        assertThat(Phrases.of(texts, List.of("Zoë O’Neill", "Al Example")))
                .containsExactly(
                        "Needs a warning before changes.", "Likes maths.", "Sits near the door, away from noise.");
        assertThat(Phrases.of(List.of("The Neill family helps at home."), List.of("Zoë O’Neill")))
                .isEmpty();
        assertThat(Phrases.of(List.of(), List.of())).isEmpty();
    }
}
