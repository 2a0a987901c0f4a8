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
 * a chain moves one for one, so they are good but need not be the best. Whatever is found keeps every row.
 */
final class Guess {

    /** More than any chain costs. */
    private static final long NEVER = Long.MAX_VALUE / 4;

    private static final int NOBODY = -1;
    /** Bits of all provisions. */
    private static final long ALL = -1;

    private static final int MOST_SWEEPS = 40;
    private static final int LONGEST_CHAIN = 60;
    private static final int MOST_IMPROVEMENTS = 40;

    private final Seats seats;
    private final SeatsTaken taken;
    private Choices[] who;
    private int[] at;
    private int count;

    /** What freeing one seat behind each door costs those who are to come. */
    private final long[] price;
    /** Who would move for it. */
    private final int[] mover;
    /** What the cheapest other place costs each more than the present one, and which it is. */
    private long[] other;

    private int[] otherChoice;
    private boolean isPriced;
    /** Whether seats went free since the places were last made better. */
    private boolean mayImprove;

    /** Who is at each provision, one after the other, and where each provision's begin. */
    private int[] here;

    private final int[] hereFrom;
    private final int[] fullDoor;
    private int fullDoors;

    /** A guess with nobody to come. */
    Guess(Seats seats) {
        this.seats = seats;
        taken = new SeatsTaken(seats);
        who = new Choices[16];
        at = new int[16];
        other = new long[16];
        otherChoice = new int[16];
        here = new int[16];
        hereFrom = new int[seats.provisions() + 1];
        price = new long[seats.doors()];
        mover = new int[seats.doors()];
        fullDoor = new int[seats.doors()];
    }

    /** How many are still to come. */
    int size() {
        return count;
    }

    /** What one seat more that goes behind a door costs those to come; {@link #NEVER} or more where none can go. */
    long price(int door) {
        improve();
        settlePrices();
        return price[door];
    }

    /** Somebody more is to come, and finds the best place. */
    void expect(Choices pupil) {
        settlePrices();
        grow();
        int index = count++;
        who[index] = pupil;
        at[index] = Choices.UNPLACED;
        long best = Choices.NO_PLACE;
        int chosen = Choices.UNPLACED;
        for (int choice = 0; choice < pupil.doors().length; choice++) {
            long cost = pupil.costs()[choice] + price[pupil.doors()[choice]];
            if (cost < best) {
                best = cost;
                chosen = choice;
            }
        }
        if (chosen != Choices.UNPLACED) {
            move(index, chosen);
        }
        isPriced = false;
    }

    /** Somebody more is to come, to the place that a plan has for them where it is free. */
    void plan(Choices pupil, int choice) {
        grow();
        who[count] = pupil;
        at[count] = Choices.UNPLACED;
        enter(count++, choice);
        isPriced = false;
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
        settlePrices();
        List<Step> steps = new ArrayList<>();
        int wanted = door;
        while (!taken.isRoom(wanted) && mover[wanted] != NOBODY && steps.size() < LONGEST_CHAIN) {
            int next = mover[wanted];
            steps.add(new Step(who[next], at[next], otherChoice[next]));
            if (otherChoice[next] == Choices.UNPLACED) {
                break;
            }
            wanted = who[next].doors()[otherChoice[next]];
        }
        return steps;
    }

    /** How many of those to come are to have a seat that counts together with those behind a door. */
    int planned(int door) {
        int planned = 0;
        for (int index = 0; index < count; index++) {
            planned += at[index] != Choices.UNPLACED
                            && taken.sharesRow(door, who[index].doors()[at[index]])
                    ? 1
                    : 0;
        }
        return planned;
    }

    /** One of those to come, drawn by lot, will not; the others use the seat. */
    void forget(SplittableRandom random) {
        if (count == 0) {
            return;
        }
        int index = random.nextInt(count);
        boolean hadSeat = at[index] != Choices.UNPLACED;
        leave(index);
        count--;
        who[index] = who[count];
        at[index] = at[count];
        isPriced = false;
        mayImprove |= hadSeat;
    }

    /** A seat behind a door is gone for good; who was to have it moves. */
    void take(int door) {
        int evicted = NOBODY;
        if (!taken.isRoom(door)) {
            settlePrices();
        }
        if (!taken.isRoom(door) && mover[door] != NOBODY) {
            int index = mover[door];
            if (!move(index, otherChoice[index])) {
                leave(index);
                evicted = index;
            }
        }
        while (!taken.isRoom(door)) {
            evicted = somebodyInTheWay(door);
            leave(evicted);
        }
        taken.occupy(door, 1);
        isPriced = false;
        mayImprove |= evicted != NOBODY;
    }

    /** Makes the places of those to come better, by the chain that saves most each time, as long as one does. */
    private void improve() {
        for (int round = 0; mayImprove && round < MOST_IMPROVEMENTS; round++) {
            settlePrices();
            int best = NOBODY;
            for (int index = 0; index < count; index++) {
                if (other[index] < 0 && (best == NOBODY || other[index] < other[best])) {
                    best = index;
                }
            }
            mayImprove = best != NOBODY && move(best, otherChoice[best]);
        }
        mayImprove = false;
    }

    private int somebodyInTheWay(int door) {
        int provision = seats.provision(door);
        for (int index = 0; index < count; index++) {
            if (at[index] != Choices.UNPLACED) {
                int theirs = who[index].doors()[at[index]];
                if (seats.provision(theirs) == provision && taken.sharesFullRow(door, theirs)) {
                    return index;
                }
            }
        }
        throw new IllegalStateException("A seat was given that is not there");
    }

    private void settlePrices() {
        if (isPriced) {
            return;
        }
        gatherByProvision();
        Arrays.fill(mover, NOBODY);
        fullDoors = 0;
        for (int door = 0; door < price.length; door++) {
            price[door] = 0;
            if (!taken.isRoom(door)) {
                price[door] = NEVER;
                if (hereFrom[seats.provision(door)] < hereFrom[seats.provision(door) + 1]) {
                    fullDoor[fullDoors++] = door;
                }
            }
        }
        lookElsewhere(ALL);
        long changed = lowerPrices();
        for (int sweep = 1; changed != 0 && sweep < MOST_SWEEPS; sweep++) {
            lookElsewhere(changed);
            changed = lowerPrices();
        }
        lookElsewhere(changed);
        isPriced = true;
    }

    /** Looks for those who could go to one of the provisions whose prices have changed. */
    private void lookElsewhere(long changed) {
        for (int index = 0; index < count; index++) {
            Choices pupil = who[index];
            if ((pupil.mask() & changed) == 0) {
                continue;
            }
            int now = at[index];
            long best = now == Choices.UNPLACED ? NEVER : Choices.NO_PLACE;
            int chosen = Choices.UNPLACED;
            int[] doors = pupil.doors();
            long[] costs = pupil.costs();
            for (int choice = 0; choice < doors.length; choice++) {
                long cost = costs[choice] + price[doors[choice]];
                if (cost < best && choice != now) {
                    best = cost;
                    chosen = choice;
                }
            }
            other[index] = best - pupil.cost(now);
            otherChoice[index] = chosen;
        }
    }

    /** Lowers the prices of full doors; says which provisions have changed, as bits that several may share. */
    private long lowerPrices() {
        long changed = 0;
        for (int each = 0; each < fullDoors; each++) {
            int door = fullDoor[each];
            if (price[door] == 0) {
                continue;
            }
            int provision = seats.provision(door);
            for (int position = hereFrom[provision]; position < hereFrom[provision + 1]; position++) {
                int index = here[position];
                if (other[index] < price[door] && taken.frees(who[index].doors()[at[index]], door)) {
                    price[door] = other[index];
                    mover[door] = index;
                    changed |= Choices.bit(provision);
                }
            }
        }
        return changed;
    }

    private void gatherByProvision() {
        Arrays.fill(hereFrom, 0);
        for (int index = 0; index < count; index++) {
            if (at[index] != Choices.UNPLACED) {
                hereFrom[seats.provision(who[index].doors()[at[index]]) + 1]++;
            }
        }
        for (int provision = 1; provision < hereFrom.length; provision++) {
            hereFrom[provision] += hereFrom[provision - 1];
        }
        for (int index = count - 1; index >= 0; index--) {
            if (at[index] != Choices.UNPLACED) {
                int provision = seats.provision(who[index].doors()[at[index]]);
                here[--hereFrom[provision + 1]] = index;
            }
        }
        // each end has become its beginning
        System.arraycopy(hereFrom, 1, hereFrom, 0, hereFrom.length - 1);
        hereFrom[hereFrom.length - 1] = seated();
    }

    private int seated() {
        int seated = 0;
        for (int index = 0; index < count; index++) {
            seated += at[index] == Choices.UNPLACED ? 0 : 1;
        }
        return seated;
    }

    /**
     * Moves somebody and along the chain all who must move for it; false when the chain breaks, rows kept in any case.
     */
    private boolean move(int index, int choice) {
        int[] movers = new int[LONGEST_CHAIN];
        int[] choices = new int[LONGEST_CHAIN];
        int length = 0;
        int next = index;
        int to = choice;
        while (true) {
            for (int earlier = 0; earlier < length; earlier++) {
                if (movers[earlier] == next) {
                    return false;
                }
            }
            movers[length] = next;
            choices[length++] = to;
            if (to == Choices.UNPLACED || taken.isRoom(who[next].doors()[to])) {
                break;
            }
            next = mover[who[next].doors()[to]];
            if (next == NOBODY || length == LONGEST_CHAIN) {
                return false;
            }
            to = otherChoice[next];
        }
        isPriced = false;
        while (length-- > 0) {
            int before = at[movers[length]];
            leave(movers[length]);
            if (!enter(movers[length], choices[length])) {
                enter(movers[length], before);
                return false;
            }
        }
        return true;
    }

    private boolean enter(int index, int choice) {
        if (choice != Choices.UNPLACED) {
            int door = who[index].doors()[choice];
            if (!taken.isRoom(door)) {
                return false;
            }
            taken.occupy(door, 1);
        }
        at[index] = choice;
        return true;
    }

    private void leave(int index) {
        if (at[index] != Choices.UNPLACED) {
            taken.occupy(who[index].doors()[at[index]], -1);
            at[index] = Choices.UNPLACED;
        }
    }

    private void grow() {
        if (count == who.length) {
            who = Arrays.copyOf(who, count * 2);
            at = Arrays.copyOf(at, count * 2);
            other = Arrays.copyOf(other, count * 2);
            otherChoice = Arrays.copyOf(otherChoice, count * 2);
            here = Arrays.copyOf(here, count * 2);
        }
    }
}
