package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator reads what happened and who was not told, not names of classes. */
class PublicationTest {

    private static Publication of(String type, String listener) {
        Instant now = Instant.parse("2026-11-27T08:00:00Z");
        return new Publication(UUID.randomUUID(), type, listener, now, 1, now, false);
    }

    @Test
    void the_name_of_the_event_is_read_as_words() {
        assertThat(of("org.throughline.placement.PlacementNamed", "").what()).isEqualTo("Placement named");
        assertThat(of("org.throughline.people.ChildChanged", "").what()).isEqualTo("Child changed");
    }

    @Test
    void the_module_is_the_first_package_of_the_listener() {
        assertThat(of("A", "org.throughline.transitions.destination.NextSettings.fill(x)")
                        .module())
                .isEqualTo("transitions");
        assertThat(of("A", "org.throughline.matching.RecordsMark.raise(x)").module())
                .isEqualTo("matching");
    }

    @Test
    void a_listener_of_somebody_else_is_shown_by_its_first_word() {
        assertThat(of("A", "com.example.Other.on()").module()).isEqualTo("com");
        assertThat(of("A", "alone").module()).isEqualTo("alone");
    }
}
