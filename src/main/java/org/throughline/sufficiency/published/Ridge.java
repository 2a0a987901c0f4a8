package org.throughline.sufficiency.published;

import java.util.List;

/** Least squares with a penalty on standardised coefficients, without a constant. */
final class Ridge {

    private static final double TINY = 1e-9;

    private Ridge() {}

    /**
     * The coefficients.
     *
     * @param rows what may explain, one row an observation
     * @param targets what is to be explained, one an observation
     * @param penalty how many observations of nothing are added to each explaining figure
     */
    static double[] fit(List<double[]> rows, List<Double> targets, double penalty) {
        int width = rows.getFirst().length;
        double[] scale = scale(rows, width);
        double[][] normal = new double[width][width + 1];
        for (int row = 0; row < rows.size(); row++) {
            double[] values = rows.get(row);
            for (int one = 0; one < width; one++) {
                double standardised = values[one] / scale[one];
                for (int other = 0; other < width; other++) {
                    normal[one][other] += standardised * values[other] / scale[other];
                }
                normal[one][width] += standardised * targets.get(row);
            }
        }
        for (int one = 0; one < width; one++) {
            normal[one][one] += penalty;
        }
        double[] solution = solve(normal);
        for (int one = 0; one < width; one++) {
            solution[one] /= scale[one];
        }
        return solution;
    }

    private static double[] scale(List<double[]> rows, int width) {
        double[] scale = new double[width];
        for (int one = 0; one < width; one++) {
            int column = one;
            double mean =
                    rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
            double variance = rows.stream()
                    .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                    .average()
                    .orElse(0);
            scale[one] = Math.sqrt(variance) + TINY;
        }
        return scale;
    }

    /** Elimination; the penalty keeps the matrix positive definite, so no pivot is zero. */
    private static double[] solve(double[][] matrix) {
        int width = matrix.length;
        for (int pivot = 0; pivot < width; pivot++) {
            for (int row = pivot + 1; row < width; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column <= width; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
            }
        }
        double[] solution = new double[width];
        for (int row = width - 1; row >= 0; row--) {
            double rest = matrix[row][width];
            for (int column = row + 1; column < width; column++) {
                rest -= matrix[row][column] * solution[column];
            }
            solution[row] = rest / matrix[row][row];
        }
        return solution;
    }
}
