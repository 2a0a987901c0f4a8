package org.throughline.matching.inyear;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.problem.Totals;

/**
 * A year replayed.
 *
 * @param rows one for each order and policy, in this order
 * @param pupils pupils of the year, those there from the start too
 * @param arrivals those of them who came one by one
 * @param isHindsightProven whether no plan can be better than that of hindsight in any level
 * @param lastAnswer the places by {@link Policy#PRICES} in the last order, of all pupils
 * @param guesses guesses of who is to come that each price is the mean of
 * @param took how long it took
 */
public record ReplayResult(
        List<Row> rows,
        int pupils,
        int arrivals,
        boolean isHindsightProven,
        Answer lastAnswer,
        int guesses,
        Duration took) {

    /** Copies the rows. */
    public ReplayResult {
        rows = List.copyOf(rows);
    }

    /**
     * What one policy came to in one order.
     *
     * @param order the order, from 1
     * @param policy the policy
     * @param totals the totals of the whole year
     * @param took how long it took
     */
    public record Row(int order, Policy policy, Totals totals, Duration took) {}

    /**
     * How a policy did against hindsight.
     *
     * @param mean children placed in the borough as a share of hindsight's, the mean of all orders; 1 is the same
     * @param worst the share in the worst order
     * @param worstOrder that order, from 1
     * @param meanInBorough children placed in the borough, those there from the start too, the mean of all orders
     */
    public record Standing(double mean, double worst, int worstOrder, double meanInBorough) {}

    /** How a policy did. Children there from the start count on both sides. */
    public Standing standing(Policy policy) {
        List<Row> own = rows.stream().filter(row -> row.policy() == policy).toList();
        Row worst = own.stream().min(Comparator.comparingLong(this::inBorough)).orElseThrow();
        double mean = own.stream().mapToLong(this::inBorough).average().orElseThrow();
        double best = rows.stream()
                .filter(row -> row.policy() == Policy.HINDSIGHT)
                .mapToLong(this::inBorough)
                .findFirst()
                .orElseThrow();
        return best == 0
                ? new Standing(1, 1, worst.order(), mean)
                : new Standing(mean / best, inBorough(worst) / best, worst.order(), mean);
    }

    private long inBorough(Row row) {
        return pupils - row.totals().unplaced() - row.totals().outOfBorough();
    }
}
