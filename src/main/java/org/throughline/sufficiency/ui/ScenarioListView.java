package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.ReformPath;
import org.throughline.sufficiency.scenario.Scenario;
import org.throughline.sufficiency.scenario.Scenarios;

/** The scenarios of a forecast, and a new one. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + ScenarioListView.PATH)
@PageTitle("Scenarios - Throughline")
@RolesAllowed(Roles.PLANNER)
final class ScenarioListView extends Main implements BeforeEnterObserver {

    static final String PATH = "scenarios";

    private static final long serialVersionUID = 1L;

    private final transient Forecasts forecasts;
    private final transient Scenarios scenarios;
    private final ErrorSummary errors = new ErrorSummary();

    ScenarioListView(Forecasts forecasts, Scenarios scenarios) {
        this.forecasts = forecasts;
        this.scenarios = scenarios;
        addClassName("tl-page");
    }

    static String of(UUID forecastId) {
        return SufficiencyView.forecast(forecastId) + "/" + PATH;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrozenForecast forecast = forecasts
                .find(Ids.of(event, ForecastView.ID))
                .filter(each -> each.state() == JobState.DONE)
                .orElseThrow(NotFoundException::new);
        removeAll();
        Paragraph lead = new Paragraph("Open, close or change provision, or what drives need, and see what it would"
                + " change for this year's children and for those to come: out of the borough, without a place, and in"
                + " pounds.");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor(SufficiencyView.forecast(forecast.id()), "Back to the forecast"),
                new H1("Scenarios: " + forecast.title()),
                lead);
        beginning(forecast.id());
        list(forecast.id());
        add(Group.actions(
                new Anchor(
                        SufficiencyView.forecast(forecast.id()) + "/" + InvestmentOptionView.PATH,
                        "What to open under a budget"),
                new Anchor(UnitCostsView.PATH, "Unit costs and other assumptions")));
    }

    private void beginning(UUID forecastId) {
        List<Integer> years = scenarios.years(forecastId);
        add(new H2("New scenario"));
        if (years.isEmpty()) {
            add(new Paragraph("This forecast does not reach the next September for which children are placed. Make one"
                    + " that looks further ahead."));
            return;
        }
        TextField title = new TextField("Name of the scenario");
        Choice<NewProvision> opening =
                new Choice<>("To open", "Nothing yet", NewProvision.TEMPLATES, NewProvision::name);
        Choice<Integer> year = new Choice<>("In September", "Choose", years, String::valueOf);
        year.setEmptySelectionAllowed(false);
        year.setValue(years.getFirst());
        Button begin = new Button("Begin", click -> {
            List<UUID> begun = new ArrayList<>();
            List<Change> changes = opening.getOptionalValue()
                    .map(each -> List.<Change>of(Change.Open.of(each, year.getValue(), null, "")))
                    .orElse(List.of());
            String name = title.isEmpty()
                    ? opening.getOptionalValue().map(NewProvision::name).orElse("")
                    : title.getValue();
            if (Failures.saved(() -> begun.add(scenarios.begin(forecastId, name, changes)), errors)) {
                UI.getCurrent().navigate(ScenarioView.of(forecastId, begun.getFirst()));
            }
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.form(title, opening, year), Group.actions(begin));
        add(new ReformSection(years, changes -> {
            List<UUID> begun = new ArrayList<>();
            if (Failures.saved(() -> begun.add(scenarios.begin(forecastId, ReformPath.NAME, changes)), errors)) {
                UI.getCurrent().navigate(ScenarioView.of(forecastId, begun.getFirst()));
            }
        }));
    }

    private void list(UUID forecastId) {
        Listed<Scenario> newest = scenarios.of(forecastId);
        List<Scenario> all = newest.rows();
        add(new H2("Scenarios of this forecast"));
        if (newest.isCut()) {
            add(new Paragraph(newest.said("last changed", "scenario", "scenarios")));
        }
        if (all.isEmpty()) {
            add(new Paragraph("None yet."));
            return;
        }
        PlainTable table = new PlainTable("Scenarios", "Name", "#Changes", "State", "Last changed");
        all.forEach(each -> table.row(
                new Anchor(ScenarioView.of(forecastId, each.id()), each.title()),
                new Text(String.valueOf(each.changes().size())),
                new Text(ScenarioView.state(each)),
                new Text(Times.shown(each.changedAt()) + ", " + each.owner())));
        add(table);
    }
}
