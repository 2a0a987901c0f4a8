package org.throughline.matching.fairness;

import java.util.List;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/**
 * Children who would each be better served at the place of the next.
 *
 * @param moves who goes from where to where; two or three
 */
public record Exchange(List<Move> moves) {

    /** Copies the moves. */
    public Exchange {
        moves = List.copyOf(moves);
    }

    /**
     * One child of an exchange.
     *
     * @param pupil the child
     * @param from the place in the plan
     * @param to the place of the next child
     */
    public record Move(Pupil pupil, Provision from, Provision to) {}
}
