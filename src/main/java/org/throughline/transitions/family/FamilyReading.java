package org.throughline.transitions.family;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A family reads by its link the record that it is to agree to, and agrees or asks line by line. What they say is kept
 * with what they said it of; nobody else changes it.
 */
@Service
@Transactional
public class FamilyReading {

    /** The most characters of a question about a line. */
    public static final int LONGEST = 2_000;

    private final FamilyLinks links;
    private final FamilyStatements statements;

    FamilyReading(FamilyLinks links, FamilyStatements statements) {
        this.links = links;
        this.statements = statements;
    }

    /** What came of saying something. */
    public enum Outcome {
        /** It is kept. */
        KEPT,
        /** The school has changed the line since it was shown: nothing is kept. */
        CHANGED,
        /** The question has no words, or more than {@link #LONGEST} characters. */
        WORDS,
        /** The link is closed. */
        CLOSED
    }

    /** The record as a parent or carer reads it; empty where the link is closed or is the child's. */
    @PermitAll
    public Optional<FamilyRecord> read(String token, LocalDate born) {
        return recordOf(token, born).map(record -> {
            statements.event(record, by(), "Read the record");
            return statements.record(record);
        });
    }

    /** The record after something was said, without noting another reading. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<FamilyRecord> again(String token, LocalDate born) {
        return recordOf(token, born).map(statements::record);
    }

    /**
     * Agrees to lines as they were shown: all of them or none.
     *
     * @param shown the lines as they were read
     */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome agree(String token, LocalDate born, List<FamilyLine> shown) {
        return recordOf(token, born)
                .map(record -> statements.agree(record, shown, by(), null))
                .orElse(Outcome.CLOSED);
    }

    /**
     * Asks about a line as it was shown.
     *
     * @param words what the family asks, 1 to {@link #LONGEST} characters
     */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome ask(String token, LocalDate born, FamilyLine shown, String words) {
        return recordOf(token, born)
                .map(record -> statements.ask(record, shown, words, by(), null))
                .orElse(Outcome.CLOSED);
    }

    private static String by() {
        return VoiceKind.PARENT.label() + VoiceKind.BY_LINK;
    }

    private Optional<UUID> recordOf(String token, LocalDate born) {
        return links.recordOf(token, born, VoiceKind.PARENT);
    }
}
