package org.throughline.transitions.family;

import org.throughline.shared.Refusal;

/** Why something about a family's own part is not done. */
public sealed interface FamilyRefusal extends Refusal {

    /**
     * A question of the family is answered in words.
     *
     * @param longest the most characters
     */
    record AnswerToFamilyMissing(int longest) implements FamilyRefusal {}

    /** What somebody wrote by their own link is not typed over from paper. */
    record WrittenByLink() implements FamilyRefusal {}

    /**
     * A question on paper has no words, or too many.
     *
     * @param longest the most characters
     */
    record QuestionWithoutWords(int longest) implements FamilyRefusal {}

    /** The record says something else than what was printed. */
    record LineChanged() implements FamilyRefusal {}

    /** The question has been answered meanwhile. */
    record FamilyAnsweredAlready() implements FamilyRefusal {}
}
