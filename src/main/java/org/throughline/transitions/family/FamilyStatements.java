package org.throughline.transitions.family;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.shared.PlainText;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.family.FamilyReading.Outcome;

/** Keeps what a family says of lines, by a link or on paper; who may say it is decided by the caller. */
@Component
class FamilyStatements {

    private final FamilyRecords records;
    private final FamilyLineStore lines;
    private final HandoverCopyStore events;
    private final Clock clock;

    FamilyStatements(FamilyRecords records, FamilyLineStore lines, HandoverCopyStore events, Clock clock) {
        this.records = records;
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    /** The record as its family reads it now. */
    FamilyRecord record(UUID recordId) {
        return records.of(recordId);
    }

    /** Notes something in the history of a record. */
    void event(UUID recordId, String by, String what) {
        events.event(recordId, clock.instant(), by, what);
    }

    /** Agrees to lines as they were shown: all of them or none. */
    Outcome agree(UUID recordId, List<FamilyLine> shown, String by, @Nullable String takenDownBy) {
        return keep(recordId, shown, true, "", by, takenDownBy);
    }

    /** Asks about a line as it was shown. */
    Outcome ask(UUID recordId, FamilyLine shown, String words, String by, @Nullable String takenDownBy) {
        String clean = PlainText.of(words).strip();
        return clean.isEmpty() || clean.length() > FamilyReading.LONGEST
                ? Outcome.WORDS
                : keep(recordId, List.of(shown), false, clean, by, takenDownBy);
    }

    private Outcome keep(
            UUID recordId,
            List<FamilyLine> shown,
            boolean agreed,
            String words,
            String by,
            @Nullable String takenDownBy) {
        List<FamilyLine> now = records.of(recordId).lines().toList();
        boolean isAsShown = shown.stream()
                .allMatch(line -> now.stream()
                        .anyMatch(each ->
                                each.key().equals(line.key()) && each.text().equals(line.text())));
        if (!isAsShown) {
            return Outcome.CHANGED;
        }
        Instant at = clock.instant();
        shown.forEach(line -> lines.add(
                recordId,
                new StoredLine(
                        UUID.randomUUID(),
                        line.key(),
                        line.question(),
                        line.text(),
                        agreed,
                        words,
                        takenDownBy,
                        at,
                        null,
                        null,
                        null)));
        events.event(
                recordId,
                at,
                by,
                agreed
                        ? shown.size() == 1 ? "Agreed to one line" : "Agreed to " + shown.size() + " lines"
                        : "Asked about one line");
        return Outcome.KEPT;
    }
}
