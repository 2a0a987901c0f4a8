package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.shared.ui.PlainTable;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.accuracy.Accuracy;
import org.throughline.sufficiency.accuracy.PanelAccuracy;
import org.throughline.sufficiency.accuracy.Scored;
import org.throughline.sufficiency.accuracy.SimpleForecast;

/** How wrong forecasts of the total were: beside simple forecasts, beside a panel of authorities, one by one. */
final class AccuracySection extends Div {

    private static final long serialVersionUID = 1L;
    private static final String NOT_KNOWN = "not known";

    /** Whose past it was, in words such as "this authority", and the last January known. */
    AccuracySection(List<Scored> tests, String source, int dataDate) {
        List<Accuracy> all = Accuracy.of(tests);
        add(new H2("On this authority's past"));
        if (all.isEmpty()) {
            add(new Paragraph(
                    "No earlier forecast can be compared with what happened: that needs a January after the first"
                            + " year of change. Upload a longer history to see it."));
        } else {
            all.stream().findFirst().ifPresent(nearest -> add(new Paragraph(sentence(nearest))));
            add(beside(all), bands(all), new Details("Each forecast of the past", each(tests)));
        }
        panel(all);
        add(new H2("What these numbers are"), definitions(source, dataDate));
    }

    /** What the table says of one year ahead, in words. */
    private static String sentence(Accuracy nearest) {
        String closer = nearest.closer().stream().map(SimpleForecast::label).collect(Collectors.joining(", "));
        return String.format(
                Locale.UK,
                "%s ahead, half of %d past forecasts were within %s of what happened. %s",
                years(nearest.horizon()),
                nearest.forecasts(),
                percent(nearest.error()),
                closer.isEmpty()
                        ? "No simple forecast was closer."
                        : "Closer here: " + closer + ". Read the forecast beside it.");
    }

    private static PlainTable beside(List<Accuracy> all) {
        List<String> headings = new ArrayList<>(List.of("Years ahead", "#Forecasts", "#Our error", "#Our bias"));
        for (SimpleForecast which : SimpleForecast.values()) {
            headings.add("#" + which.label());
        }
        PlainTable table = new PlainTable("Error beside simple forecasts", headings.toArray(String[]::new));
        for (Accuracy each : all) {
            List<String> cells = new ArrayList<>(List.of(
                    String.valueOf(each.horizon()),
                    Formats.count(each.forecasts()),
                    percent(each.error()),
                    Formats.decimalChange(each.bias()) + " %"));
            for (SimpleForecast which : SimpleForecast.values()) {
                cells.add(
                        each.simple().containsKey(which) ? percent(each.simple().getOrDefault(which, 0.0)) : NOT_KNOWN);
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static PlainTable bands(List<Accuracy> all) {
        PlainTable table = new PlainTable(
                "How often the bands held", "Years ahead", "#Forecasts", "#80 % range held", "#50 % range held");
        all.forEach(each -> table.row(
                String.valueOf(each.horizon()),
                Formats.count(each.forecasts()),
                Formats.count(each.covered80()) + " %",
                each.covered50().isPresent() ? Formats.count(each.covered50().getAsDouble()) + " %" : NOT_KNOWN));
        return table;
    }

    private static PlainTable each(List<Scored> tests) {
        PlainTable table = new PlainTable(
                "Forecasts of the past one by one",
                "Known up to January",
                "January",
                "#Forecast",
                "#80 % range",
                "#Actual");
        tests.stream()
                .sorted(Comparator.comparingInt(Scored::trainTo).thenComparingInt(Scored::horizon))
                .forEach(test -> table.row(
                        String.valueOf(test.trainTo()),
                        String.valueOf(test.trainTo() + test.horizon()),
                        Formats.count(test.forecast()),
                        Formats.count(test.band().low()) + " to "
                                + Formats.count(test.band().high()),
                        Formats.count(test.truth())));
        return table;
    }

    private void panel(List<Accuracy> own) {
        add(new H2("Beside other authorities"));
        PanelAccuracy.at(1)
                .ifPresent(first -> add(new Paragraph(String.format(
                        Locale.UK,
                        "By published figures, of %d authorities half are forecast within %s one year ahead, and nine in ten"
                                + " within %s.",
                        first.authorities(),
                        percent(first.half()),
                        percent(first.nineInTen())))));
        PlainTable table = new PlainTable(
                "Error beside other authorities",
                "Years ahead",
                "#Ours here",
                "#Authorities",
                "#A quarter within",
                "#Half within",
                "#Three quarters within",
                "#Nine in ten within",
                "#80 % range held",
                "#Forecasts within 10 %");
        for (int years = 1; PanelAccuracy.at(years).isPresent(); years++) {
            PanelAccuracy panel = PanelAccuracy.at(years).get();
            table.row(
                    String.valueOf(years),
                    own.stream()
                            .filter(each -> each.horizon() == panel.years())
                            .map(each -> percent(each.error()))
                            .findFirst()
                            .orElse(NOT_KNOWN),
                    Formats.count(panel.authorities()),
                    percent(panel.closestQuarter()),
                    percent(panel.half()),
                    percent(panel.threeQuarters()),
                    percent(panel.nineInTen()),
                    Formats.count(panel.covered80()) + " %",
                    Formats.count(panel.within10()) + " %");
        }
        add(table);
    }

    private static PlainTable definitions(String source, int dataDate) {
        String date = "January " + dataDate;
        PlainTable table = new PlainTable(
                "What these numbers are", "Number", "What it means", "Data date", "Assumption", "Source");
        table.row(
                "Our error",
                "The middle one of the distances between forecast and actual total, in percent of the actual",
                date,
                "Each forecast uses nothing later than its own January",
                source);
        table.row(
                "Our bias",
                "The same with its sign: above 0 the forecasts were too high",
                date,
                "As for the error",
                source);
        table.row(
                "Simple forecasts",
                "What anybody can make with a pencil: the same number again, or past growth again",
                date,
                "Left out where a January that it needs is not known",
                source);
        table.row(
                "Range held",
                "How often the actual total lay in the range; 80 of 100 would be right for an 80 % range",
                date,
                "Few forecasts say little: 4 of 5 and 5 of 5 can both be right",
                source);
        table.row(
                "Other authorities",
                "The error of each authority is the middle one of its own; then half, three quarters and so on of the"
                        + " authorities are within",
                "January 2025",
                "Totals from published figures alone; the method for records is not tested on them",
                PanelAccuracy.SOURCE);
        table.row(
                "Shelf life",
                "For how many Januaries at least 8 of 10 possible futures lie within 10 % of the forecast",
                date,
                "The futures of this forecast are as wide as they should be: see how often the range held",
                "This forecast");
        return table;
    }

    private static String years(int number) {
        return number == 1 ? "One year" : number + " years";
    }

    private static String percent(double number) {
        return Formats.decimal(number) + " %";
    }

    /** A shelf life in words. */
    static String life(int years, int ahead) {
        if (years == 0) {
            return "less than 1 year";
        }
        return (years == ahead ? "at least " : "") + years + (years == 1 ? " year" : " years");
    }
}
