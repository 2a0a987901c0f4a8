package org.throughline.sufficiency.forecast;

import java.util.Arrays;
import java.util.List;

/** What was observed each year against what the fitted rates give. */
final class YearCounts {

    /** How much shares of joiners differ from year to year before data, as standard deviation of logarithms. */
    static final double SHARE_SIGMA = 0.08;
    /** How many observations that counts for. */
    static final double SHARE_FREEDOM = 4;

    private static final double FEW = 20;

    private final FittedModel fitted;
    private final StateSpace grid;

    final double[] joined;
    final double[] joinedExpected;
    final double[] left;
    final double[] leftExpected;
    final double[] moved;
    final double[] movedExpected;
    final double[][] byNeed;
    final double[][] byNeedExpected;
    final double[][] bySetting;
    final double[][] bySettingExpected;
    final double[][] byAge;
    final double[][] byAgeExpected;

    YearCounts(History history, List<Integer> years, FittedModel fitted) {
        this.fitted = fitted;
        this.grid = fitted.grid;
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
        byAge = new double[count][StateSpace.AGES];
        byAgeExpected = new double[count][StateSpace.AGES];
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
        leftExpected[year] += flow.children() * fitted.leave.expected(state);
        if (to == null) {
            left[year] += flow.children();
        } else {
            movedExpected[year] += flow.children() * fitted.move.expected(state);
            moved[year] += from.setting().equals(to.setting()) ? 0 : flow.children();
        }
    }

    private void expect(List<Integer> years) {
        for (int age = 0; age < StateSpace.AGES; age++) {
            double[] shape = fitted.joiners.rate(age);
            if (shape[0] <= 0) {
                continue;
            }
            double rate = shape[0] / shape[1];
            for (int year = 0; year < years.size(); year++) {
                double expected = rate * fitted.residents(years.get(year) + 1, age);
                joinedExpected[year] += expected;
                byAgeExpected[year][age] += expected;
                for (int need = 0; need < grid.needs(); need++) {
                    byNeedExpected[year][need] += expected * fitted.joiners.shareOfNeed(age, need);
                    for (int setting = 0; setting < grid.settings(); setting++) {
                        bySettingExpected[year][setting] +=
                                expected * fitted.joiners.shareOfSetting(age, need, setting);
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

    /** How much more was observed in all than expected, as a logarithm. */
    static double ratio(double[] observed, double[] expected) {
        return Math.log(
                (Arrays.stream(observed).sum() + 0.5) / (Arrays.stream(expected).sum() + 0.5));
    }

    /**
     * How much groups differ from their shares from year to year, beyond chance, as standard deviation of logarithms.
     */
    static double sigma(double[][] observed, double[][] expected) {
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
}
