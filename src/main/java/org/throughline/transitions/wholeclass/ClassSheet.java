package org.throughline.transitions.wholeclass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.Answer;
import org.throughline.transitions.catalogue.Catalogue.Field;

/**
 * A part of the sheet of a class: its short questions and the answers that there are.
 *
 * @param questions the questions that the person may answer, in order
 * @param rows the children by name
 * @param offset how many children stand before them
 * @param total how many children there are
 * @param isLed whether the person leads their hand-over, and so says where each child moves to
 */
public record ClassSheet(List<Field> questions, List<Row> rows, int offset, int total, boolean isLed) {

    /** The most children in one part. */
    public static final int MOST = 100;

    /** Copies the lists. */
    public ClassSheet {
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
    }

    /**
     * A child.
     *
     * @param record the record
     * @param child the name, surname first
     * @param destination where the child moves to; blank where it is not known
     * @param answers the answers there are, by the key of their question
     * @param asked the questions that the person answers for this child
     */
    public record Row(UUID record, String child, String destination, Map<String, Answer> answers, List<String> asked) {

        /** Copies the answers. */
        public Row {
            answers = Map.copyOf(answers);
            asked = List.copyOf(asked);
        }

        /** The same with nothing but these questions. */
        Row only(Set<String> fields) {
            Map<String, Answer> shown = new HashMap<>(answers);
            shown.keySet().retainAll(fields);
            return new Row(
                    record,
                    child,
                    destination,
                    shown,
                    asked.stream().filter(fields::contains).toList());
        }

        /** The answer to a question; null where there is none. */
        public @Nullable Answer answer(String question) {
            return answers.get(question);
        }

        /**
         * Whether the person may write this answer: not where the question is not theirs, or the words the family's.
         */
        public boolean isOpen(String question) {
            Answer answer = answer(question);
            return asked.contains(question) && (answer == null || !answer.isOfFamily());
        }
    }
}
