package org.throughline.transitions.catalogue;

/**
 * What the program does with the answer to a question. A question carries flags in the files of the catalogue; the code
 * asks for 'the questions flagged so' and names none.
 */
public enum Flag {
    /** Keeps a child safe: first on every page that prints or shows it; of class A. */
    SAFETY(false),
    /** What a teacher must know on the first morning. */
    DAY_ONE(false),
    /** Stands on the one-page profile. */
    PROFILE(false),
    /** Stands on the briefing sheet for class staff, where its answer is of class A. */
    BRIEFING(false),
    /** Asked of a parent or carer by a link or a letter. */
    PARENT_LINK(false),
    /** Asked of the child or young person by a link or a letter. */
    PUPIL_LINK(false),
    /** Read by the sender alone: never copied to anybody else, never printed. */
    SENDER_ONLY(false),
    /** What the family asks to be left out; the sender settles it before sending. */
    LEAVE_OUT(false),
    /** What the family asks to be put right; the sender settles it before sending. */
    PUT_RIGHT(false),
    /** Names another child, or says something about one: not for the family to read. */
    OTHER_CHILDREN(false),
    /** What the family has agreed to share. */
    AGREED(true),
    /** The primary need: shown and filtered by in lists, filled from the EHC plan. */
    PRIMARY_NEED(true),
    /** The secondary need: filtered by in lists, filled from the EHC plan. */
    SECONDARY_NEED(true),
    /** Support that the next setting can keep, change or drop: it is asked about some weeks after the start. */
    HELP(false),
    /** Says of what kind the support in the same entry is; the authority counts by it. */
    HELP_KIND(false),
    /** Offered first where one question is answered for a whole class. */
    CLASS_ENTRY(true),
    /** Short and asked of every child: a column of the sheet that is filled in for a whole class. */
    CLASS_SHEET(false),
    /** Names of children with whom a child is to be in one group at the next setting. */
    KEEP_WITH(false),
    /** Names of children with whom a child is not to be in one group there. */
    KEEP_APART(false),
    /** Names of children whom a child would like to be with. */
    FRIEND(false),
    /** Whether there is an individual healthcare plan, which the next setting writes anew. */
    HEALTH_PLAN(false),
    /** Emergency medication, which the next setting keeps and gives. */
    MEDICATION(false),
    /** Training that staff of the next setting need. */
    STAFF_TRAINING(false),
    /** Equipment that the child needs there. */
    EQUIPMENT(false),
    /** An access arrangement. */
    ACCESS(false),
    /** What the next setting must put in place for the first morning. */
    ADJUSTMENT(false),
    /** A need, beside the primary and the secondary one: it stands among the needs of a support plan. */
    PLAN_NEED(false),
    /** What support is for, or what came of it: it stands among the outcomes of a support plan. */
    PLAN_OUTCOME(false);

    private final boolean single;

    Flag(boolean single) {
        this.single = single;
    }

    /** Whether a catalogue has exactly one such question; otherwise it has at least one. */
    boolean isSingle() {
        return single;
    }
}
