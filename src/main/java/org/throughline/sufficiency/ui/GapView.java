package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.sufficiency.ForecastTables;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.GapRow;
import org.throughline.sufficiency.Gaps;
import org.throughline.sufficiency.Opening;
import org.throughline.sufficiency.ScenarioYear;
import org.throughline.sufficiency.forecast.PlaceDemand;

/** What provision is missing by a forecast, and what opening something would change, two openings side by side. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + GapView.PATH)
@PageTitle("What is missing - Throughline")
@RolesAllowed(Roles.PLANNER)
public final class GapView extends Main implements BeforeEnterObserver {

    static final String PATH = "gap";

    private static final long serialVersionUID = 1L;
    private static final int FEW = 5;
    private static final double LIKELY = 0.5;
    private static final double POSSIBLE = 0.2;
    private static final List<String> SIDES = List.of("a", "b");

    private final transient Forecasts forecasts;
    private final transient Gaps gaps;
    private UUID id = new UUID(0, 0);

    GapView(Forecasts forecasts, Gaps gaps) {
        this.forecasts = forecasts;
        this.gaps = gaps;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get(ForecastView.ID).flatMap(Ids::parse).orElseThrow(NotFoundException::new);
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
        scenarios(tables, asked);
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
                "#Need a place, middle future",
                "#Eight of ten futures",
                "#Usable places",
                "#Children short, on average",
                "Chance of being short");
        int few = 0;
        for (GapRow row : gaps.of(tables, shown)) {
            PlaceDemand demand = row.demand();
            if (demand.middle() < FEW) {
                few++;
                continue;
            }
            table.row(
                    new Text(need(demand.need())),
                    new Text(demand.phase().label()),
                    new Text(count(demand.middle())),
                    new Text(count(demand.low()) + " to " + count(demand.high())),
                    new Text(count(row.places())),
                    new Text(count(row.expectedShort())),
                    chance(row.chanceShort()));
        }
        add(table);
        if (few > 0) {
            Paragraph rest = new Paragraph(few + " groups with under 5 children are not shown.");
            rest.addClassName("tl-total");
            add(rest);
        }
    }

    private static Tag chance(double chance) {
        String words = percent(chance);
        return new Tag(
                chance > LIKELY ? words + ", short" : chance > POSSIBLE ? words + ", tight" : words,
                chance > LIKELY ? "tl-tag tl-tag-none" : chance > POSSIBLE ? "tl-tag tl-tag-out" : "tl-tag");
    }

    private void scenarios(ForecastTables tables, QueryParameters asked) {
        add(new H2("What opening something would change"));
        add(new Paragraph(
                "Choose one, or two to compare. Against doing nothing; children take a place only where the borough is"
                        + " short of it."));
        Div sides = new Div();
        sides.addClassName("tl-sides");
        for (String side : SIDES) {
            sides.add(side(side, tables, asked));
        }
        add(sides);
        rationale(asked);
    }

    private Div side(String side, ForecastTables tables, QueryParameters asked) {
        Div column = new Div();
        List<Integer> years = tables.years().stream().skip(1).toList();
        Choice<Opening> what =
                new Choice<>(side.equals("a") ? "Open" : "Compare with", "Nothing", Opening.TEMPLATES, Opening::name);
        opening(asked, side).ifPresent(what::setValue);
        Choice<Integer> from = new Choice<>(
                side.equals("a") ? "First January" : "Its first January", "Choose", years, String::valueOf);
        from.setEmptySelectionAllowed(false);
        int first = number(asked, side + "from").filter(years::contains).orElse(years.getFirst());
        from.setValue(first);
        column.add(Group.filters(
                () -> go(
                        asked,
                        Map.of(
                                side,
                                what.getOptionalValue()
                                        .map(each -> String.valueOf(Opening.TEMPLATES.indexOf(each)))
                                        .orElse(""),
                                side + "from",
                                String.valueOf(from.getValue()))),
                what,
                from));
        opening(asked, side).ifPresent(opening -> column.add(changes(tables, opening, first)));
        return column;
    }

    private Div changes(ForecastTables tables, Opening opening, int first) {
        List<ScenarioYear> years = gaps.opened(tables, opening, first);
        PlainTable table = new PlainTable(
                opening.name(),
                "January",
                "#Places",
                "#Taken",
                "#Chance short without it",
                "#Chance short with it",
                "#Pounds saved a year");
        years.forEach(year -> table.row(
                String.valueOf(year.january()),
                count(year.places()),
                count(year.taken()),
                percent(year.chanceShortBefore()),
                percent(year.chanceShortAfter()),
                pounds(year.saved())));
        Facts facts = new Facts()
                .fact("Kind", opening.kind().label())
                .fact(
                        "For",
                        opening.need().label() + ", " + opening.phase().label().toLowerCase(Locale.UK))
                .fact("Places when full", String.valueOf(opening.full()))
                .fact("To build", pounds(opening.capital()))
                .fact("Paid back", payback(opening, years));
        return new Div(new H3(opening.name() + ", from January " + first), facts, table);
    }

    private static String payback(Opening opening, List<ScenarioYear> years) {
        if (years.isEmpty() || years.getLast().saved().signum() <= 0) {
            return "Not within these years: it costs more than it saves";
        }
        return "After about "
                + opening.capital()
                        .divide(years.getLast().saved(), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " years at what the last of these years saves";
    }

    /** Places in a base and in a special school on equal terms, where both are chosen for the same need and phase. */
    private void rationale(QueryParameters asked) {
        Optional<Opening> one = opening(asked, "a");
        Optional<Opening> other = opening(asked, "b");
        if (one.isEmpty()
                || other.isEmpty()
                || one.get().kind() == other.get().kind()
                || one.get().need() != other.get().need()
                || one.get().phase() != other.get().phase()) {
            return;
        }
        Opening base = one.get().kind() == Opening.Kind.BASE ? one.get() : other.get();
        Opening special = base == one.get() ? other.get() : one.get();
        Paragraph words = new Paragraph(String.format(
                Locale.UK,
                "On equal terms: a place in a base costs %s to build and %s a year, one in a special school %s and %s. A special"
                        + " school is the better choice only for children whose needs a base cannot meet; how many these are is"
                        + " not in the forecast and must be said with the case.",
                pounds(base.kind().capital()),
                pounds(base.kind().annual()),
                pounds(special.kind().capital()),
                pounds(special.kind().annual())));
        words.addClassName("tl-notice");
        add(words);
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
                                String.format(
                                        Locale.UK,
                                        "%.0f %% of those commissioned in the borough (unverified); the nearest year recorded goes"
                                                + " on",
                                        100 * Gaps.USABLE))
                        .fact(
                                "Places for several needs",
                                "shared out by how many need one; places over several phases by NC years")
                        .fact(
                                "Otherwise",
                                "an independent special school at " + pounds(Gaps.INDEPENDENT) + " a year, 2024/25")
                        .fact("Place nobody takes", pounds(Gaps.EMPTY) + " a year of place funding")
                        .fact(
                                "Special school place",
                                pounds(Opening.Kind.SPECIAL.annual()) + " a year (2026), "
                                        + pounds(Opening.Kind.SPECIAL.capital())
                                        + " to build (Bury's substitute grant for 80 places)")
                        .fact(
                                "Base place",
                                pounds(Opening.Kind.BASE.annual()) + " a year (an assumption), "
                                        + pounds(Opening.Kind.BASE.capital()) + " to build (Tameside, 2025)")
                        .fact("Left out", "transport, inflation, and who of the children named today would go there")));
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

    private static Optional<Opening> opening(QueryParameters asked, String side) {
        return number(asked, side)
                .filter(index -> index < Opening.TEMPLATES.size())
                .map(Opening.TEMPLATES::get);
    }

    private static String need(String code) {
        return NeedType.ofCode(code).map(NeedType::label).orElse(code);
    }

    private static String percent(double share) {
        if (share > 0 && share < 1) {
            return String.format(Locale.UK, "%.0f %%", 100 * share);
        }
        return share > 0 ? "over 99 %" : "under 1 %";
    }

    private static String count(double number) {
        return String.format(Locale.UK, "%,.0f", number);
    }

    private static String pounds(BigDecimal number) {
        return (number.signum() < 0 ? "-£" : "£")
                + String.format(Locale.UK, "%,.0f", number.abs().doubleValue());
    }
}
