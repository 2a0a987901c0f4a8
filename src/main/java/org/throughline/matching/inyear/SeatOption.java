package org.throughline.matching.inyear;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Refusal;

/**
 * What a provision means for one child who needs a place now.
 *
 * @param provision the provision
 * @param refusal why it is not possible; null where it is
 * @param free places free this academic year for the child's year group; null where there is no limit
 * @param freeLater whether a place is free in the coming year before those are placed who need one then
 * @param points the points of the child there
 * @param later what the place costs those who need one in the coming year; null where it is not possible
 */
public record SeatOption(
        Provision provision,
        @Nullable Refusal refusal,
        @Nullable Integer free,
        boolean freeLater,
        long points,
        @Nullable Later later) {

    /** Whether the child could have the place. */
    public boolean isPossible() {
        return refusal == null;
    }

    /**
     * What a place costs later: the best plan of the coming year without it against the best one with it, along the one
     * chain of children who would be elsewhere.
     *
     * @param unplaced children more without a place
     * @param outOfBorough children more out of the borough; below 0 where one is without a place instead
     * @param planned children whom the plan of the coming year has at these places
     * @param moves who would be elsewhere, the first to move first
     */
    public record Later(int unplaced, int outOfBorough, int planned, List<Move> moves) {

        /** Copies the moves. */
        public Later {
            moves = List.copyOf(moves);
        }

        /** Whether any child is worse off in what counts most. */
        public boolean isFree() {
            return unplaced == 0 && outOfBorough <= 0;
        }
    }

    /**
     * A child who would be elsewhere.
     *
     * @param pupilId who
     * @param from the provision in the plan
     * @param to the provision then; null for no place
     */
    public record Move(
            String pupilId, String from, @Nullable String to) {}
}
