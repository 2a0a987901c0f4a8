package org.throughline.sufficiency.forecast;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.throughline.sufficiency.trend.Gammas;

/**
 * A share by state: its own counts, leaning on what is expected at the NC year in the setting, and that on what is
 * expected at the NC year, by setting and by need. How much a cell leans is estimated from how much cells differ beyond
 * chance.
 */
final class PartialPooling {

    private static final double FEW = 5;
    private static final double MOST_ODDS = 50;
    /** Pairs of children for which the expected likeness of cells stands in. */
    private static final double PAIRS = 500;

    private static final double USUAL_LIKENESS = 0.1;
    private static final double LEAST_LEAN = 1;
    private static final double MOST_LEAN = 100;
    private static final double LEAST_SHARE = 0.005;

    private final StateSpace grid;
    private final double[] yes;
    private final double[] all;
    private final double[] yesAtAge = new double[StateSpace.AGES];
    private final double[] allAtAge = new double[StateSpace.AGES];
    private final double[] yesThere;
    private final double[] allThere;
    private final double[] nearAge = new double[StateSpace.AGES];
    private final double[] ofSetting;
    private final double[] ofNeed;
    private final double mostThere;
    private double leanOfAge;
    private double leanThere;
    private double leanOfState;

    /** Counts of a share; a setting at an NC year leans on others for at most so many children. */
    PartialPooling(StateSpace grid, double mostThere) {
        this.grid = grid;
        this.mostThere = mostThere;
        yes = new double[grid.states()];
        all = new double[grid.states()];
        yesThere = new double[StateSpace.AGES * grid.settings()];
        allThere = new double[StateSpace.AGES * grid.settings()];
        ofSetting = new double[grid.settings()];
        ofNeed = new double[grid.needs()];
    }

    void add(int state, double count, double of) {
        yes[state] += count;
        all[state] += of;
        int age = grid.age(state);
        yesAtAge[age] += count;
        allAtAge[age] += of;
        yesThere[there(state)] += count;
        allThere[there(state)] += of;
    }

    private int there(int state) {
        return grid.age(state) * grid.settings() + grid.setting0(state);
    }

    void fit() {
        double count = Arrays.stream(yesAtAge).sum() + 0.5;
        double of = Arrays.stream(allAtAge).sum() + 1;
        double overall = Math.min(0.5, count / of);
        Likeness ages = new Likeness();
        for (int age = 0; age < StateSpace.AGES; age++) {
            double near = FEW * overall;
            double nearOf = FEW;
            for (int other = Math.max(0, age - 1); other <= Math.min(StateSpace.AGES - 1, age + 1); other++) {
                near += other == age ? 0 : yesAtAge[other];
                nearOf += other == age ? 0 : allAtAge[other];
            }
            nearAge[age] = near / nearOf;
            ages.see(yesAtAge[age], allAtAge[age], nearAge[age]);
        }
        leanOfAge = ages.lean();
        factors(ofSetting, false);
        factors(ofNeed, true);
        Likeness settings = new Likeness();
        for (int cell = 0; cell < allThere.length; cell++) {
            settings.see(yesThere[cell], allThere[cell], expectedThere(cell));
        }
        leanThere = Math.min(mostThere, settings.lean());
        Likeness states = new Likeness();
        for (int state = 0; state < all.length; state++) {
            states.see(yes[state], all[state], expectedInState(state));
        }
        leanOfState = states.lean();
    }

    private void factors(double[] factors, boolean byNeed) {
        double[] expected = new double[factors.length];
        for (int state = 0; state < all.length; state++) {
            int group = byNeed ? grid.need0(state) : grid.setting0(state);
            factors[group] += yes[state];
            expected[group] += all[state] * expectedAtAge(grid.age(state));
        }
        for (int group = 0; group < factors.length; group++) {
            factors[group] = (factors[group] + FEW) / (expected[group] + FEW);
        }
    }

    private double expectedAtAge(int age) {
        return (yesAtAge[age] + leanOfAge * nearAge[age]) / (allAtAge[age] + leanOfAge);
    }

    private double expectedThere(int cell) {
        return byFactor(expectedAtAge(cell / grid.settings()), ofSetting[cell % grid.settings()]);
    }

    private double expectedInState(int state) {
        int cell = there(state);
        double there = (yesThere[cell] + leanThere * expectedThere(cell)) / (allThere[cell] + leanThere);
        return byFactor(there, ofNeed[grid.need0(state)]);
    }

    /** The share that is expected in a state. */
    double expected(int state) {
        return (yes[state] + leanOfState * expectedInState(state)) / (all[state] + leanOfState);
    }

    private static double byFactor(double share, double factor) {
        double odds = Math.min(MOST_ODDS, share / Math.max(1e-9, 1 - share) * factor);
        return odds / (1 + odds);
    }

    /** How alike children of one cell are beyond what is expected there: the intraclass correlation, by moments. */
    private static final class Likeness {

        private double alike = PAIRS * USUAL_LIKENESS;
        private double pairs = PAIRS;

        void see(double count, double of, double expected) {
            if (of > 1) {
                double share = Math.clamp(expected, LEAST_SHARE, 1 - LEAST_SHARE);
                double off = count - of * share;
                alike += off * off / (share * (1 - share)) - of;
                pairs += of * (of - 1);
            }
        }

        /** How many expected children a cell leans on. */
        double lean() {
            double correlation = Math.max(1e-6, alike / pairs);
            return Math.clamp(1 / correlation - 1, LEAST_LEAN, MOST_LEAN);
        }
    }

    /** Draws shares as they may be: the wider group first, then what leans on it. */
    Draw draw(UniformRandomProvider random) {
        return new Draw(random);
    }

    /** One possible world of shares, worked out where it is asked for. */
    final class Draw {

        private final UniformRandomProvider random;
        private final double[] atAge = unknown(StateSpace.AGES);
        private final double[] there = unknown(allThere.length);
        private final double[] shares = unknown(all.length);

        private Draw(UniformRandomProvider random) {
            this.random = random;
        }

        private static double[] unknown(int length) {
            double[] values = new double[length];
            Arrays.fill(values, -1);
            return values;
        }

        double share(int state) {
            if (shares[state] < 0) {
                int cell = there(state);
                int age = grid.age(state);
                if (atAge[age] < 0) {
                    atAge[age] = leaning(yesAtAge[age], allAtAge[age], nearAge[age], leanOfAge);
                }
                if (there[cell] < 0) {
                    double expected = byFactor(atAge[age], ofSetting[grid.setting0(state)]);
                    there[cell] = leaning(yesThere[cell], allThere[cell], expected, leanThere);
                }
                double expected = byFactor(there[cell], ofNeed[grid.need0(state)]);
                shares[state] = leaning(yes[state], all[state], expected, leanOfState);
            }
            return shares[state];
        }

        private double leaning(double count, double of, double on, double lean) {
            return Gammas.share(random, count + lean * on, of - count + lean * (1 - on));
        }
    }
}
