package org.throughline.casework.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.people.ChildIdentity;

/** Other children are taken out of what is disclosed. */
class RedactionTest {

    private static ChildIdentity child(String reference, String forename, String surname) {
        return new ChildIdentity(
                UUID.randomUUID(),
                reference,
                null,
                List.of(),
                null,
                surname,
                forename,
                LocalDate.of(2015, 1, 1),
                null,
                List.of());
    }

    private final Redaction redaction = new Redaction(List.of(
            child("C0001", "Ann", "Lee"),
            child("C0002", "Jo Ann", "Lee"),
            child("C0003", "", "Mononym"),
            child("C0004", "Zoë", "O’Brien")));

    @Test
    void whole_names_either_way_round_and_references_are_taken_out() {
        assertThat(redaction.of("Ann Lee and LEE, ANN sit beside Lee Ann; see C0001."))
                .isEqualTo("[another child] and [another child] sit beside [another child]; see [another child].");
        assertThat(redaction.of("zoë o’brien was there")).isEqualTo("[another child] was there");
    }

    @Test
    void the_longer_name_goes_first_so_that_nothing_of_it_is_left() {
        assertThat(redaction.of("Jo Ann Lee")).isEqualTo("[another child]");
    }

    @Test
    void parts_of_other_words_and_single_names_stay() {
        assertThat(redaction.of("Joann Leeds, Ann, Lee, C00012, Mononym"))
                .isEqualTo("Joann Leeds, Ann, Lee, C00012, Mononym");
    }
}
