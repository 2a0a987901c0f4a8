package org.throughline.matching.inyear;

import java.util.Arrays;

/** Who is still to come in a guess and the place of each; every row is kept at any time. */
final class Plan {

    private static final int FIRST_SIZE = 16;

    private final Seats seats;
    private final SeatsTaken taken;
    private Choices[] who = new Choices[FIRST_SIZE];
    private int[] at = new int[FIRST_SIZE];
    private int size;
    private int version;

    /** A plan for nobody. */
    Plan(Seats seats) {
        this.seats = seats;
        taken = new SeatsTaken(seats);
    }

    /** How many are to come; they are counted from 0. */
    int size() {
        return size;
    }

    /** Another number after every change. */
    int version() {
        return version;
    }

    /** The seats that are taken by those of the plan and by those who have come. */
    SeatsTaken taken() {
        return taken;
    }

    /** Somebody of the plan. */
    Choices who(int index) {
        return who[index];
    }

    /** The choice that somebody of the plan has now, or {@link Choices#UNPLACED}. */
    int at(int index) {
        return at[index];
    }

    /** Whether somebody of the plan has a place. */
    boolean isPlaced(int index) {
        return at[index] != Choices.UNPLACED;
    }

    /** The door through which somebody who has a place goes to it. */
    int door(int index) {
        return who[index].doors()[at[index]];
    }

    /** The provision of somebody who has a place. */
    int provision(int index) {
        return seats.provision(door(index));
    }

    /** Somebody more, without a place. */
    int add(Choices pupil) {
        if (size == who.length) {
            who = Arrays.copyOf(who, 2 * size);
            at = Arrays.copyOf(at, 2 * size);
        }
        who[size] = pupil;
        at[size] = Choices.UNPLACED;
        version++;
        return size++;
    }

    /** Somebody is not to come; the last one is counted in their stead. */
    void remove(int index) {
        leave(index);
        size--;
        who[index] = who[size];
        at[index] = at[size];
        version++;
    }

    /** Somebody without a place takes one; false when it is not free. */
    boolean enter(int index, int choice) {
        if (choice != Choices.UNPLACED) {
            int door = who[index].doors()[choice];
            if (!taken.isRoom(door)) {
                return false;
            }
            taken.occupy(door, 1);
            at[index] = choice;
            version++;
        }
        return true;
    }

    /** Somebody leaves the place. */
    void leave(int index) {
        if (isPlaced(index)) {
            taken.occupy(door(index), -1);
            at[index] = Choices.UNPLACED;
            version++;
        }
    }

    /** Somebody has come: a seat behind a door that is free is gone for good. */
    void fill(int door) {
        taken.occupy(door, 1);
        version++;
    }
}
