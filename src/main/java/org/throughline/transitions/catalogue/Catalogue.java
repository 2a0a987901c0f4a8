package org.throughline.transitions.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of the questions and of the phases that ask them. Data, not code: see
 * {@code transitions/catalogue-1.json}.
 *
 * @param version 1 and up; a record keeps to the version it was opened with
 * @param source where the questions come from
 * @param blocks groups of questions, in the order shown
 * @param phases the moves that use them
 */
public record Catalogue(int version, String source, List<Block> blocks, List<Phase> phases) {

    /** How a question is answered. */
    public enum Kind {
        /** Several lines, up to 20,000 characters. */
        TEXT,
        /** One line, up to 500 characters. */
        LINE,
        /** One of several words. */
        CHOICE,
        /** A day. */
        DATE,
        /** A number, 0 to 10,000, with at most two decimals. */
        NUMBER
    }

    /** Whether a phase asks for a block. */
    public enum Need {
        /** Counts for completeness; never blocks sending. */
        R("Asked of every child"),
        /** Asked when it applies. */
        C("Where it applies"),
        /** May be left out. */
        O("Optional");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    /**
     * A question.
     *
     * @param key unique with its block's, as {@code block.question}
     * @param label the question as people read it
     * @param kind how it is answered
     * @param visibility who may see the answer at least
     * @param hint a sentence of help; blank for none
     * @param options the words of a choice; empty otherwise
     * @param phases keys of the only phases that ask it; empty for all
     * @param meaning what the program does with it
     */
    public record Field(
            String key,
            String label,
            Kind kind,
            Visibility visibility,
            String hint,
            List<String> options,
            List<String> phases,
            Meaning meaning) {

        /** The most characters of an answer. */
        public int longest() {
            return kind == Kind.TEXT ? 20_000 : 500;
        }

        /** Whether its answer is used so. */
        public boolean is(Flag flag) {
            return meaning.flags().contains(flag);
        }

        /** The same question asked in other words. */
        public Field worded(String otherLabel, String otherHint, List<String> otherOptions) {
            return new Field(key, otherLabel, kind, visibility, otherHint, otherOptions, phases, meaning);
        }

        /** The same question with its answer seen by others. */
        public Field seenBy(Visibility others) {
            return new Field(key, label, kind, others, hint, options, phases, meaning);
        }
    }

    /**
     * A group of questions.
     *
     * @param key unique
     * @param title the heading
     * @param lead a sentence of help; blank for none
     * @param repeat whether it may be answered several times
     * @param fields its questions
     */
    public record Block(String key, String title, String lead, boolean repeat, List<Field> fields) {

        /** The questions that a phase asks. */
        public List<Field> fields(Phase phase) {
            return fields.stream()
                    .filter(field -> field.phases().isEmpty() || field.phases().contains(phase.key()))
                    .toList();
        }
    }

    /**
     * A move from one stage of education to the next.
     *
     * @param key unique
     * @param label the name shown to people
     * @param ncYear the NC year that moves; null where any may, during a year
     * @param deadline month and day by which records should be sent, as 06-15; null where there is none
     * @param offeredFirst whether it is the one that forms offer first
     * @param blocks what it asks, by block key
     */
    public record Phase(
            String key,
            String label,
            @Nullable Integer ncYear,
            @Nullable String deadline,
            boolean offeredFirst,
            Map<String, Need> blocks) {

        /** Whether the move happens during a school year, not at its start. */
        public boolean isDuringYear() {
            return ncYear == null;
        }
    }

    /** The phase with this key. */
    public Phase phase(String key) {
        return phases.stream()
                .filter(phase -> phase.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no phase " + key));
    }

    /** The phase that forms offer first. */
    public Phase firstOffered() {
        return phases.stream().filter(Phase::offeredFirst).findFirst().orElseThrow();
    }

    /** The blocks that a phase asks for. */
    public List<Block> blocks(Phase phase) {
        return blocks.stream()
                .filter(block -> phase.blocks().containsKey(block.key()))
                .toList();
    }

    /** Every question, in the order shown. */
    public Stream<Field> fields() {
        return blocks.stream().flatMap(block -> block.fields().stream());
    }

    /** The questions whose answers are used so, in the order shown. */
    public List<Field> fields(Flag flag) {
        return fields().filter(field -> field.is(flag)).toList();
    }

    /** The question with this key; empty when there is none. */
    public Optional<Field> field(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }
}
