package org.throughline.transitions.wholeclass.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.shared.DatabaseRefusal;
import org.throughline.shared.Instants;
import org.throughline.shared.Refused;
import org.throughline.shared.ui.Failures;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.wholeclass.ClassDestinations;

/** Saves what is typed in a sheet, each answer by itself: one that is refused keeps none of the others back. */
final class SheetWriting {

    /** What stands in the place of a question where a child's destination is said. */
    static final String DESTINATION = "destination";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(Instants.LONDON);

    private final Transitions transitions;
    private final ClassDestinations destinations;
    private final Catalogue catalogue;
    private final Clock clock;

    SheetWriting(Transitions transitions, ClassDestinations destinations, Catalogue catalogue, Clock clock) {
        this.transitions = transitions;
        this.destinations = destinations;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * An answer as it was typed.
     *
     * @param record the record
     * @param question key of the question, or {@link #DESTINATION}
     * @param item 0, or the number of the entry in a block that repeats, 1 and up
     * @param text the answer
     * @param revision the revision that the writer has read; 0 where there was no answer
     * @param read the text that the writer has read
     */
    record Edit(UUID record, String question, int item, String text, long revision, String read) {}

    /**
     * What became of it.
     *
     * @param kind kept, conflict, refused, or later where the database does not answer
     * @param text the answer as it is now
     * @param revision its revision now
     * @param at the time of day at which it was written
     * @param by who wrote it; blank for the person
     * @param words what to put right; blank for nothing
     * @param remark what to put right about an answer that is kept as it was typed; blank for nothing
     */
    record Outcome(String kind, String text, long revision, String at, String by, String words, String remark) {}

    Outcome write(Edit edit) {
        try {
            return edit.question().equals(DESTINATION) ? destination(edit) : answer(edit);
        } catch (Refused notAccepted) {
            return not("refused", edit, String.valueOf(notAccepted.getMessage()));
        } catch (DataAccessException | TransactionException notTaken) {
            return DatabaseRefusal.of(notTaken).kind() == DatabaseRefusal.Kind.UNREACHABLE
                    ? not("later", edit, "The database does not answer. Your text is still here and is tried again")
                    : not("refused", edit, Failures.sentence(notTaken));
        }
    }

    /**
     * The same for what was typed last in a page that is closed. The first part of the same words may still have been
     * on its way then, so that the page did not know that it is saved: the whole takes its place. What somebody else
     * wrote stays.
     */
    void writeLast(Edit edit) {
        Outcome first = write(edit);
        if (first.kind().equals("conflict") && edit.text().startsWith(first.text())) {
            write(new Edit(edit.record(), edit.question(), edit.item(), edit.text(), first.revision(), first.text()));
        }
    }

    private static Outcome not(String kind, Edit edit, String words) {
        return new Outcome(kind, edit.text(), edit.revision(), "", "", words, "");
    }

    private Outcome destination(Edit edit) {
        String name = destinations.set(edit.record(), edit.text(), edit.read());
        return new Outcome("kept", name, 0, TIME.format(clock.instant()), "", "", "");
    }

    private Outcome answer(Edit edit) {
        return switch (transitions.write(edit.record(), edit.question(), edit.item(), edit.text(), edit.revision())) {
            case WriteOutcome.Kept kept ->
                kept(edit, kept, catalogue.field(edit.question()).orElseThrow());
            case WriteOutcome.Conflict conflict ->
                new Outcome(
                        "conflict",
                        conflict.theirs().text(),
                        conflict.theirs().revision(),
                        TIME.format(conflict.theirs().writtenAt()),
                        conflict.theirs().writtenBy(),
                        "",
                        "");
        };
    }

    private static Outcome kept(Edit edit, WriteOutcome.Kept kept, Field field) {
        String text = AnswerRules.cleaned(field, edit.text());
        LocalDate written = LocalDate.ofInstant(kept.at(), Instants.LONDON);
        return new Outcome(
                "kept",
                text,
                kept.revision(),
                TIME.format(kept.at()),
                "",
                "",
                AnswerRules.remark(field, text, written).orElse(""));
    }
}
