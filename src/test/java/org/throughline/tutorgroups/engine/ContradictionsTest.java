package org.throughline.tutorgroups.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What cannot hold together, and whom it concerns. */
class ContradictionsTest {

    private static GroupingProblem problem(int groups, int largest, int children, Bond... bonds) {
        return new GroupingProblem(
                groups,
                largest,
                IntStream.range(0, children)
                        .mapToObj(child -> child(child, null))
                        .toList(),
                List.of(bonds),
                List.of());
    }

    private static Pupil child(int number, @Nullable Integer fixed) {
        return new Pupil("c" + number, "School", new TreeSet<>(), fixed);
    }

    private static Bond apart(int one, int other) {
        return new Bond(Bond.Kind.APART, one, other);
    }

    private static Bond together(int one, int other) {
        return new Bond(Bond.Kind.TOGETHER, one, other);
    }

    @Test
    void two_who_are_to_be_apart_are_promised_to_be_together_by_way_of_a_third() {
        assertThat(Contradictions.of(problem(2, 9, 4, together(0, 1), together(1, 2), apart(0, 2))))
                .containsExactly(new Contradiction(Contradiction.Kind.APART_AND_TOGETHER, List.of(0, 2, 1)));
    }

    @Test
    void more_are_promised_to_be_together_than_a_group_holds() {
        assertThat(Contradictions.of(problem(2, 2, 4, together(0, 1), together(1, 3))))
                .containsExactly(new Contradiction(Contradiction.Kind.TOO_MANY_TOGETHER, List.of(0, 1, 3)));
    }

    @Test
    void more_are_to_be_apart_from_one_another_than_there_are_groups() {
        List<Bond> bonds = new ArrayList<>(List.of(apart(0, 5), apart(1, 6)));
        for (int one = 2; one < 6; one++) {
            for (int other = one + 1; other < 6; other++) {
                bonds.add(apart(one, other));
            }
        }
        Bond[] all = bonds.toArray(Bond[]::new);
        assertThat(Contradictions.of(problem(3, 9, 8, all)))
                .containsExactly(new Contradiction(Contradiction.Kind.TOO_MANY_APART, List.of(2, 3, 4, 5)));
        assertThat(Contradictions.of(problem(4, 9, 8, all))).isEmpty();
    }

    @Test
    void moves_by_hand_that_break_what_must_hold_are_named() {
        GroupingProblem moved = new GroupingProblem(
                2,
                9,
                List.of(child(0, 1), child(1, 1), child(2, 0), child(3, null)),
                List.of(apart(0, 1), together(1, 2), apart(2, 3)),
                List.of());
        assertThat(Contradictions.of(moved))
                .containsExactly(
                        new Contradiction(Contradiction.Kind.MOVED_TOGETHER, List.of(0, 1)),
                        new Contradiction(Contradiction.Kind.MOVED_APART, List.of(1, 2)));
    }
}
