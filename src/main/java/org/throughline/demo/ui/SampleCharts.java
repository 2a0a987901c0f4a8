package org.throughline.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.throughline.shared.ui.BandChart;
import org.throughline.shared.ui.LevelChart;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.StackChart;

/** The charts, with as many lines and parts as there are colours. */
final class SampleCharts {

    private SampleCharts() {}

    static Component all() {
        LevelChart level = new LevelChart("Children without a place");
        level.setPoints(List.of(new LevelChart.Point(0, 40), new LevelChart.Point(5, 12), new LevelChart.Point(20, 7)));
        return new Div(
                bands(),
                new PlainTable("Plans by year", "Year", "#Forecast", "#Same as last January")
                        .row("2026", "2,804", "2,804")
                        .row("2027", "2,950", "2,860"),
                parts(),
                new PlainTable("Places by sector", "Sector", "#2026", "#2027").row("Each of eight", "100", "110"),
                level,
                new PlainTable("Children without a place", "#Seconds", "#Children")
                        .row("0", "40")
                        .row("5", "12")
                        .row("20", "7"));
    }

    private static BandChart bands() {
        return new BandChart(
                "Plans",
                List.of(
                        new BandChart.Line(
                                "Forecast",
                                List.of(
                                        new BandChart.Point(2026, 2_804, 2_804, 2_804),
                                        new BandChart.Point(2027, 2_870, 2_950, 3_030))),
                        new BandChart.Line(
                                "Same as last January",
                                List.of(
                                        new BandChart.Point(2026, 2_804, 2_804, 2_804),
                                        new BandChart.Point(2027, 2_800, 2_860, 2_920)))));
    }

    private static StackChart parts() {
        List<StackChart.Part> parts = List.of(
                        "Mainstream", "Resourced", "Special", "Independent", "College", "Alternative", "Early", "Other")
                .stream()
                .map(name -> new StackChart.Part(name, List.of(100.0, 110.0)))
                .toList();
        return new StackChart("Places by sector", List.of("2026", "2027"), parts);
    }
}
