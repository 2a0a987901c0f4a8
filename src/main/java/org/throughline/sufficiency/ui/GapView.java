package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCosts;
import org.throughline.sufficiency.forecast.PlaceDemand;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.scenario.GapRow;
import org.throughline.sufficiency.scenario.Gaps;

/** What provision is missing by a forecast, and what opening something would change, two openings side by side. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + GapView.PATH)
@PageTitle("What is missing - Throughline")
@RolesAllowed(Roles.PLANNER)
final class GapView extends Main implements BeforeEnterObserver {

    static final String PATH = "gap";

    private static final long serialVersionUID = 1L;
    private static final double LIKELY = 0.5;
    private static final double POSSIBLE = 0.2;
    private static final List<String> SIDES = List.of("a", "b");

    private final transient Forecasts forecasts;
    private final transient Gaps gaps;
    private final transient UnitCosts prices;
    private final transient CurrentUser user;
    private UUID id = new UUID(0, 0);

    GapView(Forecasts forecasts, Gaps gaps, UnitCosts prices, CurrentUser user) {
        this.forecasts = forecasts;
        this.gaps = gaps;
        this.prices = prices;
        this.user = user;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, ForecastView.ID);
        FrozenForecast forecast = forecasts.find(id).orElseThrow(NotFoundException::new);
        ForecastTables tables = forecasts.tables(id).orElseThrow(NotFoundException::new);
        QueryParameters asked = event.getLocation().getQueryParameters();
        removeAll();
        Paragraph lead =
                new Paragraph("Who needs a specialist place by this forecast, against the usable places of the borough"
                        + " in the register. Red: more likely short than not.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(SufficiencyView.forecast(id), "Back to the forecast"),
                new H1("What is missing: " + forecast.title()),
                lead);
        gap(tables, asked);
        add(Group.actions(
                new FileLink("Every January as CSV", "gap.csv", "text/csv", () -> Optional.of(gaps.csv(tables))),
                new Anchor(ScenarioListView.of(id), "Scenarios: what to open")));
        assumptions(forecast);
    }

    private void gap(ForecastTables tables, QueryParameters asked) {
        List<Integer> years = tables.years();
        int shown = number(asked, "year").filter(years::contains).orElse(years.getLast());
        Choice<Integer> year = new Choice<>("January", "Choose", years, String::valueOf);
        year.setEmptySelectionAllowed(false);
        year.setValue(shown);
        add(Group.filters(() -> go(asked, Map.of("year", String.valueOf(year.getValue()))), year));
        PlainTable table = new PlainTable(
                "Need and places",
                "Need",
                "Phase",
                "#Need a place, median",
                "#80 % range",
                "#Usable places",
                "#Children short, on average",
                "Chance of being short");
        int few = 0;
        for (GapRow row : gaps.of(tables, shown)) {
            PlaceDemand demand = row.demand();
            if (demand.middle() < Formats.FEW) {
                few++;
                continue;
            }
            table.row(
                    need(demand),
                    new Text(demand.phase().label()),
                    new Text(Formats.count(demand.middle())),
                    new Text(Formats.count(demand.low()) + " to " + Formats.count(demand.high())),
                    new Text(Formats.count(row.places())),
                    new Text(Formats.count(row.expectedShort())),
                    chance(row.chanceShort()));
        }
        add(table);
        if (user.has(Roles.PLACEMENT_OFFICER)) {
            add(new Paragraph("Each need leads to the children of today with that need in those years."));
        }
        if (few > 0) {
            Paragraph rest = new Paragraph(few + " groups with under 5 children are not shown.");
            rest.addClassName("tl-total");
            add(rest);
        }
    }

    /** The need; for who may see names, with the children of today as a list. */
    private Component need(PlaceDemand demand) {
        String words = Formats.need(demand.need());
        return user.has(Roles.PLACEMENT_OFFICER)
                ? new Anchor(
                        "children?need=" + demand.need() + "&year="
                                + demand.phase().youngest() + "&to="
                                + demand.phase().oldest(),
                        words)
                : new Text(words);
    }

    private static Tag chance(double chance) {
        String words = Formats.chance(chance);
        return new Tag(
                chance > LIKELY ? words + ", short" : chance > POSSIBLE ? words + ", tight" : words,
                chance > LIKELY ? Tag.Kind.DANGER : chance > POSSIBLE ? Tag.Kind.WARNING : Tag.Kind.INFO);
    }

    private void assumptions(FrozenForecast forecast) {
        add(new Details(
                "What this page takes for granted",
                new Facts()
                        .fact(
                                "Data",
                                forecast.history().source() + ". Data date: January "
                                        + forecast.history().lastJanuary())
                        .fact(
                                "Usable places",
                                prices.list().of(UnitCost.USABLE).toPlainString()
                                        + " % of those commissioned in the borough less those kept back; the nearest year"
                                        + " recorded goes on")
                        .fact(
                                "Places for several needs",
                                "shared out by how many need one; places over several phases by NC years")));
    }

    private void go(QueryParameters asked, Map<String, String> changed) {
        Map<String, String> parameters = new HashMap<>();
        asked.getParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
        parameters.putAll(changed);
        parameters.values().removeIf(String::isEmpty);
        UI.getCurrent()
                .navigate(
                        GapView.class,
                        new RouteParameters(ForecastView.ID, id.toString()),
                        QueryParameters.simple(parameters));
    }

    private static Optional<Integer> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}
