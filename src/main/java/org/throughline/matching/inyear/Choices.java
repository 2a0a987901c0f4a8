package org.throughline.matching.inyear;

import java.util.List;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/**
 * The provisions that the fixed rules allow one pupil, as plain arrays.
 *
 * @param pupil the pupil
 * @param provisions the provisions, by id
 * @param doors the door of each
 * @param points the points of each, wherever brothers and sisters who come later are
 * @param costs what each costs in a guess: {@link #OUT} outside the borough, and the points roughly
 * @param mask bits of the provisions, which several may share
 */
record Choices(Pupil pupil, List<Provision> provisions, int[] doors, long[] points, long[] costs, long mask) {

    /** No place, where a choice is meant. */
    static final int UNPLACED = -1;
    /** What a child out of the borough counts in a guess; points of any chain of children stay below it. */
    static final long OUT = 10_000_000;
    /** What a child without a place counts in a guess. */
    static final long NO_PLACE = 10 * OUT;
    /**
     * Points that count one in a guess. Whole points would move children for next to nothing; without any, seats that
     * everybody wants and seats that nobody wants would look alike while both are free.
     */
    static final long ROUGHLY = 10;

    /** The bit that no provision has: who has no choice at all is looked at as well once. */
    private static final long NO_PROVISION = 1L << (Long.SIZE - 1);

    /** The choices of a pupil. */
    static Choices of(Problem problem, Pupil pupil, Seats seats) {
        List<Provision> provisions = problem.eligible(pupil);
        int[] doors = new int[provisions.size()];
        long[] points = new long[doors.length];
        long[] costs = new long[doors.length];
        long mask = NO_PROVISION;
        for (int choice = 0; choice < doors.length; choice++) {
            Provision provision = provisions.get(choice);
            doors[choice] = seats.door(pupil, provision);
            points[choice] = Points.alone(problem, pupil, provision).total();
            mask |= bit(seats.provision(doors[choice]));
            costs[choice] = (provision.inBorough() ? 0 : OUT) + points[choice] / ROUGHLY;
        }
        return new Choices(pupil, provisions, doors, points, costs, mask);
    }

    /** The bit of a provision. */
    static long bit(int provision) {
        return 1L << (provision % (Long.SIZE - 1));
    }

    /** What a choice costs in a guess, no place included. */
    long cost(int choice) {
        return choice == UNPLACED ? NO_PLACE : costs[choice];
    }

    /** Whether a choice lies in the borough. */
    boolean isInBorough(int choice) {
        return provisions.get(choice).inBorough();
    }
}
