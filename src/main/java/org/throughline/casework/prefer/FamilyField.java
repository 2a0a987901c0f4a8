package org.throughline.casework.prefer;

/** What a family is asked for on its page; the first three once, the others for each school. */
public enum FamilyField {
    /** Whether schools are asked for: an {@link AnswerKind}. */
    KIND,
    /** Who answers: an {@link AnsweredBy}. */
    FROM,
    /** The name of who answers. */
    WHO,
    /** Anything else. */
    WORDS,
    /** A school of the list, by its id. */
    PLACE,
    /** The name of a school that is not on the list. */
    NAME,
    /** Its town. */
    TOWN,
    /** Why it is asked for. */
    REASONS
}
