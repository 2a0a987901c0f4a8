package org.throughline.matching.exact.prices;

/**
 * Pupils who choose among options, and rows that limit who comes in by a door. The last door is that of who has no
 * place.
 *
 * @param first the options of pupil {@code i} are {@code first[i]} to {@code first[i + 1] - 1}
 * @param door the door of each option
 * @param doorRows the rows that count each door
 * @param rowDoors the doors counted by each row
 * @param open places of each row
 * @param full whether a row must be full, so that its price may be below 0
 */
public record Market(int[] first, int[] door, int[][] doorRows, int[][] rowDoors, int[] open, boolean[] full) {

    /** The door of an option, or of none. */
    int doorOf(int option) {
        return option == Costs.NONE ? doorRows.length - 1 : door[option];
    }

    /** Number of pupils. */
    public int pupils() {
        return first.length - 1;
    }

    /** What one more pupil at each door costs, by the prices of rows. */
    public double[] ofDoors(double[] rows) {
        double[] prices = new double[doorRows.length];
        for (int at = 0; at < prices.length; at++) {
            for (int row : doorRows[at]) {
                prices[at] += rows[row];
            }
        }
        return prices;
    }
}
