package org.throughline.matching.inyear;

/**
 * How seats are priced. The defaults were chosen on generated years of several shapes, none of them by itself.
 *
 * @param guesses guesses of who is still to come, 1 or more
 * @param spread how far the guesses differ in how many come, in square roots of the number expected, 0 or more
 * @param tail the fewest still to come in a guess, in square roots of the number expected: a year may go on
 */
record PriceSettings(int guesses, double spread, double tail) {

    private static final int MOST_GUESSES = 20;
    private static final int FEWEST_GUESSES = 3;
    /** Pupils up to which there are the most guesses; a decision takes longer the more are expected. */
    private static final int SMALL_YEAR = 320;

    /** The settings for so many pupils expected. */
    static PriceSettings forYear(int expected) {
        int guesses = MOST_GUESSES * SMALL_YEAR / Math.max(SMALL_YEAR, expected);
        return new PriceSettings(Math.max(FEWEST_GUESSES, guesses), 1, 0.5);
    }
}
