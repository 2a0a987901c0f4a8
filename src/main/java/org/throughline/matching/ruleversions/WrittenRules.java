package org.throughline.matching.ruleversions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of the weights and further rules in the database. */
@Entity
@Table(name = "rule_version")
class WrittenRules {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private int number;

    @Column(columnDefinition = "longtext")
    private String book = "";

    private String reason = "";
    private String writtenBy = "";
    private String writtenByLogin = "";
    private Instant writtenAt = Instant.EPOCH;
    private @Nullable String signedBy;
    private @Nullable Instant signedAt;

    protected WrittenRules() {}

    WrittenRules(int number) {
        this.number = number;
    }

    void write(String newBook, String why, String by, String login, Instant at) {
        book = newBook;
        reason = why;
        writtenBy = by;
        writtenByLogin = login;
        writtenAt = at;
    }

    void sign(String by, Instant at) {
        signedBy = by;
        signedAt = at;
    }

    boolean isSigned() {
        return signedBy != null;
    }

    boolean isWrittenBy(String login) {
        return writtenByLogin.equals(login);
    }

    boolean isRevision(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    RuleVersion asRecord(String reader) {
        return new RuleVersion(
                id,
                version,
                number,
                RuleFile.BOOK.read(book),
                reason,
                writtenBy,
                isWrittenBy(reader),
                writtenAt,
                signedBy,
                signedAt);
    }
}
