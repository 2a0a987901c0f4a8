package org.throughline.sufficiency.forecast;

/** Who joins: a rate of the residents of each NC year, divided by need and then by setting. */
final class NewPlans {

    /** Children of a wider group that a cell leans on. */
    private static final double LEAN = 8;
    /** Children of NC years further off that an NC year leans on. */
    private static final double FAR = 2;
    /** Joiners for whom those who are there stand in. */
    private static final double STOCK = 25;
    /** Joiners in all for whom those who are there, at their NC year and the next, stand in. */
    private static final double THERE = 150;
    /** NC years above one whose children tell of those who joined at it. */
    private static final int LATER = 3;

    private final StateSpace grid;
    private final double[] joined = new double[StateSpace.AGES];
    private final double[] exposure = new double[StateSpace.AGES];
    private final double[][] byNeed;
    private final double[][] bySetting;
    private final double[][] needWeights;
    private final double[][] settingWeights;
    private int youngest = StateSpace.AGES;
    private int oldest = -1;

    NewPlans(StateSpace grid) {
        this.grid = grid;
        byNeed = new double[StateSpace.AGES][grid.needs()];
        bySetting = new double[StateSpace.AGES * grid.needs()][grid.settings()];
        needWeights = new double[StateSpace.AGES][];
        settingWeights = new double[bySetting.length][];
    }

    void add(int state, double weight) {
        int age = grid.age(state);
        joined[age] += weight;
        youngest = Math.min(youngest, age);
        oldest = Math.max(oldest, age);
        byNeed[age][grid.need0(state)] += weight;
        bySetting[row(age, grid.need0(state))][grid.setting0(state)] += weight;
    }

    void expose(int age, double residents) {
        exposure[age] += residents;
    }

    private int row(int age, int need) {
        return age * grid.needs() + need;
    }

    /** Works out what shares are drawn from, once everyone is added. */
    void fit(int[] stock, Arrivals arrivals) {
        double[] there = new double[grid.needs()];
        double[][] thereAtAge = new double[StateSpace.AGES][grid.needs()];
        for (int state = 0; state < stock.length; state++) {
            there[grid.need0(state)] += stock[state];
            thereAtAge[grid.age(state)][grid.need0(state)] += stock[state];
        }
        double everyone = Math.max(1e-9, java.util.Arrays.stream(joined).sum());
        double[] usual = Proportions.leaning(there, Proportions.even(there.length), 1);
        double[] all = Proportions.leaning(Proportions.sum(byNeed, 0, StateSpace.AGES - 1), usual, STOCK);
        for (int age = 0; age < StateSpace.AGES; age++) {
            double[] near = Proportions.leaning(Proportions.sum(byNeed, age - 1, age + 1), all, LEAN);
            double[] later = Proportions.leaning(Proportions.sum(thereAtAge, age, age + LATER), near, LEAN);
            needWeights[age] =
                    Proportions.plus(Proportions.plus(byNeed[age], near, LEAN), later, THERE * joined[age] / everyone);
        }
        double[] settings = new double[grid.settings()];
        double[][] ofNeed = new double[grid.needs()][grid.settings()];
        double[][] atAge = new double[StateSpace.AGES][grid.settings()];
        for (int age = 0; age < StateSpace.AGES; age++) {
            for (int need = 0; need < grid.needs(); need++) {
                for (int setting = 0; setting < grid.settings(); setting++) {
                    double count = bySetting[row(age, need)][setting];
                    settings[setting] += count;
                    ofNeed[need][setting] += count;
                    atAge[age][setting] += count;
                }
            }
        }
        double[] shares = Proportions.leaning(settings, Proportions.even(settings.length), 1);
        for (int age = 0; age < StateSpace.AGES; age++) {
            double[] near = Proportions.leaning(Proportions.sum(atAge, age - 1, age + 1), shares, FAR);
            for (int need = 0; need < grid.needs(); need++) {
                double[] withNeed = Proportions.leaning(ofNeed[need], shares, LEAN);
                settingWeights[row(age, need)] = settings(age, need, near, withNeed, shares, arrivals);
            }
        }
    }

    /** What is usual at the NC year, by what is usual with the need. */
    private double[] settings(int age, int need, double[] near, double[] withNeed, double[] all, Arrivals arrivals) {
        double[] base = new double[all.length];
        double sum = 0;
        for (int setting = 0; setting < base.length; setting++) {
            if (arrivals.may(age, need, setting)) {
                base[setting] = near[setting] * withNeed[setting] / all[setting];
                sum += base[setting];
            }
        }
        double[] own = bySetting[row(age, need)];
        double[] weights = new double[base.length];
        for (int setting = 0; setting < base.length; setting++) {
            weights[setting] = own[setting] + (sum > 0 ? LEAN * base[setting] / sum : 0);
        }
        return weights;
    }

    /** What shares by need are drawn from at an age. */
    double[] needWeights(int age) {
        return needWeights[age];
    }

    /** What shares by setting are drawn from at an age with a need; all 0 where nobody may arrive. */
    double[] settingWeights(int age, int need) {
        return settingWeights[row(age, need)];
    }

    /** Residents' rate of joiners at an age as gamma shape and rate; shape 0 where nobody ever joined near. */
    double[] rate(int age) {
        double near = 0;
        double nearExposure = 0;
        for (int other = Math.max(0, age - 1); other <= Math.min(StateSpace.AGES - 1, age + 1); other++) {
            near += joined[other];
            nearExposure += exposure[other];
        }
        if (age < youngest || age > oldest || exposure[age] <= 0 || near <= 0) {
            return new double[] {0, 1};
        }
        return new double[] {joined[age] + 1, exposure[age] + nearExposure / near};
    }

    /** The part of an NC year's joiners that were seen with a need, 0 where none were seen. */
    double shareOfNeed(int age, int need) {
        return byNeed[age][need] / Math.max(1e-9, joined[age]);
    }

    /** The part of an NC year's joiners that were seen with a need in a setting, 0 where none were seen. */
    double shareOfSetting(int age, int need, int setting) {
        return bySetting[row(age, need)][setting] / Math.max(1e-9, joined[age]);
    }
}
