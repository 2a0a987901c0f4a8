package org.throughline.transitions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Phase;
import org.throughline.transitions.catalogue.TierRules;
import org.throughline.transitions.catalogue.Visibility;

/**
 * A record as its sender writes it: no more than the person may see.
 *
 * @param details the record without its answers
 * @param catalogue its questions
 * @param entries the answers that the person may see
 * @param seen the classes of answers that the person may see
 * @param writes what the person may write; empty for reading only
 * @param leads whether the person leads the hand-over
 * @param reasons why the suggested tier is suggested
 * @param sendings every hand-over, newest first
 * @param events what happened, newest first
 * @param unsent answers and documents that the hand-over under way does not have yet
 * @param familyAsked what the family asked to be left out or put right and nobody has settled yet, in their words
 * @param fingerprint of everything that would be handed over now
 * @param hasEarlier whether the setting has an earlier record of the child to fill this one from
 */
public record RecordPage(
        RecordDetails details,
        Catalogue catalogue,
        List<Answer> entries,
        Set<Visibility> seen,
        Set<Visibility> writes,
        boolean leads,
        List<TierRules.Reason> reasons,
        List<HandoverCopy> sendings,
        List<Event> events,
        int unsent,
        List<String> familyAsked,
        String fingerprint,
        boolean hasEarlier) {

    /**
     * Something that happened to a record.
     *
     * @param at when
     * @param by who did it
     * @param what a sentence
     */
    public record Event(Instant at, String by, String what) {}

    /** How far a block is filled in. */
    public enum Progress {
        /** Nothing written. */
        EMPTY("Not started"),
        /** Something written. */
        STARTED("Started"),
        /** Every question answered. */
        COMPLETE("Complete");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /** The phase. */
    public Phase phase() {
        return catalogue.phase(details.phase());
    }

    /** How far a block is filled in; what the person may not see does not count. */
    public Progress progress(Block block) {
        Set<String> answered = entries.stream()
                .filter(entry ->
                        entry.block().equals(block.key()) && !entry.text().isBlank())
                .map(Answer::field)
                .collect(Collectors.toSet());
        if (answered.isEmpty()) {
            return Progress.EMPTY;
        }
        return answered.size() >= block.fields(phase()).size() ? Progress.COMPLETE : Progress.STARTED;
    }

    /** Blocks asked of every child in which nothing is written. */
    public List<Block> missing() {
        return catalogue.blocks(phase()).stream()
                .filter(block -> phase().blocks().get(block.key()) == Catalogue.Need.R)
                .filter(block -> progress(block) == Progress.EMPTY)
                .toList();
    }

    /** The answers of a question by item. */
    public Map<Integer, Answer> answers(String field) {
        return entries.stream()
                .filter(entry -> entry.field().equals(field))
                .collect(Collectors.toMap(Answer::item, Function.identity()));
    }

    /** What other settings have written to a question, in lines of their own. */
    public List<Answer> contributed(String field) {
        return entries.stream()
                .filter(entry -> entry.field().equals(field) && entry.isContribution())
                .filter(entry -> !entry.text().isBlank())
                .toList();
    }

    /**
     * What to put right about an answer; empty when nothing.
     *
     * @param written the day on which it was written
     */
    public static Optional<String> remark(Catalogue.Field field, String text, LocalDate written) {
        return AnswerRules.remark(field, text, written);
    }

    /** Sentences on what would make the record more useful; empty when nothing. */
    public List<String> prompts() {
        return QualityPrompts.of(this);
    }
}
