package org.throughline.sufficiency.forecast;

import org.jspecify.annotations.Nullable;

/** Where movers go, and what a need changes to. */
final class SettingTransitions {

    private static final double LEAN = 4;
    /** Children of other NC years whom an NC year leans on. */
    private static final double FAR = 2;

    private final StateSpace grid;
    private final double[] @Nullable [] movesTo;
    private final double[][] bySetting;
    private final double[] all;
    private final double[][] changesTo;
    /** What is usual, by NC year and setting that is left; worked out for a state where it is asked for. */
    private final double[][] usualTo;

    private final Arrivals arrivals;

    SettingTransitions(StateSpace grid, Arrivals arrivals) {
        this.grid = grid;
        this.arrivals = arrivals;
        movesTo = new double[grid.states()][];
        bySetting = new double[grid.settings()][grid.settings()];
        all = new double[grid.settings()];
        changesTo = new double[grid.needs()][grid.needs()];
        usualTo = new double[StateSpace.AGES * grid.settings()][];
    }

    void addMove(int from, int to, double weight) {
        double[] there = movesTo[from];
        if (there == null) {
            there = new double[grid.settings()];
            movesTo[from] = there;
        }
        there[grid.setting0(to)] += weight;
        bySetting[grid.setting0(from)][grid.setting0(to)] += weight;
        all[grid.setting0(to)] += weight;
    }

    void addChange(int from, int to, double weight) {
        changesTo[grid.need0(from)][grid.need0(to)] += weight;
    }

    /** Works out what shares are drawn from, once everyone is added. */
    void fit() {
        double[] usual = Proportions.leaning(all, Proportions.even(all.length), 1);
        for (int setting = 0; setting < grid.settings(); setting++) {
            double[] fromHere = Proportions.leaning(bySetting[setting], usual, 2);
            double[][] atAge = new double[StateSpace.AGES][grid.settings()];
            for (int age = 0; age < StateSpace.AGES; age++) {
                for (int need = 0; need < grid.needs(); need++) {
                    double[] there = movesTo[grid.at(age, need, setting)];
                    for (int to = 0; there != null && to < there.length; to++) {
                        atAge[age][to] += there[to];
                    }
                }
            }
            for (int age = 0; age < StateSpace.AGES - 1; age++) {
                double[] near = Proportions.leaning(Proportions.sum(atAge, age - 1, age + 1), fromHere, FAR);
                usualTo[age * grid.settings() + setting] = Proportions.leaning(atAge[age], near, FAR);
            }
        }
    }

    /** What shares of the settings that a mover goes to are drawn from; all 0 where there is none. */
    double[] settingWeights(int state) {
        double[] base = usualTo[grid.age(state) * grid.settings() + grid.setting0(state)];
        double[] own = movesTo[state];
        double[] found = new double[base.length];
        for (int to = 0; to < base.length; to++) {
            boolean may =
                    grid.mayMove(grid.setting0(state), to) && arrivals.may(grid.age(state) + 1, grid.need0(state), to);
            found[to] = may ? (own == null ? 0 : own[to]) + LEAN * base[to] : 0;
        }
        return found;
    }

    /** What shares of the needs that a need changes to are drawn from; all 0 where that was never seen. */
    double[] needWeights(int need) {
        double[] found = changesTo[need].clone();
        double seen = 0;
        for (double weight : found) {
            seen += weight;
        }
        if (seen > 0) {
            for (int other = 0; other < found.length; other++) {
                found[other] += other == need ? 0 : 1.0 / found.length;
            }
        }
        return found;
    }
}
