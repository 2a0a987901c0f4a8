package org.throughline.matching.exact;

import java.util.Arrays;

/** Columns about to be added to a program: each with its cost, the most it can be, and its entries. */
final class NewColumns {

    private double[] costs = new double[1 << 8];
    private double[] upper = new double[1 << 8];
    private int[] begins = new int[1 << 8];
    private int count;

    private int[] rows = new int[1 << 12];
    private double[] values = new double[1 << 12];
    private int size;

    /** Begins a column; what is added from now on stands in it. */
    void begin(double cost, double most) {
        if (count == costs.length) {
            costs = Arrays.copyOf(costs, count * 2);
            upper = Arrays.copyOf(upper, count * 2);
            begins = Arrays.copyOf(begins, count * 2);
        }
        costs[count] = cost;
        upper[count] = most;
        begins[count++] = size;
    }

    /** Adds an entry to the column begun last; nothing is no entry. */
    void add(int row, double value) {
        if (value == 0) {
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        rows[size] = row;
        values[size++] = value;
    }

    /** Adds the columns, none of them below zero. */
    void addTo(HighsModel highs) {
        if (count > 0) {
            highs.addColumns(
                    Arrays.copyOf(costs, count),
                    new double[count],
                    Arrays.copyOf(upper, count),
                    Arrays.copyOf(begins, count),
                    Arrays.copyOf(rows, size),
                    Arrays.copyOf(values, size));
        }
    }
}
