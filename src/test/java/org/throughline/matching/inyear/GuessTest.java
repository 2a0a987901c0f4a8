package org.throughline.matching.inyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;

/** A guess of who is to come has the best places for them, whatever happens to it. */
class GuessTest {

    private static final int COUNT = 120;

    /** Rows that nest, and rows that nest in each year but not from year to year. */
    static Stream<Problem> nesting() {
        return Stream.of(
                GeneratedYears.borough(1, COUNT, 20, 0).year(),
                GeneratedYears.keyStages(4, COUNT, 20, 3, 0.6, true).year(),
                GeneratedYears.keyStages(5, COUNT, 20, 3, 0.9, true).year(),
                GeneratedYears.keyStages(6, COUNT, 15, 2, 0.7, false).year());
    }

    static Stream<Problem> crossing() {
        return Stream.of(11L, 12L, 13L)
                .map(seed -> GeneratedYears.overlapping(seed, COUNT, 20, 0).year());
    }

    @ParameterizedTest
    @MethodSource("nesting")
    void those_who_come_one_by_one_have_places_as_good_as_the_best_plan(Problem year) {
        Year begun = new Year(year);

        begun.coming.forEach(begun.guess::expect);

        assertThat(begun.counts()).isEqualTo(begun.best(begun.coming));
    }

    @ParameterizedTest
    @MethodSource("nesting")
    void those_who_are_left_have_places_as_good_as_the_best_plan(Problem year) {
        Year begun = new Year(year);
        begun.coming.forEach(begun.guess::expect);

        SplittableRandom random = new SplittableRandom(1);
        for (int gone = 0; gone < COUNT / 3; gone++) {
            begun.guess.forget(random);
            begun.guess.price(0);
        }

        assertThat(begun.counts()).isEqualTo(begun.best(begun.expected()));
    }

    @ParameterizedTest
    @MethodSource("crossing")
    void where_rows_cross_nearly_as_many_are_in_the_borough(Problem year) {
        Year begun = new Year(year);

        begun.coming.forEach(begun.guess::expect);

        Counts best = begun.best(begun.coming);
        assertThat(begun.counts().inBorough()).isGreaterThanOrEqualTo(best.inBorough() * 95 / 100);
        assertThat(begun.counts().unplaced()).isLessThanOrEqualTo(best.unplaced() + COUNT * 4 / 100);
    }

    private record Counts(int unplaced, int inBorough) {}

    /** A year with nobody expected yet. */
    private static final class Year {

        private final Problem settled;
        private final List<Choices> coming;
        private final Guess guess;

        Year(Problem year) {
            settled = Expectation.settled(year);
            List<Pupil> pupils =
                    settled.pupils().stream().filter(pupil -> !pupil.isKept()).toList();
            Seats seats = new Seats(settled, pupils);
            coming = pupils.stream()
                    .map(pupil -> Choices.of(settled, pupil, seats))
                    .toList();
            guess = new Guess(seats);
        }

        List<Choices> expected() {
            List<Choices> expected = new ArrayList<>();
            for (int index = 0; index < guess.places().size(); index++) {
                expected.add(guess.places().who(index));
            }
            return expected;
        }

        /** What the guess has, after it has been asked for a price. */
        Counts counts() {
            guess.price(0);
            Plan plan = guess.places();
            int unplaced = 0;
            int inBorough = 0;
            for (int index = 0; index < plan.size(); index++) {
                unplaced += plan.isPlaced(index) ? 0 : 1;
                inBorough += plan.isPlaced(index) && plan.who(index).isInBorough(plan.at(index)) ? 1 : 0;
            }
            return new Counts(unplaced, inBorough);
        }

        Counts best(List<Choices> those) {
            List<Pupil> pupils = those.stream().map(Choices::pupil).toList();
            List<Pupil> all = new ArrayList<>(
                    settled.pupils().stream().filter(Pupil::isKept).toList());
            all.addAll(pupils);
            Answer best = SeatSearch.bestPlan(
                    new Problem(all, settled.provisions(), settled.limits(), List.of()),
                    Duration.ofSeconds(30),
                    () -> false);
            int unplaced = 0;
            int inBorough = 0;
            for (Pupil pupil : pupils) {
                String place = best.placeOf(pupil);
                unplaced += place == null ? 1 : 0;
                inBorough += place != null && settled.provision(place).inBorough() ? 1 : 0;
            }
            return new Counts(unplaced, inBorough);
        }
    }
}
