package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was written by an earlier version stays readable. */
class StoredJsonTest {

    private static final UnaryOperator<JsonNode> CALL_SEATS_PLACES = node -> {
        ObjectNode base = (ObjectNode) node;
        base.set("places", base.remove("seats"));
        return base;
    };

    private final StoredJson<Base> today =
            new StoredJson<>(new TypeReference<>() {}, StoredJson.VERSION_ADDED, CALL_SEATS_PLACES);

    record Base(String name, int places) {
        /** Not a component, so not written. */
        boolean isEmpty() {
            return places == 0;
        }
    }

    @Test
    void what_is_written_says_its_version() {
        assertThat(today.write(new Base("Elm", 12)))
                .isEqualTo("{\"version\":2,\"content\":{\"name\":\"Elm\",\"places\":12}}");
    }

    @Test
    void what_is_written_is_read_again() {
        assertThat(today.read(today.write(new Base("Elm", 0)))).isEqualTo(new Base("Elm", 0));
    }

    @Test
    void a_text_without_a_version_takes_every_step() {
        assertThat(today.read("{\"name\":\"Elm\",\"seats\":12}")).isEqualTo(new Base("Elm", 12));
    }

    @Test
    void a_text_of_the_version_before_takes_the_last_step() {
        assertThat(today.read("{\"version\":1,\"content\":{\"name\":\"Elm\",\"seats\":7}}"))
                .isEqualTo(new Base("Elm", 7));
    }

    @Test
    void a_text_of_a_later_version_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> today.read("{\"version\":3,\"content\":{}}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("Update the service");
    }
}
