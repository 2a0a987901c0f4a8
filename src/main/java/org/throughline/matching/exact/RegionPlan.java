package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.prices.Costs;
import org.throughline.matching.exact.prices.Market;
import org.throughline.matching.exact.prices.Seating;
import org.throughline.matching.exact.prices.SoftChoice;
import org.throughline.matching.problem.Profile;

/**
 * Bounds and a plan for more pairs than linear programs of single pupils can hold (decision 38).
 *
 * <p>The levels before the points are solved as always, over groups of pupils who are alike, but with nobody kept
 * apart: that bounds them as well, and the groups are large. Prices for the points come from {@link SoftChoice}; with
 * them any pupil's cheapest option bounds the points. Whole numbers of pupils of each group near the shares of the same
 * choice keep the levels at their bounds; who of a group goes where is then a transportation problem.
 */
final class RegionPlan {

    /** With fewer pairs every level is proven by linear programs of single pupils in a few minutes. */
    static final int PAIRS = 5_000_000;

    /** The first noise and the highest price of a place, as parts of what options of a pupil differ by on average. */
    private static final double FIRST_NOISE = 0.33;

    private static final double HIGHEST_PRICE = 0.8;
    /** The noise is halved so often; one of several pupils chooses for all while it is high. */
    private static final int[] ONE_OF = {12, 12, 8, 4, 2, 1, 1, 1};

    /** How much higher prices may go once there is little noise, when they no longer run away. */
    private static final int[] HIGHER = {1, 1, 1, 1, 1, 4, 4, 4};
    /** The fewest pupils who choose for all. */
    private static final int SAMPLE = 4_500;

    private static final int ROUNDS = 45;
    /** Options of a pupil looked at. */
    private static final int MOST_OPTIONS = 400;
    /** Parts of a point in prices, fewer where points are many. */
    private static final long SCALE = 1_000;
    /** Prices that are less than this part of one pupil at a level are the solver's noise. */
    private static final int DUST = 100;
    /** A group's share of an option below which it is none. */
    private static final double SMALL = 0.02;
    /** Part of the time left that whole numbers may take. */
    private static final double COUNTS_SHARE = 0.6;

    private final PairModel model;
    /** The same with nobody kept apart. */
    private final PairModel free;

    private final LowerBounds bounds;
    private final Incumbent incumbent;
    private final ExactListener listener;
    private final Work work;
    private final int points;
    private final long[] caps;

    RegionPlan(PairModel model, LowerBounds bounds, Incumbent incumbent, ExactListener listener, Work work) {
        this.model = model;
        free = model.withoutApart();
        this.bounds = bounds;
        this.incumbent = incumbent;
        this.listener = listener;
        this.work = work;
        points = model.profile.levels().size() - 1;
        caps = new long[points + 1];
    }

    /**
     * Whether a problem is for this: it has many pairs, and pupils are alike at the levels before the points whatever
     * they prefer.
     */
    static boolean isFor(PairModel model, int pairs) {
        return model.door.length >= pairs && model.profile == Profile.BOROUGH_FIRST;
    }

    /** Bounds every level and offers a plan; false when it came to none in time. */
    boolean find() {
        LowerBounds known = new LowerBounds(points + 1);
        if (new LinearRelaxation(free, known, listener, work).boundLevels(caps, null) == null) {
            return false;
        }
        for (int level = 0; level < points; level++) {
            offer(known.prices(level));
        }
        DualPrices.Evaluation levels = known.prices(points - 1);
        if (levels == null || !work.mayGoOn()) {
            return false;
        }
        listener.working("Prices of places by the points");
        SoftChoice choice = choice(levels);
        double noise = FIRST_NOISE * spread();
        int mostOf = Math.max(1, model.pupils.length / SAMPLE);
        double highest = HIGHEST_PRICE * spread();
        for (int stage = 0; stage < ONE_OF.length; stage++) {
            int oneOf = Math.min(ONE_OF[stage], mostOf);
            if (!choice.settle(noise, HIGHER[stage] * highest, ROUNDS, oneOf, work::isOver)) {
                return false;
            }
            noise /= 2;
        }
        work.stepDone();
        double[] shares = choice.shares();
        offer(pointPrices(levels, choice.prices()));
        return plan(levels, choice, shares);
    }

    /** Takes prices of the problem with nobody kept apart: they bound this one as well. */
    private void offer(DualPrices.@Nullable Evaluation of) {
        if (of != null) {
            DualPrices prices = of.prices();
            DualPrices same = new DualPrices(
                    prices.target(),
                    prices.scale(),
                    prices.factors(),
                    prices.rows(),
                    new long[model.cliques.length][],
                    prices.together());
            bounds.offer(new DualPrices.Evaluation(same, of.costs(), of.doors(), of.least(), of.sum()), caps);
        }
    }

    /** What one pupil at the last level before the points costs, in points. */
    private double perPupil() {
        return (double) PlacementProgram.EXCESS * model.mostPoints;
    }

    /**
     * Pupils who choose by points, but pay dearly for what the levels before do not want. By the theorem of
     * complementary slackness every limit with a price at those levels is full in each plan at their bounds.
     */
    private SoftChoice choice(DualPrices.Evaluation levels) {
        DualPrices prices = levels.prices();
        double each = perPupil() / prices.scale();
        long dust = prices.scale() / DUST;
        int rows = model.rowOpen.length;
        int doors = model.doorRows.length;
        boolean[] full = new boolean[rows + 1];
        for (int row = 0; row < rows; row++) {
            full[row] = prices.rows()[row] > dust;
        }
        full[rows] = prices.factors()[0] > dust;
        int[][] doorRows = Arrays.copyOf(model.doorRows, doors + 1);
        doorRows[doors] = new int[] {rows};
        int[][] rowDoors = Arrays.copyOf(model.rowDoors, rows + 1);
        rowDoors[rows] = new int[] {doors};
        int[] open = Arrays.copyOf(model.rowOpen, rows + 1);
        open[rows] = Math.toIntExact(caps[0]);
        long[] option = levels.costs().option();
        long[] none = levels.costs().unplaced();
        long[] paid = levels.doors();
        long[] least = levels.least();
        Costs costs = (pupil, at) -> at == Costs.NONE
                ? each * (none[pupil] - least[pupil])
                : model.points[at] + each * (option[at] + paid[model.door[at]] - least[pupil]);
        Market market = new Market(model.first, model.door, doorRows, rowDoors, open, full);
        return new SoftChoice(market, costs, rowsTogether(), MOST_OPTIONS);
    }

    /** The rows of each provision; that of having no place alone. */
    private int[][] rowsTogether() {
        List<List<Integer>> together = new ArrayList<>();
        for (int provision = 0; provision <= model.provisions.length; provision++) {
            together.add(new ArrayList<>());
        }
        for (int row = 0; row < model.rowOpen.length; row++) {
            if (model.rowDoors[row].length > 0) {
                together.get(model.doorProvision[model.rowDoors[row][0]]).add(row);
            }
        }
        together.getLast().add(model.rowOpen.length);
        return together.stream()
                .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** By how much the points of a pupil's options differ, on average; at least 1. */
    private double spread() {
        double sum = 0;
        for (int pupil = 0; pupil < model.pupils.length; pupil++) {
            long least = Long.MAX_VALUE;
            long most = 0;
            for (int option = model.first[pupil]; option < model.first[pupil + 1]; option++) {
                least = Math.min(least, model.points[option]);
                most = Math.max(most, model.points[option]);
            }
            sum += Math.max(0, most - least);
        }
        return Math.max(1, sum / model.pupils.length);
    }

    /** The prices of the levels before, dearly paid, and those of the points in one. */
    private DualPrices.Evaluation pointPrices(DualPrices.Evaluation levels, double[] found) {
        DualPrices prices = prices(levels.prices(), found, SCALE);
        for (long scale = SCALE / 10; scale > 0 && !prices.fits(free); scale /= 10) {
            prices = prices(levels.prices(), found, scale);
        }
        if (free.siblings.count() == 0) {
            return prices.evaluate(free);
        }
        long[] split = free.siblings.splitBy(free, prices.evaluate(free));
        return new DualPrices(points, prices.scale(), prices.factors(), prices.rows(), prices.cliques(), split)
                .evaluate(free);
    }

    private DualPrices prices(DualPrices levels, double[] found, long scale) {
        double each = perPupil() * scale / levels.scale();
        long[] rows = new long[model.rowOpen.length];
        Arrays.setAll(rows, row -> Math.max(0, Math.round(each * levels.rows()[row] + found[row] * scale)));
        long[] factors = new long[points];
        factors[0] = Math.max(0, Math.round(each * levels.factors()[0] + found[rows.length] * scale));
        factors[points - 1] = Math.round(perPupil() * scale);
        return DualPrices.ofRows(free, points, scale, factors, rows);
    }

    /** Whole numbers near the shares, then seats. */
    private boolean plan(DualPrices.Evaluation levels, SoftChoice choice, double[] shares) {
        listener.working("A plan near the prices");
        SymmetryClasses groups = SymmetryClasses.alikeBeforePoints(free);
        int[][] counts;
        try (GroupCounts program = new GroupCounts(free, groups, caps)) {
            addShares(program, groups, levels, choice, shares);
            counts = program.solve(work.part(COUNTS_SHARE));
        }
        if (counts == null) {
            return false;
        }
        work.stepDone();
        int[] chosen = new int[model.pupils.length];
        for (int group = 0; group < groups.count(); group++) {
            seat(groups.members[group], counts[group], chosen);
        }
        for (int group = 0; group < groups.count(); group++) {
            part(groups.members[group], chosen);
        }
        incumbent.offer(chosen);
        // whoever is still with somebody to be kept apart from is moved, though a level may lose by it
        incumbent.offer(Plan.repaired(model, chosen, LevelCosts.lexicographic(model, points + 1, model.pupils.length)));
        return true;
    }

    private void addShares(
            GroupCounts program,
            SymmetryClasses groups,
            DualPrices.Evaluation levels,
            SoftChoice choice,
            double[] shares) {
        int[] options = choice.options();
        int[] begins = choice.begins();
        long most = Math.max(levels.slack(caps), levels.prices().scale() / DUST);
        for (int group = 0; group < groups.count(); group++) {
            int representative = groups.representative(group);
            int first = model.first[representative];
            double[] share = new double[1 + model.first[representative + 1] - first];
            for (int pupil : groups.members[group]) {
                for (int at = begins[pupil]; at < begins[pupil + 1]; at++) {
                    int index = options[at] == Costs.NONE ? 0 : 1 + options[at] - model.first[pupil];
                    share[index] += shares[at];
                }
            }
            for (int index = model.mayBeUnplaced(representative) ? 0 : 1; index < share.length; index++) {
                int option = index == 0 ? PairModel.UNPLACED : first + index - 1;
                if (share[index] > SMALL || levels.reduced(free, representative, option) <= most) {
                    program.add(group, index - 1, share[index] > SMALL ? share[index] : 0);
                }
            }
        }
    }

    /** Seats the pupils of a group on the seats counted, with the fewest points together. */
    private void seat(int[] members, int[] counts, int[] chosen) {
        int[] kinds = IntStream.range(0, counts.length)
                .filter(index -> counts[index] > 0)
                .toArray();
        long[][] cost = new long[members.length][kinds.length];
        for (int member = 0; member < members.length; member++) {
            for (int kind = 0; kind < kinds.length; kind++) {
                int option = optionOf(members[member], kinds[kind]);
                cost[member][kind] = option == PairModel.UNPLACED ? 0 : model.points[option];
            }
        }
        int[] seats = Arrays.stream(kinds).map(index -> counts[index]).toArray();
        int[] seated = Seating.of(cost, seats);
        for (int member = 0; member < members.length; member++) {
            chosen[members[member]] = optionOf(members[member], kinds[seated[member]]);
        }
    }

    private int optionOf(int pupil, int index) {
        return index == 0 ? PairModel.UNPLACED : model.first[pupil] + index - 1;
    }

    /**
     * Whoever is with somebody to be kept apart from changes seats with one of the same group, as cheaply as can be.
     */
    private void part(int[] members, int[] chosen) {
        for (int pupil : members) {
            if (isTogether(pupil, chosen[pupil], chosen)) {
                int best = -1;
                long least = Long.MAX_VALUE;
                for (int other : members) {
                    int there = sameSeat(other, chosen[other], pupil);
                    int here = sameSeat(pupil, chosen[pupil], other);
                    if (!isTogether(pupil, there, chosen) && !isTogether(other, here, chosen)) {
                        long cost = pointsOf(there) + pointsOf(here) - pointsOf(chosen[other]);
                        if (cost < least) {
                            least = cost;
                            best = other;
                        }
                    }
                }
                if (best >= 0) {
                    int there = sameSeat(best, chosen[best], pupil);
                    chosen[best] = sameSeat(pupil, chosen[pupil], best);
                    chosen[pupil] = there;
                }
            }
        }
    }

    /** The option of another pupil of the group that is the same seat. */
    private int sameSeat(int pupil, int option, int other) {
        return option == PairModel.UNPLACED ? option : option - model.first[pupil] + model.first[other];
    }

    private long pointsOf(int option) {
        return option == PairModel.UNPLACED ? 0 : model.points[option];
    }

    private boolean isTogether(int pupil, int option, int[] chosen) {
        if (option != PairModel.UNPLACED) {
            for (int other : model.apart[pupil]) {
                if (chosen[other] != PairModel.UNPLACED
                        && model.provisionOf(chosen[other]) == model.provisionOf(option)
                        && !model.stayTogether(pupil, option, other, chosen[other])) {
                    return true;
                }
            }
        }
        return false;
    }
}
