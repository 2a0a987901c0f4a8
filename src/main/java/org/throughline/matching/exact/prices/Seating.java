package org.throughline.matching.exact.prices;

import java.util.Arrays;

/**
 * Who of a number of pupils takes which of the seats given, at the least cost: a transportation problem, solved by
 * shortest augmenting paths between kinds of seats (Busacker and Gowen, 1960; with potentials it would be Hungarian).
 */
public final class Seating {

    private static final int NOBODY = -1;

    private final long[][] cost;
    private final int kinds;
    private final int[] kindOf;
    private final int[] free;
    /** What it adds to move the best pupil from one kind to another, and who that is. */
    private final long[][] move;

    private final int[][] mover;

    private Seating(long[][] cost, int[] seats) {
        this.cost = cost;
        kinds = seats.length;
        free = seats.clone();
        kindOf = new int[cost.length];
        Arrays.fill(kindOf, NOBODY);
        move = new long[kinds][kinds];
        mover = new int[kinds][kinds];
        for (int kind = 0; kind < kinds; kind++) {
            Arrays.fill(move[kind], Long.MAX_VALUE);
            Arrays.fill(mover[kind], NOBODY);
        }
    }

    /**
     * Seats everybody.
     *
     * @param cost by pupil and kind of seat
     * @param seats seats of each kind, together at least as many as pupils
     * @return the kind of each pupil
     */
    public static int[] of(long[][] cost, int[] seats) {
        Seating seating = new Seating(cost, seats);
        for (int pupil = 0; pupil < cost.length; pupil++) {
            seating.seat(pupil);
        }
        return seating.kindOf;
    }

    private void seat(int pupil) {
        long[] distance = cost[pupil].clone();
        int[] before = new int[kinds];
        Arrays.fill(before, NOBODY);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int from = 0; from < kinds; from++) {
                long[] moves = move[from];
                for (int to = 0; to < kinds; to++) {
                    if (moves[to] != Long.MAX_VALUE && distance[from] + moves[to] < distance[to]) {
                        distance[to] = distance[from] + moves[to];
                        before[to] = from;
                        changed = true;
                    }
                }
            }
        }
        int end = NOBODY;
        for (int kind = 0; kind < kinds; kind++) {
            if (free[kind] > 0 && (end == NOBODY || distance[kind] < distance[end])) {
                end = kind;
            }
        }
        free[end]--;
        int at = end;
        while (before[at] != NOBODY) {
            kindOf[mover[before[at]][at]] = at;
            at = before[at];
        }
        kindOf[pupil] = at;
        for (int kind = end; ; kind = before[kind]) {
            refresh(kind);
            if (kind == at) {
                break;
            }
        }
    }

    /** Finds anew who leaves a kind of seat most cheaply. */
    private void refresh(int kind) {
        Arrays.fill(move[kind], Long.MAX_VALUE);
        for (int pupil = 0; pupil < kindOf.length; pupil++) {
            if (kindOf[pupil] == kind) {
                long[] costs = cost[pupil];
                for (int to = 0; to < kinds; to++) {
                    if (costs[to] - costs[kind] < move[kind][to]) {
                        move[kind][to] = costs[to] - costs[kind];
                        mover[kind][to] = pupil;
                    }
                }
            }
        }
    }
}
