package org.throughline.transitions.contribute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.transitions.Answer;
import org.throughline.transitions.catalogue.Catalogue.Field;

/**
 * What a contributor sees: whom it is about, what is asked, and its own lines. Nothing that others wrote.
 *
 * @param contributor who writes
 * @param child the child's name as people say it
 * @param born date of birth, which tells children of one name apart
 * @param move the move, as people read it
 * @param asker who asked: the setting or service that keeps the record
 * @param destination where the child moves to, as people read it
 * @param parts the questions, by section
 * @param lines its own lines so far, by question
 * @param isOpen whether it can be written in: the record has not gone to the next setting
 */
public record ContributionForm(
        Contributor contributor,
        String child,
        LocalDate born,
        String move,
        String asker,
        String destination,
        List<Part> parts,
        Map<String, Answer> lines,
        boolean isOpen) {

    /**
     * A section of questions.
     *
     * @param key its key, stable
     * @param title its heading
     * @param fields its questions
     */
    public record Part(String key, String title, List<Field> fields) {}

    /** How many questions have a line. */
    public long answered() {
        return lines.values().stream().filter(line -> !line.text().isBlank()).count();
    }
}
