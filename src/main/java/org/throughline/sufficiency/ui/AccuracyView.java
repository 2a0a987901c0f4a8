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
import java.util.Locale;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;
import org.throughline.sufficiency.ForecastAccuracy;
import org.throughline.sufficiency.ForecastLife;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.history.ForecastTables;

/** How wrong forecasts on this history were, and for how many years this one can be relied on. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + AccuracyView.PATH)
@PageTitle("Forecast accuracy - Throughline")
@RolesAllowed(Roles.PLANNER)
final class AccuracyView extends Main implements BeforeEnterObserver {

    static final String PATH = "accuracy";

    private static final long serialVersionUID = 1L;

    private final transient Forecasts forecasts;
    private final transient ForecastAccuracy accuracy;

    AccuracyView(Forecasts forecasts, ForecastAccuracy accuracy) {
        this.forecasts = forecasts;
        this.accuracy = accuracy;
        addClassName("tl-page");
    }

    static String of(UUID forecast) {
        return SufficiencyView.forecast(forecast) + "/" + PATH;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = Ids.of(event, ForecastView.ID);
        FrozenForecast forecast = forecasts.find(id).orElseThrow(NotFoundException::new);
        ForecastTables tables = forecasts.tables(id).orElseThrow(NotFoundException::new);
        removeAll();
        Paragraph lead =
                new Paragraph("How far forecasts made in earlier Januaries were from what happened, and for how"
                        + " long this one can be relied on.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(SufficiencyView.forecast(id), "Back to the forecast"),
                new H1("Forecast accuracy: " + forecast.title()),
                lead);
        shelfLife(forecast, tables);
        add(new AccuracySection(
                accuracy.tests(id),
                forecast.history().source(),
                forecast.history().lastJanuary()));
        parts(tables);
    }

    private void shelfLife(FrozenForecast forecast, ForecastTables tables) {
        add(
                new H2("Shelf life"),
                new Paragraph("The total is likely to stay within 10 % of the forecast for "
                        + AccuracySection.life(ForecastLife.totalLife(tables), forecast.years())
                        + ". Likely means in 8 of 10 possible futures. Small groups are less certain than the total: see"
                        + " below before places are planned on one of them."));
        List<ForecastLife.NeedLife> lives = ForecastLife.needLives(tables);
        if (lives.isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable(
                "Shelf life by need and phase",
                "Need",
                "Phase",
                "#Who need a specialist place, January " + (tables.lastJanuary() + 1),
                "Stays within 10 % for");
        lives.forEach(life -> table.row(
                Formats.need(life.need()),
                life.phase().label(),
                Formats.few(life.children()),
                life.children() < Formats.FEW
                        ? "too few to say"
                        : AccuracySection.life(life.years(), forecast.years())));
        add(table);
    }

    /** Mean errors of the parts of the total, in children. */
    private void parts(ForecastTables tables) {
        if (tables.scores().getOrDefault(Level.TOTAL, List.of()).isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable(
                "Accuracy of earlier forecasts",
                "By",
                "Years ahead",
                "#Cells",
                "#Mean error, children",
                "#If nothing changes",
                "#Mean error, %",
                "#If nothing changes, %",
                "#80 % range held, %");
        tables.scores()
                .forEach((level, scores) -> scores.forEach(score -> table.row(
                        words(level),
                        score.horizon() == 0 ? "all" : String.valueOf(score.horizon()),
                        String.format(Locale.UK, "%,d", score.cells()),
                        Formats.decimal(score.error()),
                        Formats.decimal(score.naiveError()),
                        Formats.decimal(score.percent()),
                        Formats.decimal(score.naivePercent()),
                        score.bandCells() == 0 ? "" : Formats.count(score.covered()))));
        add(
                new H2("By year group, need and kind of setting"),
                new Paragraph("Mean errors on this authority's past, in children, beside the forecast that nothing"
                        + " changes. Of 100 ranges of 80 %, 70 to 90 should have held."),
                table);
    }

    private static String words(Level level) {
        return switch (level) {
            case TOTAL -> "total";
            case NC_YEAR -> "NC year";
            case NEED -> "need";
            case SETTING -> "kind of setting";
            case STATE -> "NC year, need and setting";
        };
    }
}
