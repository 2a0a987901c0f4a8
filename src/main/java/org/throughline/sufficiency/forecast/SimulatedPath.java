package org.throughline.sufficiency.forecast;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.trend.Gammas;

/**
 * One possible future: rates as they may be, drawn once, years that differ, and children who leave, move, change their
 * need or join by chance.
 */
final class SimulatedPath {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** Who looks at a future year by year. */
    interface Watcher {

        /**
         * A January of the future.
         *
         * @param year which, 0 for the first after the last known one
         * @param counts children by state; not to be kept
         * @param joined who joined since the January before
         * @param left who left since
         * @param kept of the children of each state of the January before, those still in the same setting; not to be
         *     kept
         * @param arrived of the children of each state, those who were not in that setting before; not to be kept
         */
        void january(int year, int[] counts, long joined, long left, int[] kept, int[] arrived);
    }

    private final FittedModel fitted;
    private final StateSpace grid;
    private final Levers levers;
    private final double @Nullable [] given;
    private final Reconciliation.@Nullable Path growth;
    private final double[] factors;
    private final int years;
    private final UniformRandomProvider random;
    private final PartialPooling.Draw leave;
    private final PartialPooling.Draw move;
    private final PartialPooling.Draw change;
    private final double[] @Nullable [] moveShares;
    private final double[] @Nullable [] changeShares;
    private final double[] joinerRates;
    private final double[] @Nullable [] needShares;
    private final double[] @Nullable [] settingShares;
    private final double[] joinersOfYear;
    private final double[] leaversOfYear;
    private final double[] moversOfYear;
    private final double[][] needOfYear;
    private final double[][] settingOfYear;
    private final double[][] ageOfYear;
    private final int[] kept;
    private final int[] arrived;
    private long joined;
    private long left;

    /**
     * A future by its number.
     *
     * @param basis what its growth is reconciled with; null to follow the flows alone
     */
    SimulatedPath(
            FittedModel fitted,
            @Nullable Reconciliation basis,
            List<Intervention> interventions,
            int years,
            long seed,
            int number) {
        this.fitted = fitted;
        this.grid = fitted.grid;
        this.levers = new Levers(interventions, fitted);
        this.years = years;
        factors = new double[years];
        boolean isChanged = basis != null && (!interventions.isEmpty() || basis.model() != fitted);
        // what is changed must not be undone by the growth that was expected without it
        given = basis != null && isChanged
                ? new SimulatedPath(basis.model(), basis, List.of(), years, seed, number).factors()
                : null;
        growth = basis == null || isChanged ? null : basis.draw(generator(~splitMix64(seed), number));
        random = generator(seed, number);
        // always drawn for the longest horizon, so that a longer forecast begins like a shorter one
        joinersOfYear = fitted.joinersOfYear.draw(random, ForecastRequest.MOST_YEARS);
        leaversOfYear = fitted.leaversOfYear.draw(random, ForecastRequest.MOST_YEARS);
        moversOfYear = fitted.moversOfYear.draw(random, ForecastRequest.MOST_YEARS);
        needOfYear = randomWalk(grid.needs(), fitted.needSigma);
        settingOfYear = randomWalk(grid.settings(), fitted.settingSigma);
        ageOfYear = randomWalk(StateSpace.AGES, fitted.ageSigma);
        leave = fitted.leave.draw(random);
        move = fitted.move.draw(random);
        change = fitted.change.draw(random);
        moveShares = new double[grid.states()][];
        changeShares = new double[grid.needs()][];
        needShares = new double[StateSpace.AGES][];
        settingShares = new double[StateSpace.AGES * grid.needs()][];
        joinerRates = new double[StateSpace.AGES];
        kept = new int[grid.states()];
        arrived = new int[grid.states()];
        for (int age = 0; age < StateSpace.AGES; age++) {
            double[] rate = fitted.joiners.rate(age);
            joinerRates[age] = rate[0] > 0 ? Gammas.next(random, rate[0]) / rate[1] : 0;
        }
    }

    private static UniformRandomProvider generator(long seed, int number) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {
            splitMix64(seed + GOLDEN * (2L * number + 1)), splitMix64(seed ^ splitMix64(GOLDEN * (2L * number + 2)))
        });
    }

    /** The factors on joiners that this future takes, by year: it is run for them. */
    private double[] factors() {
        run((year, counts, joined, left, kept, arrived) -> {});
        return factors;
    }

    private static long splitMix64(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Factors by year and group: half of what differs stays, the rest is of the year. */
    private double[][] randomWalk(int groups, double sigma) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] stays = new double[groups];
        double[][] factors = new double[ForecastRequest.MOST_YEARS][groups];
        for (int year = 0; year < factors.length; year++) {
            double variance = sigma * sigma * (0.25 * (year + 1) + 0.75);
            for (int group = 0; group < groups; group++) {
                stays[group] += 0.5 * sigma * normal.sample();
                double noise = Math.sqrt(0.75) * sigma * normal.sample();
                factors[year][group] = Math.exp(stays[group] + noise - variance / 2);
            }
        }
        return factors;
    }

    void run(Watcher watcher) {
        int[] now = fitted.start.clone();
        int[] next = new int[now.length];
        for (int year = 0; year < years; year++) {
            Arrays.fill(next, 0);
            Arrays.fill(kept, 0);
            Arrays.fill(arrived, 0);
            joined = 0;
            left = 0;
            grow(now, next, year);
            factors[year] = factor(now, next, year);
            join(next, year);
            watcher.january(year, next, joined, left, kept, arrived);
            int[] spare = now;
            now = next;
            next = spare;
        }
    }

    private double factor(int[] now, int[] stayed, int year) {
        if (given != null) {
            return given[year];
        }
        if (growth == null) {
            return 1;
        }
        double joiners = 0;
        for (int age = 0; age < StateSpace.AGES; age++) {
            joiners += expected(age, year);
        }
        return growth.factor(
                year, Arrays.stream(now).sum(), Arrays.stream(stayed).sum(), joiners, fitted.remaining(year));
    }

    /** How many join at an age, by the flows. */
    private double expected(int age, int year) {
        int january = fitted.lastJanuary + 1 + year;
        return joinerRates[age]
                * fitted.residents(january, age)
                * joinersOfYear[year]
                * ageOfYear[year][age]
                * fitted.remaining(year);
    }

    private void grow(int[] now, int[] next, int year) {
        double remaining = fitted.remaining(year);
        double moving = year == 0 && fitted.hasMoved ? 0 : remaining;
        for (int state = 0; state < now.length; state++) {
            int children = now[state];
            if (children == 0) {
                continue;
            }
            int age = grid.age(state);
            if (age + 1 >= StateSpace.AGES) {
                left += children;
                continue;
            }
            double leaves = remaining * shifted(leave.share(state), leaversOfYear[year] * levers.ceasing(age, year));
            double moves = moving * shifted(move.share(state), moversOfYear[year]);
            double changes = remaining * change.share(state);
            int need = grid.need0(state);
            int setting = grid.setting0(state);
            int grown = grid.at(age + 1, need, setting);
            boolean mayStay = grid.isValid(grown) && !levers.isShifted(age + 1, need, setting, year);
            double stays = mayStay ? (1 - leaves) * (1 - moves) * (1 - changes) : 0;
            for (int child = 0; child < children; child++) {
                if (random.nextDouble() < stays) {
                    next[grown]++;
                    kept[state]++;
                } else {
                    other(state, year, leaves, moves, changes, stays, next);
                }
            }
        }
    }

    /** Somebody who does not simply stay: leaves, or moves, or changes need, or both of these. */
    private void other(int state, int year, double leaves, double moves, double changes, double stays, int[] next) {
        double point = random.nextDouble() * (1 - stays);
        if (point < leaves) {
            left++;
            return;
        }
        int age = grid.age(state) + 1;
        int need = grid.need0(state);
        int setting = grid.setting0(state);
        // of those who neither leave nor stay: moves and changes as they are among all who remain
        boolean hasToMove = !grid.isValid(grid.at(age, need, setting));
        boolean hasMoved;
        boolean hasChanged;
        if (stays > 0) {
            double any = moves + changes - moves * changes;
            double pick = random.nextDouble() * any;
            hasMoved = pick < moves;
            hasChanged = !hasMoved || random.nextDouble() < changes;
        } else {
            hasMoved = hasToMove || random.nextDouble() < moves;
            hasChanged = random.nextDouble() < changes;
        }
        int newNeed = hasChanged ? changed(need) : need;
        int newSetting = hasMoved ? moved(state) : setting;
        if (newSetting < 0) {
            left++;
            return;
        }
        newSetting = levers.instead(random, age, newNeed, newSetting, year);
        if (!grid.isValid(grid.at(age, newNeed, newSetting))) {
            newNeed = need;
        }
        int to = grid.at(age, newNeed, newSetting);
        if (!grid.isValid(to)) {
            left++;
            return;
        }
        next[to]++;
        if (newSetting == setting) {
            kept[state]++;
        } else {
            arrived[to]++;
        }
    }

    private int moved(int state) {
        double[] shares = moveShares[state];
        if (shares == null) {
            shares = Gammas.shares(random, fitted.movers.settingWeights(state));
            moveShares[state] = shares;
        }
        int to = pick(shares);
        if (to >= 0) {
            return to;
        }
        int age = grid.age(state) + 1;
        return grid.isValid(grid.at(age, grid.need0(state), grid.setting0(state))) ? grid.setting0(state) : -1;
    }

    private int changed(int need) {
        double[] shares = changeShares[need];
        if (shares == null) {
            shares = Gammas.shares(random, fitted.movers.needWeights(need));
            changeShares[need] = shares;
        }
        int to = pick(shares);
        return to >= 0 ? to : need;
    }

    /** A group by its share; -1 where all are 0. */
    private int pick(double[] shares) {
        double point = random.nextDouble();
        int last = -1;
        for (int index = 0; index < shares.length; index++) {
            if (shares[index] > 0) {
                last = index;
                point -= shares[index];
                if (point < 0) {
                    return index;
                }
            }
        }
        return last;
    }

    private void join(int[] next, int year) {
        int cells = grid.needs() * grid.settings();
        double[] weights = new double[cells];
        for (int age = 0; age < StateSpace.AGES; age++) {
            double expected = expected(age, year) * factors[year];
            if (expected <= 0) {
                continue;
            }
            double sum = 0;
            double[] ofNeed = needShares(age);
            for (int need = 0; need < grid.needs(); need++) {
                double share = ofNeed[need] * needOfYear[year][need] * levers.joining(age, need, year);
                double[] ofSetting = share > 0 ? settingShares(age, need) : null;
                for (int setting = 0; setting < grid.settings(); setting++) {
                    double weight = ofSetting == null ? 0 : share * ofSetting[setting] * settingOfYear[year][setting];
                    weights[need * grid.settings() + setting] = weight;
                    sum += weight;
                }
            }
            double mean = expected * sum;
            int children = mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
            for (int child = 0; child < children; child++) {
                double point = random.nextDouble() * sum;
                int cell = -1;
                for (int each = 0; each < cells && point >= 0; each++) {
                    if (weights[each] > 0) {
                        cell = each;
                        point -= weights[each];
                    }
                }
                int need = cell / grid.settings();
                int setting = levers.joinersInstead(random, age, need, cell % grid.settings(), year);
                next[grid.at(age, need, setting)]++;
                arrived[grid.at(age, need, setting)]++;
                joined++;
            }
        }
    }

    private double[] needShares(int age) {
        double[] shares = needShares[age];
        if (shares == null) {
            shares = Gammas.shares(random, fitted.joiners.needWeights(age));
            needShares[age] = shares;
        }
        return shares;
    }

    private double[] settingShares(int age, int need) {
        int row = age * grid.needs() + need;
        double[] shares = settingShares[row];
        if (shares == null) {
            shares = Gammas.shares(random, fitted.joiners.settingWeights(age, need));
            settingShares[row] = shares;
        }
        return shares;
    }

    private static double shifted(double share, double factor) {
        double odds = share / Math.max(1e-12, 1 - share) * factor;
        return odds / (1 + odds);
    }
}
