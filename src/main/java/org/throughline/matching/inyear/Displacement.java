package org.throughline.matching.inyear;

import java.util.Arrays;

/**
 * What one seat more costs those of a plan, and who would move for it. A seat is freed by one who leaves it for another
 * place, who frees that one in turn, and so on to a place that is free. Where the rows of a provision cross, several
 * may have to leave for one; the cheapest few who together free all rows are looked for row by row.
 */
final class Displacement {

    /** More than any chain costs. */
    static final long NEVER = Long.MAX_VALUE / 4;

    /** Those who leave for one seat, at most. */
    private static final int MOST_MOVERS = 4;

    /** Bits of all provisions. */
    private static final long ALL = -1;

    private static final int MOST_SWEEPS = 40;

    private final Seats seats;
    private final Plan plan;
    private int version = -1;

    private final long[] price;
    private final int[] movers;
    private final int[] moverCount;
    private final int[] fullDoor;
    private int fullDoors;

    /** What the cheapest other place costs each more than the present one, and which it is. */
    private long[] other = new long[0];

    private int[] otherChoice = new int[0];

    /** Who is at each provision, one after the other, and where each provision's begin. */
    private int[] here = new int[0];

    private final int[] hereFrom;
    private final long[] needed;

    Displacement(Seats seats, Plan plan) {
        this.seats = seats;
        this.plan = plan;
        price = new long[seats.doors()];
        movers = new int[seats.doors() * MOST_MOVERS];
        moverCount = new int[seats.doors()];
        fullDoor = new int[seats.doors()];
        hereFrom = new int[seats.provisions() + 1];
        needed = new long[seats.words];
    }

    /** What one seat more behind a door costs; {@link #NEVER} where none can be had. */
    long price(int door) {
        settle();
        return price[door];
    }

    /** How many would leave for a seat behind a door; 0 where one is free or none can be had. */
    int movers(int door) {
        settle();
        return moverCount[door];
    }

    /** One of those who would leave for a seat behind a door. */
    int mover(int door, int which) {
        return movers[door * MOST_MOVERS + which];
    }

    /** What the cheapest other place costs somebody of the plan more than the present one; below 0 where it saves. */
    long other(int index) {
        settle();
        return other[index];
    }

    /** The choice of the cheapest other place, or {@link Choices#UNPLACED}. */
    int otherChoice(int index) {
        settle();
        return otherChoice[index];
    }

    private void settle() {
        if (version == plan.version()) {
            return;
        }
        grow();
        gatherByProvision();
        Arrays.fill(moverCount, 0);
        Arrays.fill(otherChoice, 0, plan.size(), Choices.UNPLACED);
        fullDoors = 0;
        for (int door = 0; door < price.length; door++) {
            price[door] = 0;
            if (!plan.taken().isRoom(door)) {
                price[door] = NEVER;
                if (hereFrom[seats.provision(door)] < hereFrom[seats.provision(door) + 1]) {
                    fullDoor[fullDoors++] = door;
                }
            }
        }
        lookElsewhere(ALL);
        long changed = lowerPrices(ALL);
        for (int sweep = 1; changed != 0 && sweep < MOST_SWEEPS; sweep++) {
            changed = lowerPrices(lookElsewhere(changed));
        }
        lookElsewhere(changed);
        version = plan.version();
    }

    /**
     * Looks for those who could go to one of the provisions whose prices have changed; says at which provisions
     * somebody has found a cheaper one, as bits that several may share.
     */
    private long lookElsewhere(long changed) {
        long found = 0;
        int size = plan.size();
        for (int index = 0; index < size; index++) {
            Choices pupil = plan.who(index);
            if ((pupil.mask() & changed) == 0) {
                continue;
            }
            int now = plan.at(index);
            int[] doors = pupil.doors();
            long[] costs = pupil.costs();
            // a choice that has become just as good does not replace the one before: chains would go in circles
            int chosen = otherChoice[index];
            long best = chosen == Choices.UNPLACED ? Choices.NO_PLACE : costs[chosen] + price[doors[chosen]];
            for (int choice = 0; choice < doors.length; choice++) {
                long cost = costs[choice] + price[doors[choice]];
                if (cost < best && choice != now) {
                    best = cost;
                    chosen = choice;
                }
            }
            long more = best - pupil.cost(now);
            if (more != other[index] && now != Choices.UNPLACED) {
                found |= Choices.bit(seats.provision(doors[now]));
            }
            other[index] = more;
            otherChoice[index] = chosen;
        }
        return found;
    }

    /**
     * Lowers the prices of full doors of some provisions; says which provisions have changed, as bits that several may
     * share. No price falls below 0: a seat less helps nobody, and what seems to is a change that the plan has not made
     * yet.
     */
    private long lowerPrices(long provisions) {
        long changed = 0;
        for (int each = 0; each < fullDoors; each++) {
            int door = fullDoor[each];
            if (price[door] == 0 || (provisions & Choices.bit(seats.provision(door))) == 0) {
                continue;
            }
            long before = price[door];
            oneLeaves(door);
            // only where no one alone is enough: looking for several is slow, and seldom cheaper
            if (price[door] >= Choices.NO_PLACE && plan.taken().fullRows(door, needed) > 1) {
                severalLeave(door);
            }
            if (price[door] < before) {
                changed |= Choices.bit(seats.provision(door));
            }
        }
        return changed;
    }

    private void oneLeaves(int door) {
        int provision = seats.provision(door);
        for (int position = hereFrom[provision]; position < hereFrom[provision + 1]; position++) {
            int index = here[position];
            long cost = Math.max(0, other[index]);
            if (cost < price[door] && plan.taken().frees(plan.door(index), door)) {
                price[door] = cost;
                moverCount[door] = 1;
                movers[door * MOST_MOVERS] = index;
            }
        }
    }

    /** The cheapest for each row that is freed leaves first; {@link #needed} are the rows to be freed. */
    private void severalLeave(int door) {
        int provision = seats.provision(door);
        int[] leaving = new int[MOST_MOVERS];
        long cost = 0;
        int count = 0;
        while (seats.countOf(needed) > 0) {
            int best = -1;
            double least = Double.MAX_VALUE;
            for (int position = hereFrom[provision]; position < hereFrom[provision + 1]; position++) {
                int index = here[position];
                int freed = seats.countShared(needed, plan.door(index));
                double share = freed == 0 ? Double.MAX_VALUE : (double) Math.max(0, other[index]) / freed;
                if (share < least) {
                    least = share;
                    best = index;
                }
            }
            if (best < 0 || count == MOST_MOVERS) {
                return;
            }
            cost += Math.max(0, other[best]);
            if (cost >= price[door]) {
                return;
            }
            leaving[count++] = best;
            seats.removeShared(needed, plan.door(best));
        }
        price[door] = cost;
        moverCount[door] = count;
        System.arraycopy(leaving, 0, movers, door * MOST_MOVERS, count);
    }

    private void gatherByProvision() {
        Arrays.fill(hereFrom, 0);
        int seated = 0;
        for (int index = 0; index < plan.size(); index++) {
            if (plan.isPlaced(index)) {
                hereFrom[plan.provision(index) + 1]++;
                seated++;
            }
        }
        for (int provision = 1; provision < hereFrom.length; provision++) {
            hereFrom[provision] += hereFrom[provision - 1];
        }
        for (int index = plan.size() - 1; index >= 0; index--) {
            if (plan.isPlaced(index)) {
                here[--hereFrom[plan.provision(index) + 1]] = index;
            }
        }
        // each end has become its beginning
        System.arraycopy(hereFrom, 1, hereFrom, 0, hereFrom.length - 1);
        hereFrom[hereFrom.length - 1] = seated;
    }

    private void grow() {
        if (other.length < plan.size()) {
            other = new long[2 * plan.size()];
            otherChoice = new int[other.length];
            here = new int[other.length];
        }
    }
}
