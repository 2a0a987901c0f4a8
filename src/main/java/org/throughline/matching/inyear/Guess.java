package org.throughline.matching.inyear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One guess of who is still to come, with the best places for them in the seats that are left, kept up to date as seats
 * go. It says what a seat is worth to them.
 *
 * <p>Places are changed along chains: one takes a seat, who had it takes another one, and so on to a free seat. Where
 * the rows of each provision nest these are the paths of a network flow, and the places are the best; where rows cross
 * several may move for one, so they are good but need not be the best. Whatever is found keeps every row.
 */
final class Guess {

    private static final int NOBODY = -1;
    private static final int MOST_STEPS = 60;
    private static final int MOST_IMPROVEMENTS = 10;

    private final Plan plan;
    private final Displacement displacement;
    /** Whether the places may not be the best. */
    private boolean mayImprove;

    /** Those who move together, who makes each of them move, and where to. */
    private final int[] movers = new int[MOST_STEPS];

    private final int[] causes = new int[MOST_STEPS];
    private final int[] choices = new int[MOST_STEPS];
    private final int[] before = new int[MOST_STEPS];
    private int steps;

    /** A guess with nobody to come. */
    Guess(Seats seats) {
        plan = new Plan(seats);
        displacement = new Displacement(seats, plan);
    }

    /** How many are still to come. */
    int size() {
        return plan.size();
    }

    /** Where those who are still to come are to be. */
    Plan places() {
        return plan;
    }

    /** What one seat more that goes behind a door costs those to come; {@link Displacement#NEVER} where none can go. */
    long price(int door) {
        improve();
        return displacement.price(door);
    }

    /** Somebody more is to come, and finds the best place. */
    void expect(Choices pupil) {
        int index = plan.add(pupil);
        move(index);
        mayImprove = true;
    }

    /** Somebody more is to come, to the place that a plan has for them where it is free. */
    void plan(Choices pupil, int choice) {
        plan.enter(plan.add(pupil), choice);
        // somebody whom the plan had as well may not be among them
        mayImprove = true;
    }

    /**
     * Somebody who is to come and would be elsewhere.
     *
     * @param pupil who
     * @param from the choice now
     * @param to the choice then, or {@link Choices#UNPLACED}
     */
    record Step(Choices pupil, int from, int to) {}

    /** Who would be elsewhere if a seat behind a door were gone, the first to move first; empty where one is free. */
    List<Step> chain(int door) {
        improve();
        steps = 0;
        causedBy(NOBODY, door);
        follow();
        List<Step> moves = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            moves.add(new Step(plan.who(movers[step]), plan.at(movers[step]), choices[step]));
        }
        return moves;
    }

    /** How many of those to come are to have a seat that counts together with those behind a door. */
    int planned(int door) {
        int planned = 0;
        for (int index = 0; index < plan.size(); index++) {
            planned += plan.isPlaced(index) && plan.taken().sharesRow(door, plan.door(index)) ? 1 : 0;
        }
        return planned;
    }

    /** One of those to come, drawn by lot, will not; the others use the seat. */
    void forget(SplittableRandom random) {
        if (plan.size() == 0) {
            return;
        }
        int index = random.nextInt(plan.size());
        mayImprove |= plan.isPlaced(index);
        plan.remove(index);
    }

    /** A seat behind a door is gone for good; who was to have it moves. */
    void take(int door) {
        if (!plan.taken().isRoom(door)) {
            steps = 0;
            causedBy(NOBODY, door);
            boolean isSimple = follow() == NOBODY;
            leaveAll();
            while (!plan.taken().isRoom(door)) {
                plan.leave(somebodyInTheWay(door));
            }
            plan.fill(door);
            for (int step = 0; step < steps; step++) {
                isSimple &= plan.enter(movers[step], choices[step]);
            }
            mayImprove |= !isSimple;
        } else {
            plan.fill(door);
        }
    }

    /** Makes the places of those to come better, by the chain that saves most each time, as long as one does. */
    private void improve() {
        for (int round = 0; mayImprove && round < MOST_IMPROVEMENTS; round++) {
            int best = NOBODY;
            for (int index = 0; index < plan.size(); index++) {
                if (displacement.other(index) < (best == NOBODY ? 0 : displacement.other(best))) {
                    best = index;
                }
            }
            mayImprove = best != NOBODY && move(best);
        }
        mayImprove = false;
    }

    private int somebodyInTheWay(int door) {
        for (int index = 0; index < plan.size(); index++) {
            if (plan.isPlaced(index) && plan.taken().sharesFullRow(door, plan.door(index))) {
                return index;
            }
        }
        throw new IllegalStateException("A seat was given that is not there");
    }

    /**
     * Moves somebody to a cheaper place and with them all who must move for it; false when nothing is done. Where the
     * cheapest one cannot be had after all, because two would move for the same seat, others are tried.
     */
    private boolean move(int index) {
        if (displacement.other(index) >= 0) {
            return false;
        }
        Choices pupil = plan.who(index);
        if (moveTo(index, displacement.otherChoice(index))) {
            return true;
        }
        long now = pupil.cost(plan.at(index));
        for (int choice = 0; choice < pupil.doors().length; choice++) {
            if (choice != plan.at(index)
                    && choice != displacement.otherChoice(index)
                    && pupil.costs()[choice] + displacement.price(pupil.doors()[choice]) < now
                    && moveTo(index, choice)) {
                return true;
            }
        }
        return false;
    }

    private boolean moveTo(int index, int choice) {
        steps = 0;
        add(index, choice, NOBODY);
        int again = follow();
        return again == NOBODY ? carryOut() : turn(again);
    }

    /**
     * Adds all who must move for the steps that there are, and so on.
     *
     * @return a step that causes somebody to move who moves already, or that nobody can make room for; else nobody
     */
    private int follow() {
        for (int step = 0; step < steps; step++) {
            if (choices[step] != Choices.UNPLACED) {
                int door = plan.who(movers[step]).doors()[choices[step]];
                if (!plan.taken().isRoom(door) && !causedBy(step, door)) {
                    return step;
                }
            }
        }
        return NOBODY;
    }

    private boolean causedBy(int cause, int door) {
        int count = displacement.movers(door);
        boolean isNew = count > 0 && steps + count <= MOST_STEPS;
        for (int each = 0; isNew && each < count; each++) {
            isNew = stepOf(displacement.mover(door, each)) == NOBODY;
        }
        for (int each = 0; isNew && each < count; each++) {
            int mover = displacement.mover(door, each);
            add(mover, displacement.otherChoice(mover), cause);
        }
        return isNew;
    }

    private void add(int index, int choice, int cause) {
        movers[steps] = index;
        causes[steps] = cause;
        choices[steps++] = choice;
    }

    private int stepOf(int index) {
        for (int step = 0; step < steps; step++) {
            if (movers[step] == index) {
                return step;
            }
        }
        return NOBODY;
    }

    /** A chain that comes back to one who moves already is a circle of its own, which saves by itself. */
    private boolean turn(int last) {
        int door = plan.who(movers[last]).doors()[choices[last]];
        for (int each = 0; each < displacement.movers(door); each++) {
            int first = stepOf(displacement.mover(door, each));
            int length = 0;
            int step = last;
            int[] circle = new int[MOST_STEPS];
            while (step != NOBODY && step != first) {
                circle[length++] = step;
                step = causes[step];
            }
            if (step == first && first != NOBODY) {
                circle[length++] = first;
                return carryOutOnly(Arrays.copyOf(circle, length));
            }
        }
        return false;
    }

    private boolean carryOutOnly(int[] circle) {
        int[] who = Arrays.stream(circle).map(step -> movers[step]).toArray();
        int[] where = Arrays.stream(circle).map(step -> choices[step]).toArray();
        steps = circle.length;
        System.arraycopy(who, 0, movers, 0, steps);
        System.arraycopy(where, 0, choices, 0, steps);
        return carryOut();
    }

    /** All leave, then all take their places; or nothing is saved, all are where they were and false is returned. */
    private boolean carryOut() {
        long more = 0;
        for (int step = 0; step < steps; step++) {
            Choices pupil = plan.who(movers[step]);
            more += pupil.cost(choices[step]) - pupil.cost(plan.at(movers[step]));
        }
        if (more >= 0) {
            return false;
        }
        leaveAll();
        for (int step = 0; step < steps; step++) {
            if (!plan.enter(movers[step], choices[step])) {
                for (int back = 0; back < steps; back++) {
                    plan.leave(movers[back]);
                }
                for (int back = 0; back < steps; back++) {
                    plan.enter(movers[back], before[back]);
                }
                return false;
            }
        }
        return true;
    }

    private void leaveAll() {
        for (int step = 0; step < steps; step++) {
            before[step] = plan.at(movers[step]);
            plan.leave(movers[step]);
        }
    }
}
