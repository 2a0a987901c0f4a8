package org.throughline.matching.inyear;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The choice for one child who has come. A child goes out of the borough only where no seat in it is free for them, and
 * is without a place only where none is free at all: prices decide between seats that are equally good in this, never
 * against the child.
 */
final class Choosing {

    private final Choices next;
    private final YearSoFar soFar;
    private final int[] possible;

    Choosing(Choices next, YearSoFar soFar) {
        this.next = next;
        this.soFar = soFar;
        int[] free = IntStream.range(0, next.doors().length)
                .filter(choice -> soFar.isPossible(next, choice))
                .toArray();
        int[] inBorough = IntStream.of(free).filter(next::isInBorough).toArray();
        possible = inBorough.length == 0 ? free : inBorough;
    }

    /**
     * The best choice.
     *
     * @param prices what seats are worth to others; null when only this child counts
     * @return the choice, or {@link Choices#UNPLACED}
     */
    int choose(@Nullable SeatPrices prices) {
        int best = Choices.UNPLACED;
        double least = Double.MAX_VALUE;
        for (int choice : possible) {
            double cost = soFar.points(next, choice);
            if (prices != null && possible.length > 1) {
                cost = cost / Choices.ROUGHLY + prices.price(next.doors()[choice]);
            }
            if (cost < least) {
                least = cost;
                best = choice;
            }
        }
        return best;
    }
}
