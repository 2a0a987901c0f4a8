package org.throughline.shared;

/** Digits of numbers that people type with spaces, hyphens and slashes. */
final class Digits {

    private Digits() {}

    /** A text without what people put between digits. */
    static String only(String typed) {
        return typed.replaceAll("[\\s\\u00a0/.-]", "");
    }

    /** All digits but the last, weighted by {@code first}, one less, and so on. */
    static int weighted(String digits, int first) {
        int sum = 0;
        for (int index = 0; index < digits.length() - 1; index++) {
            sum += (first - index) * (digits.charAt(index) - '0');
        }
        return sum;
    }
}
