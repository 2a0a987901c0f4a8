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
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.security.Roles;
import org.throughline.shared.ui.BandChart;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.StackChart;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.history.Histories;
import org.throughline.sufficiency.history.KnownPast;
import org.throughline.sufficiency.papers.ForecastWords;
import org.throughline.sufficiency.papers.PlannerPapers;

/** One forecast: a sentence, the fan, tables with bands, how wrong earlier ones would have been, what it assumes. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID)
@PageTitle("A forecast - Throughline")
@RolesAllowed(Roles.PLANNER)
final class ForecastView extends Main implements BeforeEnterObserver {

    static final String ID = "id";

    private static final long serialVersionUID = 1L;

    private final transient Forecasts forecasts;
    private final transient Histories histories;
    private final transient PlannerPapers papers;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    ForecastView(Forecasts forecasts, Histories histories, PlannerPapers papers) {
        this.papers = papers;
        this.forecasts = forecasts;
        this.histories = histories;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, ID);
        show();
    }

    private void show() {
        FrozenForecast forecast = forecasts.find(id).orElseThrow(NotFoundException::new);
        removeAll();
        add(errors, new Anchor(SufficiencyView.PATH, "Back to the forecasts"), new H1(forecast.title()));
        add(new Facts()
                .fact("State", forecast.state().label() + (forecast.message() == null ? "" : ". " + forecast.message()))
                .fact("Made", Times.shown(forecast.begunAt()) + ", " + forecast.owner())
                .fact("Why", forecast.reason())
                .fact(
                        "Data",
                        forecast.history().source() + ". Data date: January "
                                + forecast.history().lastJanuary()));
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

    private void tables(FrozenForecast forecast, ForecastTables tables) {
        KnownPast past = histories.past(forecast.history().id());
        // forecasts that say nothing of gaps were made before they did
        (tables.said().isEmpty() ? past.gaps() : tables.said()).forEach(sentence -> add(Notice.warning(sentence)));
        past.unknown().forEach(sentence -> add(Notice.warning(sentence)));
        add(new Paragraph(ForecastWords.sentence(tables)));
        List<ForecastTables.Row> totals = tables.rows().getOrDefault(Level.TOTAL, List.of());
        SortedMap<Integer, Double> known = new TreeMap<>();
        past.totals().forEach((january, plans) -> known.put(january, plans.doubleValue()));
        add(BandChart.withPast(
                "Children with plans in January",
                "children and young people",
                known,
                totals.stream()
                        .map(row -> new BandChart.Point(
                                row.year(),
                                row.spread().p10(),
                                row.spread().mean(),
                                row.spread().p90()))
                        .toList()));
        add(total(tables, totals, past));
        if (!tables.cost().isEmpty()) {
            add(cost(tables));
        }
        add(Group.actions(
                new Anchor(SufficiencyView.forecast(id) + "/" + GapView.PATH, "What is missing"),
                new Anchor(ScenarioListView.of(id), "Scenarios: what to open"),
                new Anchor(AccuracyView.of(id), "Forecast accuracy"),
                new FileLink("As PDF", "forecast.pdf", "application/pdf", () -> papers.forecastPdf(id)),
                new FileLink("As spreadsheet", "forecast.xlsx", FileLink.XLSX, () -> papers.forecastSpreadsheet(id)),
                new FileLink(
                        "All tables as CSV (zip)", "forecast.zip", "application/zip", () -> forecasts.answer(id))));
        add(new ChangeSection(tables));
        add(
                new H2("By kind of setting"),
                growth(tables, Level.SETTING),
                settings(tables),
                byKey(tables, Level.SETTING, "Kind of setting"));
        add(new H2("By need"), growth(tables, Level.NEED), byKey(tables, Level.NEED, "Need"));
        add(new H2("By NC year"), growth(tables, Level.NC_YEAR), byKey(tables, Level.NC_YEAR, "NC year"));
        if (!tables.needYears().isEmpty()) {
            add(new H2("By NC year and need"), new HeatMap(tables));
        }
        assumptions(forecast, tables);
    }

    private PlainTable total(ForecastTables tables, List<ForecastTables.Row> totals, KnownPast past) {
        SortedMap<Integer, Integer> came = forecasts.actuals(id);
        PlainTable table = new PlainTable(
                "Children with plans by January",
                "January",
                "#Likely",
                "#80 % range",
                "#Same as last January",
                "#Previous forecast",
                "#Actual");
        Map<Integer, Double> earlier = forecasts.totalsOfTheOneBefore(id);
        double before = totals.getFirst().spread().mean();
        past.totals()
                .headMap(tables.lastJanuary())
                .forEach((january, plans) ->
                        table.row(String.valueOf(january), Formats.count(plans), "known", "", "", ""));
        for (ForecastTables.Row row : totals) {
            boolean known = row.year() == tables.lastJanuary();
            Integer truth = came.get(row.year());
            table.row(
                    String.valueOf(row.year()),
                    Formats.count(row.spread().mean()),
                    known ? "known" : Formats.band(row.spread()),
                    known ? "" : Formats.count(before),
                    earlier.containsKey(row.year()) ? Formats.count(earlier.getOrDefault(row.year(), 0.0)) : "",
                    truth == null
                            ? ""
                            : Formats.count(truth)
                                    + (row.spread().covers(truth) ? ", in the band" : ", outside the band"));
        }
        return table;
    }

    private static PlainTable cost(ForecastTables tables) {
        PlainTable table = new PlainTable("Pounds by January", "January", "#Pounds a year, likely", "#80 % range");
        tables.cost()
                .forEach(row -> table.row(
                        String.valueOf(row.year()),
                        Formats.pounds(row.spread().mean()),
                        row.year() == tables.lastJanuary()
                                ? "known"
                                : Formats.pounds(row.spread().p10()) + " to "
                                        + Formats.pounds(row.spread().p90())));
        return table;
    }

    private static StackChart settings(ForecastTables tables) {
        List<StackChart.Part> parts = new ArrayList<>();
        for (String key : ForecastWords.keys(tables, Level.SETTING)) {
            parts.add(new StackChart.Part(
                    ForecastWords.label(Level.SETTING, key),
                    tables.years().stream()
                            .map(year -> ForecastWords.at(tables, Level.SETTING, key, year)
                                    .mean())
                            .toList()));
        }
        return new StackChart(
                "Children with plans by kind of setting, likely",
                "children and young people",
                tables.years().stream().map(String::valueOf).toList(),
                parts);
    }

    private static Paragraph growth(ForecastTables tables, Level level) {
        return new Paragraph(ForecastWords.mostGrowth(tables, level));
    }

    private static PlainTable byKey(ForecastTables tables, Level level, String heading) {
        List<Integer> years = tables.years();
        PlainTable table = new PlainTable(
                "Children with plans: " + heading,
                Stream.concat(Stream.of(heading), years.stream().map(year -> "#January " + year))
                        .toArray(String[]::new));
        for (String key : ForecastWords.keys(tables, level)) {
            List<String> cells = new ArrayList<>();
            cells.add(ForecastWords.label(level, key));
            for (int year : years) {
                cells.add(small(ForecastWords.at(tables, level, key, year), year == tables.lastJanuary()));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    /**
     * Counts below five are not told, so that no child can be told from them; a number never stands without its band.
     */
    private static String small(Distribution spread, boolean known) {
        if (spread.mean() < Formats.FEW) {
            return spread.max() == 0 ? "0" : "under 5";
        }
        return known ? Formats.count(spread.mean()) : Formats.count(spread.mean()) + " (" + Formats.band(spread) + ")";
    }

    private void assumptions(FrozenForecast forecast, ForecastTables tables) {
        Facts facts = new Facts()
                .fact("Possible futures", String.format(Locale.UK, "%,d", forecast.simulations()))
                .fact("Seed", String.valueOf(forecast.seed()));
        for (Map.Entry<String, String> each : tables.assumptions().entrySet()) {
            facts.fact(each.getKey().replace('_', ' '), each.getValue());
        }
        add(new Details("Assumptions", facts));
    }
}
