package org.throughline.matching.exact.prices;

import java.util.Arrays;

/**
 * Who of a number of pupils takes which of the seats given, at the least cost: a transportation problem, solved by
 * shortest augmenting paths between kinds of seats.
 */
public final class Seating {

    private static final int NOBODY = -1;

    private final long[][] cost;
    private final int kinds;
    private final int[] kindOf;
    private final int[] free;
    private final long[] potential;
    /** What it adds to move the best pupil from one kind to another, and who that is. */
    private final long[][] move;

    private final int[][] mover;

    private Seating(long[][] cost, int[] seats) {
        this.cost = cost;
        kinds = seats.length;
        free = seats.clone();
        potential = new long[kinds];
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
        int[] before = new int[kinds];
        long[] distance = distances(pupil, before);
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

    /**
     * What it adds at least that a pupil's coming makes one more sit on each kind of seat. With the last such sums as
     * potentials no move is below 0, so each kind is looked at once (Dijkstra).
     */
    private long[] distances(int pupil, int[] before) {
        long[] reduced = new long[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            reduced[kind] = cost[pupil][kind] - potential[kind];
        }
        Arrays.fill(before, NOBODY);
        boolean[] isDone = new boolean[kinds];
        for (int step = 0; step < kinds; step++) {
            int nearest = NOBODY;
            for (int kind = 0; kind < kinds; kind++) {
                if (!isDone[kind] && (nearest == NOBODY || reduced[kind] < reduced[nearest])) {
                    nearest = kind;
                }
            }
            isDone[nearest] = true;
            long[] moves = move[nearest];
            long base = reduced[nearest] + potential[nearest];
            for (int to = 0; to < kinds; to++) {
                if (!isDone[to] && moves[to] != Long.MAX_VALUE && base + moves[to] - potential[to] < reduced[to]) {
                    reduced[to] = base + moves[to] - potential[to];
                    before[to] = nearest;
                }
            }
        }
        for (int kind = 0; kind < kinds; kind++) {
            potential[kind] += reduced[kind];
        }
        return potential;
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
