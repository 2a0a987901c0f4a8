package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.security.Roles;
import org.throughline.shared.ui.BandChart;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.papers.PlannerPapers;
import org.throughline.sufficiency.release.ReleaseForecast;
import org.throughline.sufficiency.release.ReleaseForecasts;
import org.throughline.sufficiency.release.ReleaseTables;
import org.throughline.sufficiency.release.ReleaseWords;

/** A forecast from published figures: what is unusual first, a sentence, the chart with the past, tables with bands. */
@Route(PublishedView.PATH + "/:" + ReleaseView.ID + "/forecasts/:" + ReleaseForecastView.ID)
@PageTitle("A forecast from published figures - Throughline")
@RolesAllowed(Roles.PLANNER)
final class ReleaseForecastView extends Main implements BeforeEnterObserver {

    static final String ID = "forecast";

    private static final long serialVersionUID = 1L;

    private final transient ReleaseForecasts forecasts;
    private final transient PlannerPapers papers;
    private UUID id = new UUID(0, 0);

    ReleaseForecastView(ReleaseForecasts forecasts, PlannerPapers papers) {
        this.forecasts = forecasts;
        this.papers = papers;
        addClassName("tl-page");
    }

    static String of(UUID release, UUID forecast) {
        return ReleaseView.of(release) + "/forecasts/" + forecast;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, ID);
        UUID release = Ids.of(event, ReleaseView.ID);
        if (forecasts
                .find(id)
                .filter(forecast -> forecast.releaseId().equals(release))
                .isEmpty()) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        ReleaseForecast forecast = forecasts.find(id).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                new Anchor(ReleaseView.of(forecast.releaseId()), "Back to the release"),
                new H1("Forecast: " + forecast.authority().label()),
                new Facts()
                        .fact(
                                "State",
                                forecast.state().label()
                                        + (forecast.message() == null ? "" : ". " + forecast.message()))
                        .fact("Made", Times.shown(forecast.begunAt()) + ", " + forecast.owner())
                        .fact("Data", forecast.source() + ". Data date: January " + forecast.trainTo()));
        if (forecast.state().isUnderWay()) {
            add(UnderWay.of(
                    "How much of the forecast is calculated",
                    "the forecast",
                    () -> forecasts.status(id),
                    this::show,
                    () -> forecasts.stop(id),
                    "make the forecast again"));
            return;
        }
        forecasts.tables(id).ifPresent(tables -> tables(forecast, tables));
    }

    private void tables(ReleaseForecast forecast, ReleaseTables tables) {
        tables.said().forEach(sentence -> add(Notice.warning(sentence)));
        add(new Paragraph(ReleaseWords.sentence(forecast, tables)));
        SortedMap<Integer, Double> past = new TreeMap<>();
        tables.past().forEach((january, plans) -> past.put(january, plans.doubleValue()));
        add(
                BandChart.withPast(
                        "Plans in January",
                        "children and young people",
                        past,
                        tables.totals().stream()
                                .map(row -> new BandChart.Point(row.january(), row.low(), row.mean(), row.high()))
                                .toList()),
                totals(tables),
                Group.actions(
                        new Anchor(ReleaseAccuracyView.of(forecast.releaseId(), id), "Forecast accuracy"),
                        new FileLink("As PDF", "forecast.pdf", "application/pdf", () -> papers.releasePdf(id)),
                        new FileLink(
                                "As spreadsheet", "forecast.xlsx", FileLink.XLSX, () -> papers.releaseSpreadsheet(id)),
                        new FileLink(
                                "All tables as CSV (zip)",
                                "published-forecast.zip",
                                "application/zip",
                                () -> forecasts.answer(id))));
        part("By group of ages", "Age on 31 August", ReleaseTables.AGE_GROUP, forecast, tables);
        part("By kind of setting", "Kind of setting", ReleaseTables.SETTING, forecast, tables);
        part("By age", "Age on 31 August before", ReleaseTables.AGE, forecast, tables);
        add(new Details("Assumptions", assumptions(forecast)));
    }

    private static PlainTable totals(ReleaseTables tables) {
        PlainTable table = new PlainTable("Plans by January", "January", "#Plans", "#80 % range");
        tables.past()
                .forEach((january, plans) -> table.row(String.valueOf(january), Formats.count(plans), "published"));
        tables.totals()
                .forEach(row -> table.row(
                        String.valueOf(row.january()),
                        Formats.count(row.mean()),
                        Formats.count(row.low()) + " to " + Formats.count(row.high())));
        return table;
    }

    private void part(String title, String heading, String level, ReleaseForecast forecast, ReleaseTables tables) {
        Map<String, List<ReleaseTables.Row>> parts = tables.byKey(level);
        if (parts.isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable(
                title,
                Stream.concat(
                                Stream.of(heading),
                                IntStream.rangeClosed(1, forecast.years())
                                        .mapToObj(year -> "#January " + (forecast.trainTo() + year)))
                        .toArray(String[]::new));
        parts.forEach((key, rows) -> {
            List<String> cells = new ArrayList<>();
            cells.add(ReleaseWords.label(level, key));
            rows.forEach(row -> cells.add(Formats.count(row.mean()) + " (" + Formats.count(row.low()) + " to "
                    + Formats.count(row.high()) + ")"));
            table.row(cells.toArray(String[]::new));
        });
        add(
                new H2(title),
                new Paragraph("Likely number and, in brackets, the 80 % range. " + ReleaseWords.PARTS),
                table);
    }

    private static Facts assumptions(ReleaseForecast forecast) {
        Facts facts = new Facts();
        ReleaseWords.assumptions(forecast).forEach(facts::fact);
        return facts;
    }
}
