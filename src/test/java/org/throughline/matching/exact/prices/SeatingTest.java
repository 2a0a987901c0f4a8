package org.throughline.matching.exact.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private static final int PROBLEMS = 200;

    @Test
    void nobody_is_seated_where_there_are_fewer_seats_than_pupils_there() {
        long[][] cost = {{1, 5}, {1, 9}, {1, 20}};
        assertThat(Seating.of(cost, new int[] {1, 2})).containsExactly(1, 1, 0);
    }

    @Test
    void the_sum_is_the_least_of_all_ways_to_sit() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int kinds = 2 + random.nextInt(3);
            int pupils = 1 + random.nextInt(6);
            int[] seats = new int[kinds];
            for (int pupil = 0; pupil < pupils; pupil++) {
                seats[random.nextInt(kinds)]++;
            }
            long[][] cost = new long[pupils][];
            for (int pupil = 0; pupil < pupils; pupil++) {
                cost[pupil] = random.longs(kinds, 0, 50).toArray();
            }
            int[] seated = Seating.of(cost, seats);
            for (int kind = 0; kind < kinds; kind++) {
                int which = kind;
                assertThat(IntStream.of(seated).filter(at -> at == which).count())
                        .isEqualTo(seats[kind]);
            }
            long sum = IntStream.range(0, pupils)
                    .mapToLong(pupil -> cost[pupil][seated[pupil]])
                    .sum();
            assertThat(sum).as("problem %d", seed).isEqualTo(least(cost, seats, 0));
        }
    }

    private static long least(long[][] cost, int[] free, int pupil) {
        if (pupil == cost.length) {
            return 0;
        }
        long least = Long.MAX_VALUE / 2;
        for (int kind = 0; kind < free.length; kind++) {
            if (free[kind] > 0) {
                free[kind]--;
                least = Math.min(least, cost[pupil][kind] + least(cost, free, pupil + 1));
                free[kind]++;
            }
        }
        return least;
    }
}
