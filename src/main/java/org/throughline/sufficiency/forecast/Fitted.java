package org.throughline.sufficiency.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the past says about rates: counts by cell, weighted so that recent years count more, and how much each rate has
 * differed from year to year. Cells with few children lean on wider groups.
 */
final class Fitted {

    /** The weight of a year next to the year after it, for joiners. */
    static final double JOINER_DECAY = 0.8;
    /** The same for leavers and movers. */
    static final double MOVER_DECAY = 0.9;
    /** Children of a wider group that a cell leans on. */
    static final double LEAN = 8;

    static final YearEffect.Prior JOINERS = new YearEffect.Prior(0.14, 3, 0.03, 0.65, 0, 0.35);
    static final YearEffect.Prior LEAVERS = new YearEffect.Prior(0.10, 3, 0.01, MOVER_DECAY, 0, 0.3);
    static final YearEffect.Prior MOVERS = new YearEffect.Prior(0.15, 3, 0.01, MOVER_DECAY, 0, 0.3);
    static final double SHARE_SIGMA = 0.08;
    static final double SHARE_FREEDOM = 4;

    /** Children of other settings for whom the leaving of one leans on them at most. */
    static final double LEAVING_LEANS = 15;
    /** The same for moving, which differs more: each setting has its own moves between phases. */
    static final double MOVING_LEANS = 3;
    /** Children of NC years further off that an NC year leans on. */
    static final double FAR = 2;
    /** Joiners for whom those who are there stand in. */
    static final double STOCK = 25;

    private static final double FEW = 20;

    final Grid grid;
    final int lastJanuary;
    final int[] lastCount;
    final Leaning leave;
    final Leaning move;
    final Leaning change;
    final double[][] movesTo;
    final double[][] movesBySetting;
    final double[] movesToAll;
    final double[][] changesTo;
    final double[] joined;
    final double[] exposure;
    private int youngestJoiner = Grid.AGES;
    private int oldestJoiner = -1;
    final double[][] joinedNeed;
    private final boolean[] seen;
    final double[][] joinedSetting;
    final YearEffect joiners;
    final YearEffect leavers;
    final YearEffect movers;
    final double needSigma;
    final double settingSigma;
    final double ageSigma;
    final Population population;

    Fitted(History history) {
        grid = new Grid(history);
        population = history.population();
        lastJanuary = history.lastJanuary();
        lastCount = grid.counts(history.count(lastJanuary));
        SortedSet<Integer> years = history.years();
        int last = years.getLast();
        int needs = grid.needs();
        int settings = grid.settings();
        leave = new Leaning(grid, LEAVING_LEANS);
        move = new Leaning(grid, MOVING_LEANS);
        change = new Leaning(grid, LEAVING_LEANS);
        movesTo = new double[grid.states()][];
        movesBySetting = new double[settings][settings];
        movesToAll = new double[settings];
        changesTo = new double[needs][needs];
        joined = new double[Grid.AGES];
        exposure = new double[Grid.AGES];
        joinedNeed = new double[Grid.AGES][needs];
        joinedSetting = new double[Grid.AGES * needs][settings];
        seen = new boolean[Grid.AGES * settings];
        for (Flow flow : history.flows()) {
            add(flow, Math.pow(MOVER_DECAY, last - flow.year()), Math.pow(JOINER_DECAY, last - flow.year()));
        }
        for (int year : years) {
            double weight = Math.pow(JOINER_DECAY, last - year);
            for (int age = 0; age < Grid.AGES; age++) {
                exposure[age] += weight * residents(year + 1, age);
            }
        }
        leave.fit();
        move.fit();
        change.fit();
        YearCounts counts = new YearCounts(history, List.copyOf(years));
        joiners = YearEffect.fit(counts.joined, counts.joinedExpected, JOINERS.around(balance(counts)));
        leavers = YearEffect.fit(
                counts.left, counts.leftExpected, LEAVERS.around(ratio(counts.left, counts.leftExpected)));
        movers = YearEffect.fit(
                counts.moved, counts.movedExpected, MOVERS.around(ratio(counts.moved, counts.movedExpected)));
        needSigma = sigma(counts.byNeed, counts.byNeedExpected);
        settingSigma = sigma(counts.bySetting, counts.bySettingExpected);
        ageSigma = sigma(counts.byAge, counts.byAgeExpected);
    }

    /** The level of joiners at which as many would join in the last year as leave. */
    private static double balance(YearCounts counts) {
        int last = counts.joined.length - 1;
        return Math.log((counts.leftExpected[last] + 0.5) / (counts.joinedExpected[last] + 0.5));
    }

    /** What leaning on others has changed in all, to be taken back. */
    private static double ratio(double[] observed, double[] expected) {
        return Math.log(
                (Arrays.stream(observed).sum() + 0.5) / (Arrays.stream(expected).sum() + 0.5));
    }

    double residents(int january, int age) {
        return population.at(january, age + State.YOUNGEST).orElse(0);
    }

    private void add(Flow flow, double mover, double joiner) {
        State from = flow.from();
        State to = flow.to();
        see(from);
        see(to);
        if (from == null) {
            if (to != null) {
                int state = grid.of(to);
                int age = grid.age(state);
                double weight = joiner * flow.children();
                joined[age] += weight;
                youngestJoiner = Math.min(youngestJoiner, age);
                oldestJoiner = Math.max(oldestJoiner, age);
                joinedNeed[age][grid.need0(state)] += weight;
                joinedSetting[age * grid.needs() + grid.need0(state)][grid.setting0(state)] += weight;
            }
            return;
        }
        int state = grid.of(from);
        double weight = mover * flow.children();
        leave.add(state, to == null ? weight : 0, weight);
        if (to == null) {
            return;
        }
        int next = grid.of(to);
        boolean hasMoved = grid.setting0(next) != grid.setting0(state);
        boolean hasChanged = grid.need0(next) != grid.need0(state);
        move.add(state, hasMoved ? weight : 0, weight);
        change.add(state, hasChanged ? weight : 0, weight);
        if (hasMoved) {
            if (movesTo[state] == null) {
                movesTo[state] = new double[grid.settings()];
            }
            movesTo[state][grid.setting0(next)] += weight;
            movesBySetting[grid.setting0(state)][grid.setting0(next)] += weight;
            movesToAll[grid.setting0(next)] += weight;
        }
        if (hasChanged) {
            changesTo[grid.need0(state)][grid.need0(next)] += weight;
        }
    }

    /** What the shares of joiners by need at an age lean on: their counts and those of the years beside and of all. */
    double[] needWeights(int age) {
        double[] all = sum(joinedNeed, 0, Grid.AGES - 1);
        double[] near = sum(joinedNeed, age - 1, age + 1);
        double[] base = leaning(near, leaning(all, stockNeeds(), STOCK), LEAN);
        return plus(joinedNeed[age], base, LEAN);
    }

    private void see(@Nullable State state) {
        if (state != null) {
            seen[(state.ncYear() - State.YOUNGEST) * grid.settings() + grid.settingOf(state.setting())] = true;
        }
    }

    /** Whether somebody may arrive: only where a setting has held the NC year or one beside it. */
    private boolean mayArrive(int age, int need, int setting) {
        boolean near = false;
        for (int other = Math.max(0, age - 1); other <= Math.min(Grid.AGES - 1, age + 1); other++) {
            near |= seen[other * grid.settings() + setting];
        }
        return near && grid.isValid(grid.at(age, need, setting));
    }

    /** How those who are there divide by need. */
    private double[] stockNeeds() {
        double[] counts = new double[grid.needs()];
        for (int state = 0; state < lastCount.length; state++) {
            counts[grid.need0(state)] += lastCount[state];
        }
        return leaning(counts, even(counts.length), 1);
    }

    /** The same by setting, at an age and need: what is usual at the age, by what is usual with the need. */
    double[] settingWeights(int age, int need) {
        int settings = grid.settings();
        double[] all = new double[settings];
        double[] ofNeed = new double[settings];
        double[] near = new double[settings];
        for (int other = 0; other < Grid.AGES; other++) {
            for (int each = 0; each < grid.needs(); each++) {
                double[] counts = joinedSetting[other * grid.needs() + each];
                for (int setting = 0; setting < settings; setting++) {
                    all[setting] += counts[setting];
                    ofNeed[setting] += each == need ? counts[setting] : 0;
                    near[setting] += Math.abs(other - age) <= 1 ? counts[setting] : 0;
                }
            }
        }
        double[] allShares = leaning(all, even(settings), 1);
        double[] needShares = leaning(ofNeed, allShares, LEAN);
        double[] nearShares = leaning(near, allShares, FAR);
        double[] base = new double[settings];
        double sum = 0;
        for (int setting = 0; setting < settings; setting++) {
            if (mayArrive(age, need, setting)) {
                base[setting] = nearShares[setting] * needShares[setting] / allShares[setting];
                sum += base[setting];
            }
        }
        double[] own = joinedSetting[age * grid.needs() + need];
        double[] weights = new double[settings];
        for (int setting = 0; setting < settings; setting++) {
            weights[setting] = own[setting] + (sum > 0 ? LEAN * base[setting] / sum : 0);
        }
        return weights;
    }

    /** Weights of the settings that a mover from a state may go to; all 0 where there is none. */
    double[] moveWeights(int state) {
        int from = grid.setting0(state);
        int settings = grid.settings();
        double[] all = leaning(movesToAll, even(settings), 1);
        double[] bySetting = leaning(movesBySetting[from], all, 2);
        double[] atAge = new double[settings];
        double[] near = new double[settings];
        int age = grid.age(state);
        for (int other = Math.max(0, age - 1); other <= Math.min(Grid.AGES - 1, age + 1); other++) {
            for (int need = 0; need < grid.needs(); need++) {
                double[] there = movesTo[grid.at(other, need, from)];
                for (int setting = 0; there != null && setting < settings; setting++) {
                    near[setting] += there[setting];
                    atAge[setting] += other == age ? there[setting] : 0;
                }
            }
        }
        double[] base = leaning(atAge, leaning(near, bySetting, FAR), FAR);
        double[] own = movesTo[state];
        double[] weights = new double[settings];
        for (int setting = 0; setting < settings; setting++) {
            boolean may = grid.mayMove(from, setting) && mayArrive(age + 1, grid.need0(state), setting);
            weights[setting] = may ? (own == null ? 0 : own[setting]) + LEAN / 2 * base[setting] : 0;
        }
        return weights;
    }

    /** Weights of the needs that a need may change to; all 0 where that was never seen. */
    double[] changeWeights(int need) {
        double[] weights = changesTo[need].clone();
        double seen = 0;
        for (double weight : weights) {
            seen += weight;
        }
        if (seen > 0) {
            for (int other = 0; other < weights.length; other++) {
                weights[other] += other == need ? 0 : 1.0 / weights.length;
            }
        }
        return weights;
    }

    /** Residents' rate of joiners at an age as gamma shape and rate; shape 0 where nobody ever joined near. */
    double[] joinerRate(int age) {
        double near = 0;
        double nearExposure = 0;
        for (int other = Math.max(0, age - 1); other <= Math.min(Grid.AGES - 1, age + 1); other++) {
            near += joined[other];
            nearExposure += exposure[other];
        }
        if (age < youngestJoiner || age > oldestJoiner || exposure[age] <= 0 || near <= 0) {
            return new double[] {0, 1};
        }
        double lean = 1;
        return new double[] {joined[age] + lean, exposure[age] + lean * nearExposure / near};
    }

    private static double[] sum(double[][] rows, int from, int to) {
        double[] sum = new double[rows[0].length];
        for (int row = Math.max(0, from); row <= Math.min(rows.length - 1, to); row++) {
            for (int column = 0; column < sum.length; column++) {
                sum[column] += rows[row][column];
            }
        }
        return sum;
    }

    private static double[] even(int length) {
        double[] even = new double[length];
        Arrays.fill(even, 1.0 / length);
        return even;
    }

    private static double[] leaning(double[] counts, double[] on, double lean) {
        double sum = lean;
        for (double count : counts) {
            sum += count;
        }
        double[] shares = new double[counts.length];
        for (int index = 0; index < counts.length; index++) {
            shares[index] = (counts[index] + lean * on[index]) / sum;
        }
        return shares;
    }

    private static double[] plus(double[] counts, double[] shares, double lean) {
        double[] weights = new double[counts.length];
        for (int index = 0; index < counts.length; index++) {
            weights[index] = counts[index] + lean * shares[index];
        }
        return weights;
    }

    /**
     * How much groups differ from their shares from year to year, beyond chance, as standard deviation of logarithms.
     */
    private static double sigma(double[][] observed, double[][] expected) {
        double squares = 0;
        double freedom = 0;
        double sum = 0;
        double weight = 0;
        int years = observed.length;
        int groups = observed[0].length;
        for (int group = 0; group < groups && years > 1; group++) {
            double total = 0;
            for (int year = 0; year < years; year++) {
                double mean = expected[year][group];
                if (mean >= 1) {
                    double off = observed[year][group] - mean;
                    squares += off * off / mean;
                    freedom++;
                    sum += mean;
                }
                total += mean;
            }
            weight += (years - 1) * Math.min(1, total / years / FEW);
            freedom -= total > 0 ? 1 : 0;
        }
        double seen = sum > 0 ? Math.max(0, (squares - Math.max(0, freedom - years)) / sum) : 0;
        return Math.sqrt((SHARE_FREEDOM * SHARE_SIGMA * SHARE_SIGMA + weight * seen) / (SHARE_FREEDOM + weight));
    }

    /** What was observed each year against what the fitted rates give. */
    private final class YearCounts {

        private final double[] joined;
        private final double[] joinedExpected;
        private final double[] left;
        private final double[] leftExpected;
        private final double[] moved;
        private final double[] movedExpected;
        private final double[][] byNeed;
        private final double[][] byNeedExpected;
        private final double[][] bySetting;
        private final double[][] bySettingExpected;
        private final double[][] byAge;
        private final double[][] byAgeExpected;

        YearCounts(History history, List<Integer> years) {
            int count = years.size();
            joined = new double[count];
            joinedExpected = new double[count];
            left = new double[count];
            leftExpected = new double[count];
            moved = new double[count];
            movedExpected = new double[count];
            byNeed = new double[count][grid.needs()];
            byNeedExpected = new double[count][grid.needs()];
            bySetting = new double[count][grid.settings()];
            bySettingExpected = new double[count][grid.settings()];
            byAge = new double[count][Grid.AGES];
            byAgeExpected = new double[count][Grid.AGES];
            for (Flow flow : history.flows()) {
                observe(flow, years.indexOf(flow.year()));
            }
            expect(years);
        }

        private void observe(Flow flow, int year) {
            State from = flow.from();
            State to = flow.to();
            if (from == null) {
                if (to != null) {
                    int state = grid.of(to);
                    joined[year] += flow.children();
                    byNeed[year][grid.need0(state)] += flow.children();
                    bySetting[year][grid.setting0(state)] += flow.children();
                    byAge[year][grid.age(state)] += flow.children();
                }
                return;
            }
            int state = grid.of(from);
            leftExpected[year] += flow.children() * leave.usual(state);
            if (to == null) {
                left[year] += flow.children();
            } else {
                movedExpected[year] += flow.children() * move.usual(state);
                moved[year] += from.setting().equals(to.setting()) ? 0 : flow.children();
            }
        }

        private void expect(List<Integer> years) {
            for (int age = 0; age < Grid.AGES; age++) {
                double[] shape = joinerRate(age);
                if (shape[0] <= 0) {
                    continue;
                }
                double rate = shape[0] / shape[1];
                double sum = Math.max(1e-9, Fitted.this.joined[age]);
                for (int year = 0; year < years.size(); year++) {
                    double expected = rate * residents(years.get(year) + 1, age);
                    joinedExpected[year] += expected;
                    byAgeExpected[year][age] += expected;
                    for (int need = 0; need < grid.needs(); need++) {
                        byNeedExpected[year][need] += expected * joinedNeed[age][need] / sum;
                        for (int setting = 0; setting < grid.settings(); setting++) {
                            bySettingExpected[year][setting] +=
                                    expected * joinedSetting[age * grid.needs() + need][setting] / sum;
                        }
                    }
                }
            }
            for (int year = 0; year < years.size(); year++) {
                double factor = joinedExpected[year] > 0 ? joined[year] / joinedExpected[year] : 1;
                for (double[] groups : List.of(byNeedExpected[year], bySettingExpected[year], byAgeExpected[year])) {
                    for (int group = 0; group < groups.length; group++) {
                        groups[group] *= factor;
                    }
                }
            }
        }
    }

    /** What a forecast takes for granted, in words, for people who check it. */
    Map<String, Object> assumptions() {
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        all.put("joiner_level_log", joiners.level());
        all.put("joiner_slope_log", joiners.slope());
        all.put("joiner_sigma_log", joiners.sigma());
        all.put("leaver_sigma_log", leavers.sigma());
        all.put("mover_sigma_log", movers.sigma());
        all.put("joiner_need_sigma_log", needSigma);
        all.put("joiner_setting_sigma_log", settingSigma);
        all.put("joiner_nc_year_sigma_log", ageSigma);
        return all;
    }

    List<String> needs() {
        List<String> needs = new ArrayList<>();
        for (int need = 0; need < grid.needs(); need++) {
            needs.add(grid.need(need));
        }
        return needs;
    }
}
