package org.throughline.episodes;

/** What a reason is given for. */
public enum ReasonKind {
    /** Something begins. */
    BEGIN,
    /** Something ends. */
    END,
    /** Something was recorded wrongly. */
    CORRECT
}
