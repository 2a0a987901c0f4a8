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
import org.throughline.sufficiency.published.ShippedConstants;
import org.throughline.sufficiency.release.ReleaseForecast;
import org.throughline.sufficiency.release.ReleaseForecasts;
import org.throughline.sufficiency.release.ReleaseTables;

/** A forecast from published figures: what is unusual first, a sentence, the chart with the past, tables with bands. */
@Route(PublishedView.PATH + "/:" + ReleaseView.ID + "/forecasts/:" + ReleaseForecastView.ID)
@PageTitle("A forecast from published figures - Throughline")
@RolesAllowed(Roles.PLANNER)
final class ReleaseForecastView extends Main implements BeforeEnterObserver {

    static final String ID = "forecast";

    private static final long serialVersionUID = 1L;

    private final transient ReleaseForecasts forecasts;
    private UUID id = new UUID(0, 0);

    ReleaseForecastView(ReleaseForecasts forecasts) {
        this.forecasts = forecasts;
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
        add(new Paragraph(sentence(forecast, tables)));
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

    private static String sentence(ReleaseForecast forecast, ReleaseTables tables) {
        ReleaseTables.Row last = tables.totals().getLast();
        int now = tables.past().getOrDefault(forecast.trainTo(), 0);
        double change = last.mean() - now;
        return String.format(
                Locale.UK,
                "In January %d there were %,d children and young people with a plan. In January %d there are likely to be"
                        + " %,.0f, %,.0f %s. In 8 of 10 possible futures there are %,.0f to %,.0f.",
                forecast.trainTo(),
                now,
                last.january(),
                last.mean(),
                Math.abs(change),
                change < 0 ? "fewer" : "more",
                last.low(),
                last.high());
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
            cells.add(level.equals(ReleaseTables.SETTING) ? setting(key) : key.replace("-", " to "));
            rows.forEach(row -> cells.add(Formats.count(row.mean()) + " (" + Formats.count(row.low()) + " to "
                    + Formats.count(row.high()) + ")"));
            table.row(cells.toArray(String[]::new));
        });
        add(
                new H2(title),
                new Paragraph(
                        "Likely number and, in brackets, the 80 % range. In each possible future the parts add up to"
                                + " the total; rounded numbers may differ by one."),
                table);
    }

    private static String setting(String key) {
        return switch (key) {
            case "mainstream" -> "Mainstream, bases and units included";
            case "special-state" -> "State special school";
            case "special-independent" -> "Independent or non-maintained special school";
            case "alternative" -> "Alternative provision";
            case "further-education" -> "Further education";
            case "elsewhere" -> "Educated elsewhere";
            case "early-years" -> "Early years";
            case "unknown" -> "Not known";
            default -> key;
        };
    }

    private static Facts assumptions(ReleaseForecast forecast) {
        return new Facts()
                .fact(
                        "Growth",
                        "England's growth, returning slowly to what it has been, and what the authority's last growth,"
                                + " growth of three years, share of new plans and, where they are published, requests for an"
                                + " assessment say beyond it")
                .fact("Ages and settings", "Shares of ages stay; shares of settings drift as England's do")
                .fact("Ranges", "As wide as authorities differed from such forecasts before")
                .fact("Not known here", "Needs, residents, and anything decided after January " + forecast.trainTo())
                .fact("Constants", ShippedConstants.SOURCE)
                .fact("Possible futures", Formats.count(forecast.simulations()) + ", seed " + forecast.seed());
    }
}
