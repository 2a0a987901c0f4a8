package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.BandChart;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.SmallUpload;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.history.PublishedBacktest;
import org.throughline.sufficiency.history.PublishedBacktests;

/** How wrong the method would have been on an authority's published figures. */
@Route(PublishedView.PATH)
@PageTitle("Published figures - Throughline")
@RolesAllowed(Roles.PLANNER)
final class PublishedView extends Main {

    static final String PATH = "published-figures";

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient PublishedBacktests tests;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div found = new Div();

    PublishedView(PublishedBacktests tests) {
        this.tests = tests;
        addClassName("tl-page");
        Paragraph lead = new Paragraph(
                "Holds the forecast against the Department for Education's release on education,"
                        + " health and care plans: each January that was published, forecast from what was published before it.");
        lead.addClassName("tl-lead");
        Upload upload = new Upload(new SmallUpload(MOST_BYTES, (name, content) -> take(content)));
        upload.setAcceptedFileTypes(".csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button("Choose a CSV file"));
        upload.setDropLabel(new Span("or drop it here: one figure a line, up to 10 MB"));
        upload.addFileRejectedListener(
                rejected -> errors.show(rejected.getFileName() + " was not taken: give a CSV file of up to 10 MB"));
        add(
                errors,
                new Anchor(SufficiencyView.PATH, "Back to the forecasts"),
                new H1("Published figures"),
                lead,
                new Paragraph(
                        "Columns: table, time_period, breakdown_topic, breakdown, measure, value; tables caseload,"
                                + " newplans and ceased_plans. Nothing is kept unless you say so."),
                upload,
                found);
    }

    private void take(byte[] content) {
        found.removeAll();
        if (!Failures.saved(() -> show(tests.of(content)), errors)) {
            return;
        }
        TextField source = new TextField("Where the figures come from");
        source.setHelperText("Such as DfE, Education, health and care plans 2025");
        source.setWidthFull();
        Button take = new Button(
                "Take them as the history",
                click -> Ask.before(
                        "Make new forecasts from these figures?",
                        "They take the place of the history there is for every forecast from now on. To have the other"
                                + " one back, upload it again.",
                        "Yes, take them",
                        () -> {
                            if (Failures.saved(
                                    () -> tests.takeAsHistory(content, source.getValue()),
                                    errors,
                                    "The figures are the history now")) {
                                UI.getCurrent().navigate(SufficiencyView.class);
                            }
                        }));
        found.add(new Details(
                "Make forecasts from these figures",
                new Paragraph(
                        "By age alone: forecasts made from them tell neither needs nor settings apart, and no scenario"
                                + " can be matched on them. The history there is stays for forecasts already made."),
                source,
                Group.actions(take)));
    }

    private void show(PublishedBacktest test) {
        test.years().forEach(this::show);
        if (test.years().isEmpty()) {
            found.add(new Paragraph("No January can be forecast from what was published before it: two years in a row"
                    + " would be needed."));
        }
        if (!test.ahead().isEmpty()) {
            found.add(new H2("After the last January published"));
            List<BandChart.Point> points = test.ahead().entrySet().stream()
                    .map(each -> new BandChart.Point(
                            each.getKey(),
                            each.getValue().p10(),
                            each.getValue().mean(),
                            each.getValue().p90()))
                    .toList();
            found.add(new BandChart("Children with plans in January", List.of(new BandChart.Line("Likely", points))));
            PlainTable table = new PlainTable(
                    "Children with plans after the last January published", "January", "#Likely", "#80 % range");
            test.ahead()
                    .forEach((january, spread) ->
                            table.row(String.valueOf(january), Formats.count(spread.mean()), Formats.band(spread)));
            found.add(table);
        }
        PlainTable totals = new PlainTable("Plans published", "January", "#Plans");
        test.totals().forEach((january, plans) -> totals.row(String.valueOf(january), Formats.count(plans)));
        found.add(new H2("Plans published"), totals);
        found.add(new Paragraph("What this takes for granted: the year between two Januaries is put together from plans"
                + " by age, new plans and ceased plans by age; what the totals do not explain, such as late recording and"
                + " transfers in, counts as new. Residents are taken as always the same number at each age. Needs and"
                + " settings are not told apart."));
    }

    private void show(PublishedBacktest.Year year) {
        found.add(new H2("January " + year.january() + ", forecast from " + year.trained()
                + (year.trained() == 1 ? " year" : " years") + " of change"));
        PublishedBacktest.Row total = year.total();
        found.add(new Paragraph(String.format(
                Locale.UK,
                "In all %s were forecast (80 %% range: %s) and %s came: %.1f %% off; that nothing changes would"
                        + " have been %.1f %% off. By age the forecast was %s children off on average, no change %s; the band"
                        + " held what came at %.0f %% of the ages.",
                Formats.count(total.forecast().mean()),
                Formats.band(total.forecast()),
                Formats.count(total.came()),
                percent(total.forecast().mean(), total.came()),
                percent(total.before(), total.came()),
                Formats.decimal(year.error()),
                Formats.decimal(year.naiveError()),
                100 * year.covered())));
        PlainTable table = new PlainTable(
                "January " + year.january() + " by age",
                "Age on 31 August",
                "#January before",
                "#Forecast",
                "#80 % range",
                "#Came");
        year.ages()
                .forEach(row -> table.row(
                        String.valueOf(row.age()),
                        Formats.few(row.before()),
                        Formats.count(row.forecast().mean()),
                        Formats.band(row.forecast()),
                        Formats.few(row.came())));
        found.add(table);
    }

    private static double percent(double forecast, double came) {
        return 100 * Math.abs(forecast - came) / came;
    }
}
