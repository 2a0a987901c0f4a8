package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.StackChart;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.StepsOfChange;
import org.throughline.sufficiency.history.ForecastTables;

/** What makes up the change of the total, and what fewer or more residents would bring; empty where it is not known. */
final class ChangeSection extends Div {

    private static final long serialVersionUID = 1L;

    ChangeSection(ForecastTables tables) {
        if (!tables.steps().isEmpty()) {
            steps(tables.steps());
        }
        if (!tables.residents().isEmpty()) {
            residents(tables);
        }
    }

    private void steps(List<StepsOfChange> all) {
        StepsOfChange last = all.getLast();
        double afterRates = last.from() + last.prevalence();
        double afterPopulation = afterRates + last.population();
        double afterMovers = afterPopulation + last.movers();
        PlainTable table = new PlainTable(
                "What makes up the change",
                "January",
                "#Known",
                "#Growth of plans",
                "#Population",
                "#Moving in and out",
                "#Changes of policy",
                "#Forecast");
        all.forEach(step -> table.row(
                String.valueOf(step.january()),
                Formats.count(step.from()),
                Formats.change(step.prevalence()),
                Formats.change(step.population()),
                Formats.change(step.movers()),
                Formats.change(step.policy()),
                Formats.count(step.to())));
        add(
                new H2("What makes up the change"),
                new Paragraph(String.format(
                        Locale.UK,
                        "To January %d: %s by plans beginning and ceasing as they do, %s because age groups are larger or"
                                + " smaller, %s by families who move in and out. The steps add up; they are averages of 100"
                                + " futures, so their end may differ a little from the forecast above.",
                        last.january(),
                        Formats.change(last.prevalence()),
                        Formats.change(last.population()),
                        Formats.change(last.movers()))),
                StackChart.steps(
                        "Children with plans, step by step",
                        List.of("Known", "Growth of plans", "Population", "Moving", "Policy", "Forecast"),
                        List.of(0.0, (double) last.from(), afterRates, afterPopulation, afterMovers, 0.0),
                        List.of(
                                (double) last.from(),
                                afterRates,
                                afterPopulation,
                                afterMovers,
                                (double) last.to(),
                                (double) last.to())),
                table);
    }

    private void residents(ForecastTables tables) {
        PlainTable table = new PlainTable(
                "With fewer or more residents",
                "January",
                "#Low projection",
                "#Central projection",
                "#High projection");
        tables.residents()
                .forEach(range -> table.row(
                        String.valueOf(range.january()),
                        Formats.count(range.low()),
                        Formats.count(range.central()),
                        Formats.count(range.high())));
        add(
                new H2("With fewer or more residents"),
                new Paragraph(
                        "Children with plans if residents come as the low or the high projection says, at the same"
                                + " rates. Not part of the 80 % range."),
                table);
    }
}
