package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.papers.PlannerPapers;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.Scenario;
import org.throughline.sufficiency.scenario.ScenarioPapers;
import org.throughline.sufficiency.scenario.Scenarios;

/** One scenario: its sentences, what they would change, and the same beside another scenario. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + ScenarioListView.PATH + "/:" + ScenarioView.SCENARIO)
@PageTitle("A scenario - Throughline")
@RolesAllowed(Roles.PLANNER)
final class ScenarioView extends Main implements BeforeEnterObserver {

    static final String SCENARIO = "scenario";

    private static final long serialVersionUID = 1L;
    private static final String WITH = "with";

    private final transient Scenarios scenarios;
    private final transient ScenarioPapers papers;
    private final transient PlannerPapers spreadsheets;
    private final transient Provisions provisions;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Deque<List<Change>> before = new ArrayDeque<>();
    private UUID id = new UUID(0, 0);
    private @Nullable UUID with;

    ScenarioView(Scenarios scenarios, ScenarioPapers papers, PlannerPapers spreadsheets, Provisions provisions) {
        this.spreadsheets = spreadsheets;
        this.scenarios = scenarios;
        this.papers = papers;
        this.provisions = provisions;
        addClassName("tl-page");
    }

    static String of(UUID forecastId, UUID scenarioId) {
        return ScenarioListView.of(forecastId) + "/" + scenarioId;
    }

    static String state(Scenario scenario) {
        return scenario.state().label()
                + (scenario.message() == null ? "" : ". " + scenario.message())
                + (scenario.workedVersion() != null && !scenario.isUpToDate() ? ". Changed since" : "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, SCENARIO);
        with = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WITH)
                .flatMap(Ids::parse)
                .orElse(null);
        before.clear();
        show();
    }

    private Scenario scenario() {
        return scenarios.find(id).orElseThrow(NotFoundException::new);
    }

    private void show() {
        Scenario scenario = scenario();
        removeAll();
        add(
                errors,
                new Anchor(ScenarioListView.of(scenario.forecastId()), "Back to the scenarios"),
                new H1(scenario.title()),
                new Facts()
                        .fact("State", state(scenario))
                        .fact("Last changed", Times.shown(scenario.changedAt()) + ", " + scenario.owner()));
        changes(scenario);
        working(scenario);
        if (!scenario.state().isUnderWay()) {
            results(scenario);
        }
    }

    private void changes(Scenario scenario) {
        add(new H2("Changes"));
        if (scenario.changes().isEmpty()) {
            add(new Paragraph("None yet: add the first below."));
        }
        OrderedList list = new OrderedList();
        list.setId("changes");
        for (int index = 0; index < scenario.changes().size(); index++) {
            list.add(change(scenario, index));
        }
        add(list);
        if (!before.isEmpty()) {
            add(Group.actions(new Button("Undo", click -> undo(scenario))));
        }
        if (scenario.state().isUnderWay()) {
            return;
        }
        ChangeForm form = new ChangeForm(
                scenarios.years(scenario.forecastId()),
                provisions.all(),
                scenario.changes(),
                change -> scenarios.add(id, scenario.version(), change),
                this::store);
        Details adding = new Details("Add a change", form);
        adding.setOpened(scenario.changes().isEmpty());
        add(adding);
        TextField title = new TextField("Name of the scenario");
        title.setValue(scenario.title());
        add(new Details(
                "Rename or delete",
                Group.form(title),
                Group.actions(
                        new Button("Rename", click -> {
                            if (Failures.saved(() -> scenarios.rename(id, title.getValue()), errors)) {
                                show();
                                Done.undoable("Renamed the scenario", () -> {
                                    scenarios.rename(id, scenario.title());
                                    show();
                                });
                            }
                        }),
                        deletion(scenario))));
    }

    private ListItem change(Scenario scenario, int index) {
        Change change = scenario.changes().get(index);
        Button away = new Button("Remove", click -> {
            List<Change> rest = new ArrayList<>(scenario.changes());
            rest.remove(index);
            store(() -> scenarios.replace(id, scenario.version(), rest));
        });
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        away.setAriaLabel("Remove: " + change.words());
        away.setEnabled(!scenario.state().isUnderWay());
        ListItem item = new ListItem(change.words() + " ");
        item.add(away);
        return item;
    }

    /** Stores other changes; what there was can be had back while this page is open. */
    private void store(Runnable storing) {
        List<Change> there = scenario().changes();
        if (Failures.saved(storing, errors)) {
            before.push(there);
            show();
            Done.said("Saved the changes. Undo is below them");
        }
    }

    private void undo(Scenario scenario) {
        if (Failures.saved(() -> scenarios.replace(id, scenario.version(), before.getFirst()), errors)) {
            before.pop();
            show();
        }
    }

    private Button deletion(Scenario scenario) {
        Button delete = new Button(
                "Delete",
                click -> Ask.before(
                        "Delete " + scenario.title() + "?",
                        "Its changes and its result are lost. This cannot be undone.",
                        "Yes, delete it",
                        () -> {
                            if (Failures.saved(() -> scenarios.delete(id), errors, "Deleted the scenario")) {
                                UI.getCurrent().navigate(ScenarioListView.of(scenario.forecastId()));
                            }
                        }));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return delete;
    }

    private void working(Scenario scenario) {
        if (scenario.state().isUnderWay()) {
            add(UnderWay.of(
                    "How much of the scenario is calculated",
                    "the work",
                    () -> scenarios.status(id),
                    this::show,
                    () -> scenarios.stop(id),
                    "calculate it again"));
            return;
        }
        Button work = new Button(scenario.workedVersion() == null ? "Calculate" : "Calculate again", click -> {
            if (Failures.saved(() -> scenarios.workOut(id), errors)) {
                show();
            }
        });
        if (!scenario.isUpToDate()) {
            work.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        add(Group.actions(work));
        if (scenario.changes().stream().anyMatch(Change.Open.class::isInstance)) {
            add(Group.actions(new Anchor(FirstCohortView.of(scenario.forecastId(), id), "Who would come first")));
        }
    }

    private void results(Scenario scenario) {
        List<UUID> shown = new ArrayList<>(List.of(id));
        Optional.ofNullable(with).filter(other -> !other.equals(id)).ifPresent(shown::add);
        if (scenario.workedVersion() == null) {
            return;
        }
        papers.report(shown).ifPresent(report -> {
            if (!scenario.isUpToDate()) {
                Notice old =
                        new Notice("The changes are not those that were calculated. What follows is from before them.");
                add(old);
            }
            compare(scenario);
            add(
                    Group.actions(
                            new Anchor(
                                    of(scenario.forecastId(), id) + "/" + TermActualsView.PATH, "Plan against actual"),
                            new FileLink("As PDF", "scenario.pdf", "application/pdf", () -> papers.pdf(shown)),
                            new FileLink(
                                    "As spreadsheet",
                                    "scenario.xlsx",
                                    FileLink.XLSX,
                                    () -> spreadsheets.scenarioSpreadsheet(id)),
                            new FileLink("Figures as CSV", "scenario.csv", "text/csv", () -> papers.csv(id)),
                            new FileLink(
                                    "Actions as CSV", "scenario-actions.csv", "text/csv", () -> papers.actionsCsv(id))),
                    new ReportView(report));
        });
    }

    private void compare(Scenario scenario) {
        List<Scenario> others = scenarios.of(scenario.forecastId()).rows().stream()
                .filter(each -> !each.id().equals(id) && each.workedVersion() != null)
                .toList();
        if (others.isEmpty()) {
            return;
        }
        Choice<Scenario> other = new Choice<>("Compare with", "No other scenario", others, Scenario::title);
        others.stream().filter(each -> each.id().equals(with)).findFirst().ifPresent(other::setValue);
        add(new Div(Group.filters(
                () -> UI.getCurrent()
                        .navigate(
                                of(scenario.forecastId(), id),
                                other.getOptionalValue()
                                        .map(each -> QueryParameters.simple(
                                                Map.of(WITH, each.id().toString())))
                                        .orElse(QueryParameters.empty())),
                other)));
    }
}
