package org.throughline.matching.exact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.PlaceLimit;

/**
 * Prices that bound a level from below, in whole parts of {@code 1 / scale}: one for each row, one for each set of
 * pupils kept apart at each provision, and a factor for each earlier level. Any prices of 0 or more give a true bound;
 * good prices give a high one.
 *
 * @param target the level bounded, as its place in the profile
 * @param scale parts of one, 1 or more
 * @param factors of the earlier levels, 0 or more each
 * @param rows by row, 0 or more each
 * @param cliques by clique and provision, 0 or more each; null where all are 0
 * @param together by bond of siblings the part that the bond's own pupil has of its worth; used for points only
 */
record DualPrices(int target, long scale, long[] factors, long[] rows, long[][] cliques, long[] together) {

    /** Prices that leave pairs kept apart out, and each bond of siblings whole to its own pupil. */
    static DualPrices ofRows(PairModel model, int target, long scale, long[] factors, long[] rows) {
        return new DualPrices(
                target, scale, factors, rows, new long[model.cliques.length][], model.siblings.wholeToOwners(scale));
    }

    /**
     * The prices of a proof for the rows of a model; prices of keeping apart and of siblings are left out, so the bound
     * may be lower.
     */
    static DualPrices of(PairModel model, int target, Proof.LevelProof proof) {
        Map<PlaceLimit, Long> byLimit = new HashMap<>();
        proof.limits().forEach(price -> byLimit.merge(price.limit(), price.price(), Long::sum));
        return ofRows(
                model,
                target,
                proof.scale(),
                proof.factors().stream().mapToLong(Long::longValue).toArray(),
                Arrays.stream(model.rowLimit)
                        .mapToLong(limit -> byLimit.getOrDefault(limit, 0L))
                        .toArray());
    }

    /** Whether every sum that is made with these prices stays within 64 bits. */
    boolean fits(PairModel model) {
        Level level = model.profile.levels().get(target);
        double most = scale * (level == Level.POINTS ? (double) model.mostPoints : PairModel.SAFE_PLACE_LOST);
        for (long factor : factors) {
            most += (double) factor * PairModel.SAFE_PLACE_LOST;
        }
        double dearest = 0;
        for (int[] of : model.doorRows) {
            dearest = Math.max(
                    dearest, Arrays.stream(of).mapToDouble(row -> rows[row]).sum());
        }
        double places = 0;
        for (int row = 0; row < rows.length; row++) {
            places += (double) rows[row] * model.rowOpen[row];
        }
        for (long[] clique : cliques) {
            places +=
                    clique == null ? 0 : Arrays.stream(clique).asDoubleStream().sum();
        }
        double kept = (double) scale * model.kept.at(level);
        return (most + dearest) * (model.problem.pupils().size() + 1) + places + kept < Long.MAX_VALUE / 2.0;
    }

    /** The cost of every option with the factors of these prices, without the prices of places. */
    LevelCosts costs(PairModel model) {
        List<Level> levels = model.profile.levels().subList(0, target + 1);
        long[] all = Arrays.copyOf(factors, target + 1);
        all[target] = scale;
        return LevelCosts.of(model, levels, all);
    }

    /** What everybody who comes through each door pays. */
    long[] ofDoors(PairModel model) {
        long[] prices = new long[model.doorRows.length];
        for (int door = 0; door < prices.length; door++) {
            for (int row : model.doorRows[door]) {
                prices[door] += rows[row];
            }
        }
        return prices;
    }

    /** What a pupil pays at a provision for being kept apart from others. */
    long ofCliques(PairModel model, int pupil, int provision) {
        long sum = 0;
        for (int clique : model.cliquesOf[pupil]) {
            sum += cliques[clique] == null ? 0 : cliques[clique][provision];
        }
        return sum;
    }

    /** What all places together are worth at these prices. */
    long worth(PairModel model) {
        long sum = 0;
        for (int row = 0; row < rows.length; row++) {
            sum = Math.addExact(sum, Math.multiplyExact(rows[row], model.rowOpen[row]));
        }
        for (long[] clique : cliques) {
            for (int provision = 0; clique != null && provision < clique.length; provision++) {
                sum = Math.addExact(sum, clique[provision]);
            }
        }
        return sum;
    }

    /**
     * The bound that these prices give, in scaled parts and before the earlier levels are taken off: no choice of
     * options that keeps all rules costs less by the factors.
     */
    Evaluation evaluate(PairModel model) {
        LevelCosts costs = costs(model);
        long[] doors = ofDoors(model);
        long[] least = new long[model.pupils.length];
        boolean countsPoints = target == model.profile.levels().size() - 1;
        long sum = countsPoints ? model.siblings.discount(costs.option(), together, scale) : 0;
        for (int pupil = 0; pupil < least.length; pupil++) {
            long best = model.mayBeUnplaced(pupil) ? costs.unplaced()[pupil] : Long.MAX_VALUE;
            boolean hasCliques = model.cliquesOf[pupil].length > 0;
            for (int option = model.first[pupil]; option < model.first[pupil + 1]; option++) {
                long price = Math.addExact(costs.option()[option], doors[model.door[option]]);
                if (price < best) {
                    best = Math.min(
                            best, hasCliques ? price + ofCliques(model, pupil, model.provisionOf(option)) : price);
                }
            }
            least[pupil] = best;
            sum = Math.addExact(sum, best);
        }
        return new Evaluation(this, costs, doors, least, Math.subtractExact(sum, worth(model)));
    }

    /**
     * Prices held against every option.
     *
     * @param prices the prices
     * @param costs what each option costs by the factors
     * @param doors what each door costs by the prices
     * @param least the least each pupil can cost, prices included
     * @param sum the bound in scaled parts, earlier levels not taken off
     */
    record Evaluation(DualPrices prices, LevelCosts costs, long[] doors, long[] least, long sum) {

        /**
         * By how much an option of a pupil, or no place where that can be, is dearer than the pupil's cheapest, in
         * scaled parts.
         */
        long reduced(PairModel model, int pupil, int option) {
            long price = option == PairModel.UNPLACED
                    ? costs.unplaced()[pupil]
                    : costs.option()[option]
                            + doors[model.door[option]]
                            + prices.ofCliques(model, pupil, model.provisionOf(option));
            return price - least[pupil];
        }

        /**
         * How much dearer than the cheapest the options of a plan can be together, in scaled parts, where the earlier
         * levels and this one are at their caps.
         */
        long slack(long[] caps) {
            long all = Math.multiplyExact(prices.scale, caps[prices.target]);
            for (int level = 0; level < prices.target; level++) {
                all = Math.addExact(all, Math.multiplyExact(prices.factors[level], caps[level]));
            }
            return Math.subtractExact(all, sum);
        }

        /**
         * The bound on the level: no choice whose earlier levels are at most these can have less.
         *
         * @param earlier the values of the earlier levels, kept pupils not counted
         */
        long bound(long[] earlier) {
            long rest = sum;
            for (int level = 0; level < prices.target; level++) {
                rest = Math.subtractExact(rest, Math.multiplyExact(prices.factors[level], earlier[level]));
            }
            return Math.ceilDiv(rest, prices.scale);
        }
    }
}
