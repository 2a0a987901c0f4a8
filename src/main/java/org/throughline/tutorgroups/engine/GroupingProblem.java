package org.throughline.tutorgroups.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A year group to be divided into tutor groups.
 *
 * @param groups how many groups, 1 and up
 * @param largest how many children a group may have, 1 and up
 * @param children the children, in an order that stays as it is
 * @param bonds what is asked of pairs of them
 * @param shares what is to be spread evenly
 */
public record GroupingProblem(int groups, int largest, List<Pupil> children, List<Bond> bonds, List<EvenShare> shares) {

    private static final int FEW_OF_A_SCHOOL = 4;

    public GroupingProblem {
        if (groups < 1 || largest < 1) {
            throw new IllegalArgumentException("There must be a group, and room in it");
        }
        children = List.copyOf(children);
        bonds = List.copyOf(bonds);
        shares = List.copyOf(shares);
    }

    /** How many children there are. */
    public int size() {
        return children.size();
    }

    /** How many children each known school sends. */
    public Map<String, Integer> schools() {
        return children.stream()
                .map(Pupil::school)
                .filter(school -> !school.isBlank())
                .collect(Collectors.toMap(school -> school, school -> 1, Integer::sum));
    }

    /** How many children of a school may be in one group before it costs points. */
    public int mostOfSchool(int sent) {
        return Math.max(FEW_OF_A_SCHOOL, (3 * sent + 2 * groups - 1) / (2 * groups));
    }

    /** Whether each child comes alone: nobody else of a known school is among the children. */
    public List<Boolean> alone() {
        Map<String, Integer> sent = schools();
        return children.stream()
                .map(child -> sent.getOrDefault(child.school(), 0) == 1)
                .toList();
    }

    /** Whether one of two children named the other. */
    public boolean isKnown(int one, int other) {
        return children.get(one).friends().contains(other)
                || children.get(other).friends().contains(one);
    }

    /** The places of all children in the list. */
    IntStream places() {
        return IntStream.range(0, size());
    }
}
