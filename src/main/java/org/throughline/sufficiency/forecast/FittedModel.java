package org.throughline.sufficiency.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * What the past says about rates: counts by cell, weighted so that recent years count more, and how much each rate has
 * differed from year to year. Cells with few children lean on wider groups.
 */
final class FittedModel {

    /** The weight of a year next to the year after it, for joiners. */
    static final double JOINER_DECAY = 0.8;
    /** The same for leavers and movers. */
    static final double MOVER_DECAY = 0.9;

    static final YearEffect.Prior JOINERS = new YearEffect.Prior(0.14, 3, 0.03, 0.65, 0, 0.35);
    static final YearEffect.Prior LEAVERS = new YearEffect.Prior(0.10, 3, 0.01, MOVER_DECAY, 0, 0.3);
    static final YearEffect.Prior MOVERS = new YearEffect.Prior(0.15, 3, 0.01, MOVER_DECAY, 0, 0.3);

    /** Children of other settings for whom the leaving of one leans on them at most. */
    private static final double LEAVING_LEANS = 15;
    /** The same for moving, which differs more: each setting has its own moves between phases. */
    private static final double MOVING_LEANS = 3;

    final StateSpace grid;
    final int lastJanuary;
    final int[] lastCount;
    final PartialPooling leave;
    final PartialPooling move;
    final PartialPooling change;
    final SettingTransitions movers;
    final NewPlans joiners;
    final YearEffect joinersOfYear;
    final YearEffect leaversOfYear;
    final YearEffect moversOfYear;
    final double needSigma;
    final double settingSigma;
    final double ageSigma;
    private final Population population;

    FittedModel(History history) {
        grid = new StateSpace(history);
        population = history.population();
        lastJanuary = history.lastJanuary();
        lastCount = grid.counts(history.count(lastJanuary));
        leave = new PartialPooling(grid, LEAVING_LEANS);
        move = new PartialPooling(grid, MOVING_LEANS);
        change = new PartialPooling(grid, LEAVING_LEANS);
        movers = new SettingTransitions(grid);
        joiners = new NewPlans(grid);
        SortedSet<Integer> years = history.years();
        int last = years.getLast();
        Arrivals arrivals = new Arrivals(grid);
        for (Flow flow : history.flows()) {
            arrivals.see(flow.from());
            arrivals.see(flow.to());
            add(flow, Math.pow(MOVER_DECAY, last - flow.year()), Math.pow(JOINER_DECAY, last - flow.year()));
        }
        for (int year : years) {
            double weight = Math.pow(JOINER_DECAY, last - year);
            for (int age = 0; age < StateSpace.AGES; age++) {
                joiners.expose(age, weight * residents(year + 1, age));
            }
        }
        leave.fit();
        move.fit();
        change.fit();
        movers.fit(arrivals);
        joiners.fit(lastCount, arrivals);
        YearCounts counts = new YearCounts(history, List.copyOf(years), this);
        joinersOfYear = YearEffect.fit(counts.joined, counts.joinedExpected, JOINERS.around(counts.balance()));
        leaversOfYear = YearEffect.fit(
                counts.left, counts.leftExpected, LEAVERS.around(YearCounts.ratio(counts.left, counts.leftExpected)));
        moversOfYear = YearEffect.fit(
                counts.moved,
                counts.movedExpected,
                MOVERS.around(YearCounts.ratio(counts.moved, counts.movedExpected)));
        needSigma = YearCounts.sigma(counts.byNeed, counts.byNeedExpected);
        settingSigma = YearCounts.sigma(counts.bySetting, counts.bySettingExpected);
        ageSigma = YearCounts.sigma(counts.byAge, counts.byAgeExpected);
    }

    double residents(int january, int age) {
        return population.at(january, age + State.YOUNGEST).orElse(0);
    }

    private void add(Flow flow, double mover, double joiner) {
        State from = flow.from();
        State to = flow.to();
        if (from == null) {
            if (to != null) {
                joiners.add(grid.of(to), joiner * flow.children());
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
            movers.addMove(state, next, weight);
        }
        if (hasChanged) {
            movers.addChange(state, next, weight);
        }
    }

    /** What was taken from the history, by name. */
    Map<String, Object> assumptions() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("joiner_level_log", joinersOfYear.level());
        all.put("joiner_slope_log", joinersOfYear.slope());
        all.put("joiner_sigma_log", joinersOfYear.sigma());
        all.put("leaver_sigma_log", leaversOfYear.sigma());
        all.put("mover_sigma_log", moversOfYear.sigma());
        all.put("joiner_need_sigma_log", needSigma);
        all.put("joiner_setting_sigma_log", settingSigma);
        all.put("joiner_nc_year_sigma_log", ageSigma);
        return all;
    }
}
