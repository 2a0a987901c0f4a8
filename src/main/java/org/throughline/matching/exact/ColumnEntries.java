package org.throughline.matching.exact;

import java.util.Arrays;

/** Growing lists of rows and values. */
final class ColumnEntries {

    int[] rows = new int[1 << 12];
    double[] values = new double[1 << 12];
    int size;

    void add(int row, double value) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        rows[size] = row;
        values[size++] = value;
    }
}
