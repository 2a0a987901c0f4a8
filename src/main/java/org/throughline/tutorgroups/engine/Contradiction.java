package org.throughline.tutorgroups.engine;

import java.util.List;

/**
 * Why no grouping meets everything that must hold.
 *
 * @param kind what is in the way
 * @param children whom it concerns, places in the list of children; the two in question first where there are two
 */
public record Contradiction(Kind kind, List<Integer> children) {

    /** What can be in the way. */
    public enum Kind {
        /** Two children are to be apart and, by what was promised to them or to others, together. */
        APART_AND_TOGETHER,
        /** More children are promised to be together than a group may have. */
        TOO_MANY_TOGETHER,
        /** More children are to be apart from one another than there are groups. */
        TOO_MANY_APART,
        /** Two children who are to be apart were moved into one group by hand. */
        MOVED_TOGETHER,
        /** Two children who were promised to be together were moved apart by hand. */
        MOVED_APART
    }
}
