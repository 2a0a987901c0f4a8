package org.throughline.matching.exact;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Level;

/**
 * The problem with those rows only that nest and nobody kept apart: a network flow. Its answer is that of the problem
 * where nothing was left out, and otherwise a bound and a good guess.
 */
final class FlowRelaxation {

    private final PairModel model;
    private final LaminarRows rows;
    private final int atOnce;

    FlowRelaxation(PairModel model) {
        this.model = model;
        long[] demand = new long[model.rowOpen.length];
        for (int door : model.door) {
            for (int row : model.doorRows[door]) {
                demand[row]++;
            }
        }
        rows = LaminarRows.scarcestOf(model, demand);
        int nodes = 1;
        for (boolean chosen : rows.chosen) {
            nodes += chosen ? 1 : 0;
        }
        atOnce = Math.max(1, Math.min(model.pupils.length, nodes));
    }

    /** Whether nothing is left out: its plan is the best one there is. */
    boolean isWhole() {
        boolean isWhole = model.cliques.length == 0 && model.siblings.count() == 0;
        for (boolean chosen : rows.chosen) {
            isWhole &= chosen;
        }
        return isWhole;
    }

    /**
     * Solves all levels at once.
     *
     * @param bounds hears what the prices say about each level
     * @return the choice, or null when it was stopped
     */
    int @Nullable [] solve(LowerBounds bounds, BooleanSupplier stop) {
        int count = model.profile.levels().size();
        LevelCosts costs = LevelCosts.lexicographic(model, count, atOnce);
        discountSiblings(costs);
        NetworkSimplex flow = new NetworkSimplex(model, rows, costs.option(), costs.unplaced());
        if (!flow.solve(stop)) {
            return null;
        }
        long[] known = new long[count];
        for (int level = 0; level < count; level++) {
            LevelCosts upTo = level == count - 1 ? costs : LevelCosts.lexicographic(model, level + 1, atOnce);
            DualPrices prices = DualPrices.ofRows(
                    model, level, 1, Arrays.copyOf(upTo.factors(), level), flow.prices(upTo.option(), upTo.unplaced()));
            DualPrices.Evaluation evaluation = prices.evaluate(model);
            bounds.offer(evaluation, known);
            known[level] = evaluation.bound(known);
        }
        return flow.chosen();
    }

    /**
     * Prices for the points: of the flow that uses those options only which plans at the caps can have, and pays for
     * what is above them. A good place to begin to look for columns, and a bound.
     *
     * @param before what prices say about the level before the points
     * @param caps what the earlier levels come to
     * @return null when it was stopped, or the points are too many for it
     */
    DualPrices.@Nullable Evaluation guess(DualPrices.Evaluation before, long[] caps, BooleanSupplier stop) {
        List<Level> levels = model.profile.levels();
        int points = levels.size() - 1;
        if (!LevelCosts.isRoomFor(model, model.mostPoints * Math.pow(PlacementProgram.EXCESS, levels.size()))) {
            return null;
        }
        long[] factors = new long[levels.size()];
        factors[points] = 1;
        long factor = PlacementProgram.EXCESS * model.mostPoints;
        for (int level = points - 1; level >= 0; level--) {
            factors[level] = factor;
            factor *= PlacementProgram.EXCESS;
        }
        LevelCosts costs = LevelCosts.of(model, levels, factors);
        discountSiblings(costs);
        long[] option = costs.option();
        long slack = before.slack(caps);
        for (int pupil = 0; pupil < model.pupils.length; pupil++) {
            for (int at = model.first[pupil]; at < model.first[pupil + 1]; at++) {
                option[at] += before.reduced(model, pupil, at) > slack ? factor : 0;
            }
        }
        NetworkSimplex flow = new NetworkSimplex(model, rows, option, costs.unplaced());
        if (!flow.solve(stop)) {
            return null;
        }
        return DualPrices.ofRows(model, points, 1, Arrays.copyOf(factors, points), flow.prices())
                .evaluate(model);
    }

    /** Costs as if every pupil had a brother or sister wherever one could be: no plan is cheaper. */
    private void discountSiblings(LevelCosts costs) {
        model.siblings.discount(costs.option(), model.siblings.wholeToOwners(1), 1);
    }
}
