package org.throughline.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names and postcodes that children had before, by which files of others may still know them. */
@Component
class FormerNames {

    private final JdbcClient jdbc;
    private final Clock clock;

    FormerNames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what a child was called and where it lived, where either is another now. */
    void changed(ChildRecord was, ChildRecord isNow) {
        boolean isSame = was.surname().equals(isNow.surname())
                && was.forename().equals(isNow.forename())
                && (was.postcode() == null || Objects.equals(was.postcode(), isNow.postcode()));
        if (!isSame) {
            jdbc.sql("insert into child_formerly (child_id, surname, forename, postcode, used_until)"
                            + " values (:child, :surname, :forename, :postcode, :until)")
                    .param("child", was.id())
                    .param("surname", was.surname())
                    .param("forename", was.forename())
                    .param("postcode", was.postcode())
                    .param("until", LocalDate.now(clock))
                    .update();
        }
    }

    /** Gives what one child was called to another: the two turned out to be one. */
    void move(UUID from, UUID into) {
        jdbc.sql("update child_formerly set child_id = :into where child_id = :from")
                .param("into", into)
                .param("from", from)
                .update();
    }
}
