package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Listed;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.plan.PlanRequest;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.InvestmentOption;
import org.throughline.sufficiency.scenario.InvestmentOptions;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.ScenarioRefusal;
import org.throughline.sufficiency.scenario.Scenarios;

/** Which openings are best under a capital budget, and what each further one would still bring. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + InvestmentOptionView.PATH)
@PageTitle("What to open under a budget - Throughline")
@RolesAllowed(Roles.PLANNER)
final class InvestmentOptionView extends Main implements BeforeEnterObserver {

    static final String PATH = "best";

    private static final long serialVersionUID = 1L;

    private final transient Forecasts forecasts;
    private final transient Scenarios scenarios;
    private final transient InvestmentOptions bestSets;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    InvestmentOptionView(Forecasts forecasts, Scenarios scenarios, InvestmentOptions bestSets) {
        this.forecasts = forecasts;
        this.scenarios = scenarios;
        this.bestSets = bestSets;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, ForecastView.ID);
        show();
    }

    private void show() {
        FrozenForecast forecast =
                forecasts.find(id).filter(each -> each.state() == JobState.DONE).orElseThrow(NotFoundException::new);
        removeAll();
        Paragraph lead = new Paragraph("For all children who look for a place in the years of the forecast, the set of"
                + " openings that leaves fewest without a place, then fewest out of the borough, then costs least.");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor(ScenarioListView.of(id), "Back to the scenarios"),
                new H1("What to open under a budget: " + forecast.title()),
                lead);
        form();
        Listed<InvestmentOption> asked = bestSets.of(id);
        if (asked.isCut()) {
            add(new Paragraph(asked.said("newest", "set", "sets")));
        }
        asked.rows().forEach(this::show);
    }

    /** What may be chosen from: the templates, and what scenarios of this forecast open under other names. */
    private List<Change.Open> candidates(int year) {
        Map<String, Change.Open> byName = new LinkedHashMap<>();
        NewProvision.TEMPLATES.forEach(each -> byName.put(each.name(), Change.Open.of(each, year, null, "")));
        scenarios.of(id).rows().stream()
                .flatMap(each -> each.changes().stream())
                .filter(Change.Open.class::isInstance)
                .map(Change.Open.class::cast)
                .filter(open -> open.from() == year)
                .forEach(open -> byName.putIfAbsent(open.name(), open));
        return byName.values().stream().limit(InvestmentOptions.MOST_CANDIDATES).toList();
    }

    private void form() {
        List<Integer> years = scenarios.years(id);
        if (years.isEmpty()) {
            add(new Paragraph("This forecast does not reach the next September for which children are placed."));
            return;
        }
        BigDecimalField budget = new BigDecimalField("Budget in pounds");
        budget.setValue(BigDecimal.valueOf(3_000_000));
        Choice<PlanRequest.Aim> aim = new Choice<>(
                "After fewest without a place",
                "Choose",
                List.of(PlanRequest.Aim.values()),
                each -> each == PlanRequest.Aim.BOROUGH ? "fewest out of the borough" : "least cost");
        aim.setEmptySelectionAllowed(false);
        aim.setValue(PlanRequest.Aim.BOROUGH);
        Choice<Integer> year = new Choice<>("All open in September", "Choose", years, String::valueOf);
        year.setEmptySelectionAllowed(false);
        year.setValue(years.getFirst());
        CheckboxGroup<Change.Open> openings = new CheckboxGroup<>("Openings to choose from");
        openings.setItemLabelGenerator(Change.Open::name);
        openings.setItems(candidates(year.getValue()));
        openings.select(candidates(year.getValue()));
        year.addValueChangeListener(change -> {
            openings.setItems(candidates(change.getValue()));
            openings.select(candidates(change.getValue()));
        });
        Button begin = new Button("Find the best options", click -> {
            if (Failures.saved(
                    () -> bestSets.begin(
                            id,
                            Optional.ofNullable(budget.getValue())
                                    .orElseThrow(() -> new ScenarioRefusal.BudgetMissing().refused()),
                            aim.getValue(),
                            List.copyOf(openings.getSelectedItems())),
                    errors)) {
                show();
            }
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.form(budget, aim, year), openings, Group.actions(begin));
    }

    private void show(InvestmentOption set) {
        add(new H2("Budget of " + Formats.pounds(set.budget()) + ", " + Times.shown(set.begunAt())));
        add(new Facts()
                .fact("State", set.state().label() + (set.message() == null ? "" : ". " + set.message()))
                .fact("Asked by", set.owner())
                .fact(
                        "After fewest without a place",
                        set.aim() == PlanRequest.Aim.BOROUGH ? "fewest out of the borough" : "least cost")
                .fact(
                        "To choose from",
                        String.join(
                                "; ",
                                set.candidates().stream()
                                        .map(InvestmentOptionView::name)
                                        .toList())));
        if (set.state().isUnderWay()) {
            add(UnderWay.of(
                    "How much of the planning is done",
                    "the work",
                    () -> bestSets.status(set.id()),
                    this::show,
                    () -> bestSets.stop(set.id()),
                    "ask again"));
        }
        Optional.ofNullable(set.result()).ifPresent(this::show);
    }

    private static String name(Change change) {
        return change instanceof Change.Open open ? open.name() : change.words();
    }

    private void show(InvestmentOption.Result result) {
        InvestmentOption.Option best = result.options().get(result.best());
        InvestmentOption.Option none = result.options().getFirst();
        String last = new AcademicYear(result.entryYear() + result.years() - 1).label();
        Notice words = new Notice(String.format(
                Locale.UK,
                "%s: of %,d times that a child looks for a place from %s to %s, %,d end out of the borough and %,d without a"
                        + " place; opening nothing, %,d and %,d. In the last year it changes what is spent by %s. %s",
                best.openings().isEmpty()
                        ? "Best is to open nothing"
                        : "Best is to open " + String.join(" and ", best.openings()),
                result.children(),
                new AcademicYear(result.entryYear()).label(),
                last,
                best.outOfBorough(),
                best.unplaced(),
                none.outOfBorough(),
                none.unplaced(),
                Formats.aboutChange(best.pounds().doubleValue()),
                result.proven()
                        ? "Proven: no other set within the budget is better."
                        : "Not proven in the time: another set may be better."));
        PlainTable table = new PlainTable(
                "The best option for each number of openings",
                "#Openings",
                "What",
                "#To build",
                "#Without a place",
                "#Out of the borough",
                "#Sum of the years",
                "#Pounds in the last year",
                "#Paid back after years");
        for (InvestmentOption.Option option : result.options()) {
            table.row(
                    String.valueOf(option.openings().size()),
                    option.openings().isEmpty() ? "nothing" : String.join("; ", option.openings()),
                    Formats.pounds(option.capital()),
                    Formats.count(option.unplaced()),
                    Formats.count(option.outOfBorough()),
                    option.sum() == null
                            ? "find again"
                            : Formats.aboutChange(option.sum().doubleValue()),
                    Formats.aboutChange(option.pounds().doubleValue()),
                    payback(option));
        }
        add(
                words,
                table,
                new Paragraph(
                        "Planned for the middle one of fifteen possible futures, all years at once: a set must serve"
                                + " children of every year. Who ends where counts every time that a child looks for a place. Pounds are the"
                                + " change against opening nothing in that future. A place of the borough costs what filling it adds, old and"
                                + " new alike; place funding of what opens is paid whoever comes. The sum of the years counts later pounds less"
                                + " and leaves out what is built: it is what is least in the best set. 'Paid back' counts what is built, in the"
                                + " year it opens."));
    }

    private static String payback(InvestmentOption.Option option) {
        if (option.openings().isEmpty()) {
            return "";
        }
        if (option.sum() == null) {
            return "find again";
        }
        return option.payback() == null
                ? "not in these years"
                : option.payback().toPlainString();
    }
}
