package org.throughline.matching.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.matching.RunProgress;
import org.throughline.matching.RunSummary;
import org.throughline.matching.problem.Level;
import org.throughline.shared.ui.LevelChart;
import org.throughline.shared.ui.PlainTable;

/** How the levels went over time: a chart each, and a table with the same figures. */
final class RunCharts extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ROWS = 40;

    private final Div charts = new Div();
    private final Details table = new Details();
    private final Map<Level, LevelChart> byLevel = new EnumMap<>(Level.class);
    private int shown = -1;

    RunCharts() {
        charts.addClassName("tl-charts");
        table.setSummaryText("Advanced: the same figures as a table, with points");
        add(charts, table);
        setVisible(false);
    }

    static long at(RunProgress progress, Level level) {
        return switch (level) {
            case UNPLACED -> progress.unplaced();
            case PREFERENCE_NOT_MET -> progress.preferenceNotMet();
            case OUT_OF_BOROUGH -> progress.outOfBorough();
            case POINTS -> progress.points();
        };
    }

    void show(RunSummary run, List<RunProgress> progress) {
        if (progress.size() == shown) {
            return;
        }
        shown = progress.size();
        setVisible(!progress.isEmpty());
        for (Level level : run.profile().levels()) {
            if (level == Level.POINTS) {
                continue;
            }
            byLevel.computeIfAbsent(level, this::chart)
                    .setPoints(progress.stream()
                            .map(point -> new LevelChart.Point(point.millis() / 1000.0, at(point, level)))
                            .toList());
        }
        showTable(run, progress);
    }

    private LevelChart chart(Level level) {
        LevelChart chart = new LevelChart(level.label());
        charts.add(chart);
        return chart;
    }

    private void showTable(RunSummary run, List<RunProgress> progress) {
        List<Level> levels = run.profile().levels();
        List<String> headings = new ArrayList<>(List.of("#Seconds"));
        levels.forEach(level -> headings.add("#" + level.label()));
        PlainTable rows = new PlainTable("Levels over time", headings.toArray(String[]::new));
        int every = Math.max(1, progress.size() / MOST_ROWS);
        for (int index = 0; index < progress.size(); index++) {
            if (index % every == 0 || index == progress.size() - 1) {
                RunProgress point = progress.get(index);
                List<String> cells =
                        new ArrayList<>(List.of(String.format(Locale.UK, "%.1f", point.millis() / 1000.0)));
                levels.forEach(level -> cells.add(String.format(Locale.UK, "%,d", at(point, level))));
                rows.row(cells.toArray(String[]::new));
            }
        }
        table.removeAll();
        table.add(rows);
    }
}
