package org.throughline.sufficiency.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.throughline.sufficiency.trend.JoinerTrend;
import org.throughline.sufficiency.trend.YearEffect;

/**
 * What the past says about rates: counts by cell, weighted so that recent years count more, and how much each rate has
 * differed from year to year. Cells with few children lean on wider groups.
 */
final class FittedModel {

    /** The weight of a year next to the year after it, for joiners. */
    static final double JOINER_DECAY = 0.8;
    /** The same for leavers and movers. */
    static final double MOVER_DECAY = 0.9;

    static final YearEffect.Prior LEAVERS = new YearEffect.Prior(0.10, 3, 0.01, MOVER_DECAY, 0, 0.3);
    static final YearEffect.Prior MOVERS = new YearEffect.Prior(0.15, 3, 0.01, MOVER_DECAY, 0, 0.3);

    /** Children of other settings for whom the leaving of one leans on them at most. */
    private static final double LEAVING_LEANS = 15;
    /** The same for moving, which differs more: each setting has its own moves between phases. */
    private static final double MOVING_LEANS = 3;

    final StateSpace grid;
    final int lastJanuary;
    final int[] lastCount;
    /** Those with whom the forecast begins, with the NC years of the last January. */
    final int[] start;
    /** The part of the first year that is still to come. */
    final double remaining;
    /** Whether the moves of the first year are already made. */
    final boolean hasMoved;

    final PartialPooling leave;
    final PartialPooling move;
    final PartialPooling change;
    final SettingTransitions movers;
    final NewPlans joiners;
    final JoinerTrend joinersOfYear;
    final YearEffect leaversOfYear;
    final YearEffect moversOfYear;
    final double needSigma;
    final double settingSigma;
    final double ageSigma;
    private final Population population;

    FittedModel(History history) {
        this(history, null);
    }

    /** Fitted on a history, to begin with a list of today where there is one. */
    FittedModel(History history, @Nullable TodaysList today) {
        Map<State, Integer> begins = today == null ? Map.of() : today.asInLastJanuary();
        grid = new StateSpace(history, begins.keySet());
        population = history.population();
        lastJanuary = history.lastJanuary();
        lastCount = grid.counts(history.count(lastJanuary));
        start = today == null ? lastCount : grid.counts(begins);
        remaining = today == null ? 1 : today.remaining();
        hasMoved = today != null && today.isAged();
        leave = new PartialPooling(grid, LEAVING_LEANS);
        move = new PartialPooling(grid, MOVING_LEANS);
        change = new PartialPooling(grid, LEAVING_LEANS);
        Arrivals arrivals = new Arrivals(grid);
        movers = new SettingTransitions(grid, arrivals);
        joiners = new NewPlans(grid);
        SortedSet<Integer> years = history.years();
        int last = years.getLast();
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
        movers.fit();
        joiners.fit(lastCount, arrivals);
        YearCounts counts = new YearCounts(history, List.copyOf(years), this);
        joinersOfYear = JoinerTrend.fit(List.copyOf(years), counts.joined, counts.joinedExpected);
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

    /** The same with other residents in the years to come; what was learned of the years before stays. */
    FittedModel with(Population others) {
        return new FittedModel(this, others);
    }

    private FittedModel(FittedModel other, Population population) {
        this.population = population;
        grid = other.grid;
        lastJanuary = other.lastJanuary;
        lastCount = other.lastCount;
        start = other.start;
        remaining = other.remaining;
        hasMoved = other.hasMoved;
        leave = other.leave;
        move = other.move;
        change = other.change;
        movers = other.movers;
        joiners = other.joiners;
        joinersOfYear = other.joinersOfYear;
        leaversOfYear = other.leaversOfYear;
        moversOfYear = other.moversOfYear;
        needSigma = other.needSigma;
        settingSigma = other.settingSigma;
        ageSigma = other.ageSigma;
    }

    /** Children with whom the forecast begins. */
    int begins() {
        return Arrays.stream(start).sum();
    }

    /** The part of a year that is still to come when the forecast begins. */
    double remaining(int year) {
        return year == 0 ? remaining : 1;
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
