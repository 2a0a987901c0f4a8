package org.throughline.matching.inyear;

/** How many came through doors, row by row, and which rows are full. */
final class SeatsTaken {

    private final Seats seats;
    private final int[] used;
    private final long[] full;

    SeatsTaken(Seats seats) {
        this.seats = seats;
        used = seats.nobody();
        full = new long[seats.provisions() * seats.words];
        for (int row = 0; row < used.length; row++) {
            mark(row);
        }
    }

    /** Takes seats behind a door, or gives them back where the number is below 0. */
    void occupy(int door, int more) {
        for (int row : seats.rows(door)) {
            used[row] += more;
            mark(row);
        }
    }

    private void mark(int row) {
        int word = seats.rowProvision[row] * seats.words + seats.wordOf(row);
        if (used[row] >= seats.rowOpen[row]) {
            full[word] |= seats.bitOf(row);
        } else {
            full[word] &= ~seats.bitOf(row);
        }
    }

    /** Whether a seat behind a door is free in every row. */
    boolean isRoom(int door) {
        int from = seats.provision(door) * seats.words;
        for (int word = 0; word < seats.words; word++) {
            if ((full[from + word] & seats.bits()[door * seats.words + word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether one who leaves by a door makes room behind another one. */
    boolean frees(int left, int wanted) {
        int from = seats.provision(wanted) * seats.words;
        for (int word = 0; word < seats.words; word++) {
            long needed = full[from + word] & seats.bits()[wanted * seats.words + word];
            if ((needed & ~seats.bits()[left * seats.words + word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The full rows behind a door.
     *
     * @param rows set to the rows as bits
     * @return how many they are
     */
    int fullRows(int door, long[] rows) {
        int from = seats.provision(door) * seats.words;
        int count = 0;
        for (int word = 0; word < seats.words; word++) {
            rows[word] = full[from + word] & seats.bits()[door * seats.words + word];
            count += Long.bitCount(rows[word]);
        }
        return count;
    }

    /** Whether two doors count in a row that is full. */
    boolean sharesFullRow(int door, int theirs) {
        if (seats.provision(door) != seats.provision(theirs)) {
            return false;
        }
        int from = seats.provision(door) * seats.words;
        for (int word = 0; word < seats.words; word++) {
            long needed = full[from + word] & seats.bits()[door * seats.words + word];
            if ((needed & seats.bits()[theirs * seats.words + word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether two doors count in a row. */
    boolean sharesRow(int door, int theirs) {
        if (seats.provision(door) != seats.provision(theirs)) {
            return false;
        }
        for (int word = 0; word < seats.words; word++) {
            if ((seats.bits()[door * seats.words + word] & seats.bits()[theirs * seats.words + word]) != 0) {
                return true;
            }
        }
        return false;
    }
}
