package org.throughline.matching.solver;

import java.util.Comparator;

/** Difficulty of an assignment: the fewer its options, the harder, and the hardest are placed first. */
public final class AssignmentDifficultyComparator implements Comparator<PlaceAssignment> {

    private static final Comparator<PlaceAssignment> ORDER = Comparator.comparingInt(
                    (PlaceAssignment assignment) -> assignment.getProvisions().size())
            .reversed()
            .thenComparing(PlaceAssignment::getPupilId, Comparator.reverseOrder());

    @Override
    public int compare(PlaceAssignment left, PlaceAssignment right) {
        return ORDER.compare(left, right);
    }
}
