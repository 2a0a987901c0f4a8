package org.throughline.tutorgroups;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.tutorgroups.engine.Assessment;
import org.throughline.tutorgroups.engine.GroupingProblem;

/**
 * A proposal with what it is worth today: what was asked or said since it was made counts.
 *
 * @param proposal the proposal
 * @param year the year group
 * @param children those who have a group, in the order of the problem
 * @param groups the group of each, 0 and up
 * @param movedByHand ids of those whom somebody moved
 * @param unplaced children of the year group who have no group in it
 * @param problem what is asked of those who have one
 * @param assessment which rules are not met
 * @param least what no grouping can avoid, in points
 * @param moves how many moves by hand can be undone
 */
public record ProposalPage(
        TutorProposal proposal,
        TutorYear year,
        List<TutorChild> children,
        int[] groups,
        Set<UUID> movedByHand,
        List<TutorChild> unplaced,
        GroupingProblem problem,
        Assessment assessment,
        int least,
        int moves) {

    /** The children of a group, by name. */
    public List<TutorChild> members(int group) {
        return IntStream.range(0, groups.length)
                .filter(place -> groups[place] == group)
                .mapToObj(children::get)
                .toList();
    }

    /** Whether nothing better can exist. */
    public boolean isBest() {
        return assessment.broken() == 0 && assessment.points() <= least;
    }

    /** The place of a child in the problem; -1 where the child has no group. */
    public int place(UUID childId) {
        return children.stream().map(TutorChild::id).toList().indexOf(childId);
    }
}
