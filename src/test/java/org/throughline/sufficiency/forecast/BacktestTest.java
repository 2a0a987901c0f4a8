package org.throughline.sufficiency.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.sufficiency.published.EnglandGrowth;

/** Forecasts of invented histories of several kinds against what came, as a table in the log. */
class BacktestTest {

    private static final Logger LOG = LoggerFactory.getLogger(BacktestTest.class);
    private static final int YEARS = 8;
    private static final int REPEATS = 3;

    private static Backtest of(GeneratedHistory.Kind kind) {
        List<Backtest.Row> rows = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            History history = GeneratedHistory.of(kind, YEARS, 100 + repeat);
            rows.addAll(Backtest.run(
                            new ForecastRequest(history, 1, 200, 42, 2, List.of(), Map.of())
                                    .knowing(new EnglandGrowth()),
                            Forecasting.SILENT)
                    .rows());
        }
        return new Backtest(rows);
    }

    @Test
    void bands_hold_what_came_and_the_model_is_nearer_than_no_change() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%-10s %-14s %8s %10s %10s %8s %8s%n",
                "history",
                "level",
                "cells",
                "error",
                "naive",
                "bands",
                "covered"));
        List<Backtest.Row> all = new ArrayList<>();
        for (GeneratedHistory.Kind kind : GeneratedHistory.Kind.values()) {
            Backtest backtest = of(kind);
            all.addAll(backtest.rows());
            for (Level level : Level.values()) {
                Backtest.Score score = backtest.score(level, 0);
                table.append(String.format(
                        Locale.ROOT,
                        "%-10s %-14s %8d %10.3f %10.3f %8d %7.1f%%%n",
                        kind,
                        level.key(),
                        score.cells(),
                        score.meanError(),
                        score.naiveMeanError(),
                        score.bandCells(),
                        score.covered()));
                // who forecasts before a jump misses all that follows it, and a flat history is held too safely
                if (level != Level.TOTAL) {
                    assertThat(score.covered()).as("%s %s", kind, level).isBetween(65.0, 93.0);
                }
                if (level != Level.TOTAL
                        && (kind == GeneratedHistory.Kind.GROWTH || kind == GeneratedHistory.Kind.SHRINKING)) {
                    assertThat(score.meanError()).as("%s %s", kind, level).isLessThan(score.naiveMeanError());
                }
                if (level == Level.STATE || level == Level.NC_YEAR) {
                    assertThat(score.meanError()).as("%s %s", kind, level).isLessThan(score.naiveMeanError());
                }
            }
        }
        Backtest pooled = new Backtest(all);
        for (Level level : Level.values()) {
            Backtest.Score score = pooled.score(level, 0);
            assertThat(score.covered()).as("all kinds %s", level).isBetween(70.0, 90.0);
            assertThat(score.meanError()).as("all kinds %s", level).isLessThan(score.naiveMeanError());
        }
        LOG.info("Back-test of invented histories, every January but the last trained on: {}", table);
    }

    @Test
    void a_jump_is_missed_in_the_year_it_happens_and_caught_the_year_after() {
        Backtest backtest = of(GeneratedHistory.Kind.JUMP);
        // new plans jump by half in the fifth year, which leads to January 2021
        assertThat(errorOfTotals(backtest, 2021)).isLessThan(errorOfTotals(backtest, 2020));
        assertThat(coveredByNeed(backtest, 2020)).isLessThan(coveredByNeed(backtest, 2021));
        assertThat(coveredByNeed(backtest, 2021)).isBetween(65.0, 95.0);
    }

    private static double coveredByNeed(Backtest backtest, int trainedTo) {
        return backtest.rows().stream()
                .filter(row -> row.level() == Level.NEED && row.trainedTo() == trainedTo && row.horizon() == 1)
                .mapToInt(row -> row.isCovered() ? 100 : 0)
                .average()
                .orElseThrow();
    }

    /** How far totals a year ahead were off, in percent, by the January known. */
    private static double errorOfTotals(Backtest backtest, int trainedTo) {
        return backtest.rows().stream()
                .filter(row -> row.level() == Level.TOTAL && row.trainedTo() == trainedTo && row.horizon() == 1)
                .mapToDouble(row -> 100 * row.error() / row.truth())
                .average()
                .orElseThrow();
    }

    @Test
    void every_january_but_the_last_is_trained_on_and_every_later_one_scored() {
        History history = GeneratedHistory.of(GeneratedHistory.Kind.TINY, 4, 9);
        Backtest backtest =
                Backtest.run(new ForecastRequest(history, 1, 50, 42, 1, List.of(), Map.of()), Forecasting.SILENT);
        assertThat(backtest.rows().stream().filter(row -> row.level() == Level.TOTAL))
                .extracting(row -> row.trainedTo() + " " + row.year())
                .containsExactly("2017 2018", "2017 2019", "2017 2020", "2018 2019", "2018 2020", "2019 2020");
        Backtest.Row first = backtest.rows().getFirst();
        int truth = history.total(2018);
        int naive = history.total(2017);
        assertThat(first.truth()).isEqualTo(truth);
        assertThat(first.naive()).isEqualTo(naive);
        assertThat(first.error()).isEqualTo(Math.abs(first.mean() - truth));
        // what comes later changes nothing of what was forecast before
        History shorter = history.upTo(2019);
        Backtest earlier =
                Backtest.run(new ForecastRequest(shorter, 1, 50, 42, 1, List.of(), Map.of()), Forecasting.SILENT);
        assertThat(backtest.rows()).contains(earlier.rows().getFirst());
    }
}
