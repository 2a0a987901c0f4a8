package org.throughline.transitions.catalogue;

import org.throughline.shared.Refusal;

/** Why an answer is not accepted, or a question not asked. */
public sealed interface AnswerRefusal extends Refusal {

    /**
     * An answer is too long.
     *
     * @param question the label of the question
     * @param length characters of the answer
     * @param longest characters that it may have
     */
    record AnswerTooLong(String question, int length, int longest) implements AnswerRefusal {}

    /**
     * An answer is not one of those offered.
     *
     * @param question the label of the question
     */
    record AnswerNotOffered(String question) implements AnswerRefusal {}

    /** There is no such question. */
    record UnknownQuestion(String key) implements AnswerRefusal {}

    /** A record was written with questions that this program does not have. */
    record UnknownQuestions(int version) implements AnswerRefusal {}
}
