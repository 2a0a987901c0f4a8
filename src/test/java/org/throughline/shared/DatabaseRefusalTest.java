package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A refusal of the database is told apart from one that does not answer, in words for people. */
class DatabaseRefusalTest {

    private static DatabaseRefusal of(String message, String state, int code) {
        return DatabaseRefusal.of(
                new DataIntegrityViolationException("could not execute", new SQLException(message, state, code)));
    }

    @Test
    void a_number_that_somebody_has_is_said_without_the_number() {
        DatabaseRefusal refusal = of("Duplicate entry 'A801200001001' for key 'child_upn'", "23000", 1062);
        assertThat(refusal.kind()).isEqualTo(DatabaseRefusal.Kind.TAKEN);
        assertThat(refusal.sentence()).contains("Another child has this UPN");
        assertThat(refusal.sentence() + refusal.forTheLog()).doesNotContain("A801200001001");
        assertThat(of("Duplicate entry 'x' for key 'a_new_rule'", "23000", 1062).sentence())
                .contains("on record already");
    }

    @Test
    void a_server_that_does_not_answer_is_another_sentence() {
        DatabaseRefusal gone = DatabaseRefusal.of(new CannotCreateTransactionException(
                "no", new SQLTransientConnectionException("Connection refused", "08000")));
        assertThat(gone.kind()).isEqualTo(DatabaseRefusal.Kind.UNREACHABLE);
        assertThat(gone.sentence()).contains("cannot be reached").contains("your entries are still here");
    }

    @Test
    void too_large_and_too_long_are_said_as_such() {
        assertThat(of("Packet for query is too large, max_allowed_packet", "HY000", 1153)
                        .kind())
                .isEqualTo(DatabaseRefusal.Kind.TOO_LARGE);
        DatabaseRefusal longer = of("Data too long for column 'surname' at row 1", "22001", 1406);
        assertThat(longer.kind()).isEqualTo(DatabaseRefusal.Kind.NOT_ACCEPTED);
        assertThat(longer.sentence()).contains("Shorten");
    }
}
