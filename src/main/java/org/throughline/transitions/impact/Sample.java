package org.throughline.transitions.impact;

import java.util.Arrays;

/**
 * Numbers with their mean and how far it may be off.
 *
 * @param count how many, 0 or more
 * @param mean their mean; 0 of none
 * @param variance of the mean: that of the numbers divided by how many; 0 of fewer than two
 */
record Sample(int count, double mean, double variance) {

    static Sample of(double... numbers) {
        int count = numbers.length;
        double mean = Arrays.stream(numbers).average().orElse(0);
        double squares = Arrays.stream(numbers)
                .map(number -> (number - mean) * (number - mean))
                .sum();
        return new Sample(count, mean, count < 2 ? 0 : squares / (count - 1) / count);
    }
}
