package org.throughline.tutorgroups;

import java.util.List;
import org.throughline.shared.Refusal;

/** Why something about tutor groups is not done. */
public sealed interface TutorRefusal extends Refusal {

    /** There is no such year group, or it is not of the person's setting. */
    record YearNotWithYou() implements TutorRefusal {}

    /** A year group has no name, or a name that another one of the same year has. */
    record YearWithoutName(int longest) implements TutorRefusal {}

    /** The names of the groups are missing, too many, too long or not all different. */
    record GroupNamesWrong(int most, int longest) implements TutorRefusal {}

    /** No group of the size given holds a child, or it is out of range. */
    record SizeOutOfRange(int most) implements TutorRefusal {}

    /** The children do not fit into the groups. */
    record TooFewPlaces(int children, int places) implements TutorRefusal {}

    /** There are no children to divide. */
    record NoChildren() implements TutorRefusal {}

    /**
     * Some lines of children cannot be read.
     *
     * @param problems sentences that name the line and say what to do
     */
    record LinesToPutRight(List<String> problems) implements TutorRefusal {}

    /** Two different children of the year group are not chosen, or not what is asked of them. */
    record BondIncomplete() implements TutorRefusal {}

    /** The same, or the opposite, is asked of these two already. */
    record BondThere(String one, String other) implements TutorRefusal {}

    /** A reason is too long. */
    record ReasonTooLong(int longest) implements TutorRefusal {}

    /** There is no such proposal, or it is not of the person's setting. */
    record ProposalNotWithYou() implements TutorRefusal {}

    /** The proposal has been taken: it stays as it is. */
    record ProposalTaken(String by) implements TutorRefusal {}

    /** The proposal is still being calculated. */
    record ProposalUnderWay() implements TutorRefusal {}

    /** No move by hand is left to undo. */
    record NothingToUndo() implements TutorRefusal {}
}
