package org.throughline.transitions.family;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.PlainText;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;

/** What a family said of a record line by line, for its sender, who answers each question before the record is sent. */
@Service
@Transactional
public class FamilyQuestions {

    /** The most characters of an answer. */
    public static final int LONGEST = 2_000;

    private final RecordAccess door;
    private final FamilyRecords records;
    private final FamilyLineStore lines;
    private final HandoverCopyStore events;
    private final CurrentUser user;
    private final Clock clock;

    FamilyQuestions(
            RecordAccess door,
            FamilyRecords records,
            FamilyLineStore lines,
            HandoverCopyStore events,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.records = records;
        this.lines = lines;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A question that a family asked about a line.
     *
     * @param id the question
     * @param line the line as people read it
     * @param shown what stood there when they asked
     * @param words the family's words
     * @param takenDownBy who took it down from paper; null where they asked by their link
     * @param at when
     * @param answer what was answered; null where nothing was
     * @param answeredBy who answered; null where nobody has
     */
    public record Question(
            UUID id,
            String line,
            String shown,
            String words,
            @Nullable String takenDownBy,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredBy) {}

    /**
     * Where a family stands with a record.
     *
     * @param record as the family reads it
     * @param questions what it asked, newest first
     */
    public record Standings(FamilyRecord record, List<Question> questions) {

        /** Copies the list. */
        public Standings {
            questions = List.copyOf(questions);
        }

        /** The questions that nobody has answered. */
        public List<Question> open() {
            return questions.stream()
                    .filter(question -> question.answer() == null)
                    .toList();
        }

        /** Whether the family has said anything of any line. */
        public boolean isBegun() {
            return record.lines().anyMatch(line -> line.said() != null) || !questions.isEmpty();
        }
    }

    /**
     * Where the family stands with a record that the person leads for the sender.
     *
     * @throws org.throughline.shared.Refused as {@link org.throughline.transitions.TransitionsRefusal} when there is
     *     none
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Standings of(UUID recordId) {
        door.requireSender(recordId);
        return new Standings(
                records.of(recordId),
                lines.all(recordId).reversed().stream()
                        .filter(line -> !line.agreed())
                        .map(FamilyQuestions::question)
                        .toList());
    }

    private static Question question(StoredLine line) {
        return new Question(
                line.id(),
                line.question(),
                line.shown(),
                line.words(),
                line.takenDownBy(),
                line.saidAt(),
                line.answer(),
                line.answeredBy());
    }

    /**
     * Answers a question; the family reads the answer beside the line.
     *
     * @param words 1 to {@link #LONGEST} characters
     * @throws org.throughline.shared.Refused as {@link FamilyRefusal} when there are no words, or somebody else has
     *     answered meanwhile
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void answer(UUID recordId, UUID question, String words) {
        door.requireSender(recordId);
        String clean = PlainText.of(words).strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new FamilyRefusal.AnswerToFamilyMissing(LONGEST).refused();
        }
        if (!lines.answer(recordId, question, clean, user.name(), clock.instant())) {
            throw new FamilyRefusal.FamilyAnsweredAlready().refused();
        }
        events.event(recordId, clock.instant(), user.name(), "Answered a question of the family");
    }
}
