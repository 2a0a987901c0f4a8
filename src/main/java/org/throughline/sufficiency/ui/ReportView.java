package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.throughline.shared.ui.BandChart;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.StackChart;
import org.throughline.sufficiency.scenario.Report;

/** A report on the screen. */
final class ReportView extends Div {

    private static final long serialVersionUID = 1L;

    ReportView(Report report) {
        report.parts().forEach(this::show);
    }

    private void show(Report.Part part) {
        switch (part) {
            case Report.Heading heading -> add(new H2(heading.text()));
            case Report.Words words -> {
                add(words.important() ? new Notice(words.text()) : new Paragraph(words.text()));
            }
            case Report.Sentences sentences -> {
                UnorderedList list = new UnorderedList();
                sentences.sentences().forEach(sentence -> list.add(new ListItem(sentence)));
                add(list);
            }
            case Report.Table table -> {
                PlainTable shown =
                        new PlainTable(table.caption(), table.headings().toArray(String[]::new));
                table.rows().forEach(row -> shown.row(row.toArray(String[]::new)));
                if (table.titled()) {
                    add(new H3(table.caption()));
                }
                add(shown);
            }
            case Report.Steps steps ->
                add(StackChart.steps(
                        steps.title(),
                        steps.steps().stream().map(Report.Step::name).toList(),
                        steps.steps().stream().map(Report.Step::from).toList(),
                        steps.steps().stream().map(Report.Step::to).toList()));
            case Report.Chart chart ->
                add(new BandChart(
                        chart.title(),
                        chart.unit(),
                        chart.lines().stream().map(ReportView::line).toList()));
        }
    }

    private static BandChart.Line line(Report.Line line) {
        return new BandChart.Line(
                line.name(),
                line.points().stream()
                        .map(point -> new BandChart.Point(point.year(), point.low(), point.middle(), point.high()))
                        .toList());
    }
}
