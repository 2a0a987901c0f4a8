package org.throughline.matching.inyear;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What seats are worth to those who are still to come: the mean of several guesses of who that is. A guess is drawn
 * from the pupils expected and those who have come so far; how many it holds follows from how many were expected.
 */
final class SeatPrices {

    private final List<Guess> guesses = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();
    private final List<Choices> pool;
    private final SplittableRandom random;
    private final PriceSettings settings;
    private final int fewest;
    private int arrived;

    /** Prices before anybody has come. */
    SeatPrices(Seats seats, List<Choices> expected, PriceSettings settings, SplittableRandom random) {
        this.settings = settings;
        this.random = random;
        pool = new ArrayList<>(expected);
        double deviation = Math.sqrt(expected.size());
        fewest = (int) Math.ceil(deviation * settings.tail());
        for (int index = 0; index < settings.guesses(); index++) {
            // evenly over what is likely: the number of a year varies as a count does
            double position = (2.0 * index + 1) / settings.guesses() - 1;
            totals.add((int) Math.round(expected.size() + settings.spread() * position * deviation));
            guesses.add(new Guess(seats));
            fill(index);
        }
    }

    /** What a seat behind a door is worth to those to come, in the costs of {@link Choices}. */
    double price(int door) {
        double sum = 0;
        for (Guess guess : guesses) {
            sum += Math.min(guess.price(door), Choices.NO_PLACE);
        }
        return sum / guesses.size();
    }

    /** Somebody has come and was placed by a choice, or was not. */
    void came(Choices pupil, int choice) {
        arrived++;
        pool.add(pupil);
        for (int index = 0; index < guesses.size(); index++) {
            Guess guess = guesses.get(index);
            if (choice != Choices.UNPLACED) {
                guess.take(pupil.doors()[choice]);
            }
            fill(index);
        }
    }

    private void fill(int index) {
        Guess guess = guesses.get(index);
        int still = pool.isEmpty() ? 0 : Math.max(totals.get(index) - arrived, fewest);
        while (guess.size() < still) {
            guess.expect(oneOfThePool());
        }
        while (guess.size() > still) {
            guess.forget(random);
        }
    }

    private Choices oneOfThePool() {
        return pool.get(random.nextInt(pool.size()));
    }
}
