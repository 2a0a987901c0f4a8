package org.throughline.sufficiency.ui;

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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;
import org.throughline.sufficiency.accuracy.ShelfLife;
import org.throughline.sufficiency.release.ReleaseForecast;
import org.throughline.sufficiency.release.ReleaseForecasts;
import org.throughline.sufficiency.release.ReleaseTables;

/** How wrong forecasts from the published figures of an authority were, and for how many years this one lasts. */
@Route(PublishedView.PATH + "/:" + ReleaseView.ID + "/forecasts/:" + ReleaseForecastView.ID + "/" + AccuracyView.PATH)
@PageTitle("Forecast accuracy - Throughline")
@RolesAllowed(Roles.PLANNER)
final class ReleaseAccuracyView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReleaseForecasts forecasts;

    ReleaseAccuracyView(ReleaseForecasts forecasts) {
        this.forecasts = forecasts;
        addClassName("tl-page");
    }

    static String of(UUID release, UUID forecast) {
        return ReleaseForecastView.of(release, forecast) + "/" + AccuracyView.PATH;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = Ids.of(event, ReleaseForecastView.ID);
        UUID release = Ids.of(event, ReleaseView.ID);
        ReleaseForecast forecast = forecasts
                .find(id)
                .filter(each -> each.releaseId().equals(release))
                .orElseThrow(NotFoundException::new);
        ReleaseTables tables = forecasts.tables(id).orElseThrow(NotFoundException::new);
        removeAll();
        Paragraph lead = new Paragraph("How far forecasts made in earlier Januaries were from what was published later,"
                + " and for how long this one can be relied on.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(ReleaseForecastView.of(release, id), "Back to the forecast"),
                new H1("Forecast accuracy: " + forecast.authority().label()),
                lead,
                new H2("Shelf life"),
                new Paragraph("The total is likely to stay within 10 % of the forecast for "
                        + AccuracySection.life(life(tables.totals()), forecast.years())
                        + ". Likely means in 8 of 10 possible futures."),
                lives(forecast, tables),
                new AccuracySection(tables.tests(), forecast.source(), forecast.trainTo()));
    }

    private static PlainTable lives(ReleaseForecast forecast, ReleaseTables tables) {
        PlainTable table = new PlainTable("Shelf life by group of ages", "Age on 31 August", "Stays within 10 % for");
        tables.byKey(ReleaseTables.AGE_GROUP)
                .forEach((key, rows) ->
                        table.row(key.replace("-", " to "), AccuracySection.life(life(rows), forecast.years())));
        return table;
    }

    private static int life(List<ReleaseTables.Row> rows) {
        SortedMap<Integer, ShelfLife.Banded> ahead = new TreeMap<>();
        rows.forEach(row -> ahead.put(row.january(), new ShelfLife.Banded(row.low(), row.mean(), row.high())));
        return ShelfLife.years(ahead);
    }
}
