package org.throughline.sufficiency.money.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.capital.CapitalProgramme;
import org.throughline.sufficiency.capital.CapitalProject;
import org.throughline.sufficiency.capital.Milestone;
import org.throughline.sufficiency.capital.YearSpend;

/** One project of the capital programme: its milestones, its spend, and what is changed of them. */
@Route(CapitalView.PATH + "/:" + CapitalProjectView.PROJECT)
@PageTitle("A capital project - Throughline")
@RolesAllowed(Roles.PLANNER)
final class CapitalProjectView extends Main implements BeforeEnterObserver {

    static final String PROJECT = "project";

    private static final long serialVersionUID = 1L;

    private final transient CapitalProgramme programme;
    private final LocalDate today;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    CapitalProjectView(CapitalProgramme programme, Clock clock) {
        this.programme = programme;
        today = LocalDate.now(clock);
        addClassName("tl-page");
    }

    static String of(UUID project) {
        return CapitalView.PATH + "/" + project;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, PROJECT);
        show();
    }

    private void show() {
        CapitalProject project = programme.find(id).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                errors,
                new Anchor(CapitalView.PATH, "Back to the capital programme"),
                new H1(project.name()),
                new Facts()
                        .fact("Budget", HighNeedsView.pounds(project.budget()))
                        .fact("Expected cost", HighNeedsView.pounds(project.expected()))
                        .fact(
                                project.left().signum() < 0 ? "Over budget by" : "Left of the budget",
                                HighNeedsView.pounds(project.left().abs()))
                        .fact("Where the money comes from", project.funding())
                        .fact("Note", project.note())
                        .fact("Last changed", Times.shown(project.changedAt()) + ", " + project.changedBy()));
        milestones(project);
        spend(project);
        change(project);
    }

    private void milestones(CapitalProject project) {
        add(new H2("Milestones"));
        if (project.milestones().isEmpty()) {
            add(new Paragraph("None yet: plan the first below."));
        } else {
            PlainTable table = new PlainTable(
                    "Milestones", "What", "First planned", "Expected now", "Reached", "#Days late", "Change");
            project.milestones()
                    .forEach(milestone -> table.row(
                            new Text(milestone.name()),
                            new Text(Times.day(milestone.planned())),
                            new Text(Times.day(milestone.expected())
                                    + (milestone.isOverdueOn(today) ? " (overdue)" : "")),
                            new Text(milestone.reached() == null ? "" : Times.day(milestone.reached())),
                            new Text(String.valueOf(milestone.slippage())),
                            removal(milestone)));
            add(table);
            expecting(project.milestones());
        }
        TextField name = new TextField("What is reached");
        DateFields planned = new DateFields("Planned for");
        add(new Details(
                "Plan a milestone", Group.form(name, planned), Group.actions(new Button("Add the milestone", click -> {
                    if (isRight(planned)) {
                        store(
                                () -> programme.plan(
                                        id, name.getValue(), planned.date().orElse(null)),
                                "Planned the milestone");
                    }
                }))));
    }

    private Component removal(Milestone milestone) {
        Button remove = new Button(
                "Remove",
                click -> Ask.before(
                        "Remove " + milestone.name() + "?",
                        "How far it slipped is lost. This cannot be undone.",
                        "Yes, remove it",
                        () -> store(() -> programme.removeMilestone(id, milestone.id()), "Removed the milestone")));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel("Remove: " + milestone.name());
        return remove;
    }

    private void expecting(List<Milestone> milestones) {
        Choice<Milestone> which = new Choice<>("Milestone", "Choose", milestones, Milestone::name);
        which.setEmptySelectionAllowed(false);
        which.setValue(milestones.getFirst());
        DateFields expected = new DateFields("Expected now");
        DateFields reached = new DateFields("Reached, if it is");
        expected.setDate(milestones.getFirst().expected());
        reached.setDate(milestones.getFirst().reached());
        which.addValueChangeListener(change -> {
            expected.setDate(change.getValue().expected());
            reached.setDate(change.getValue().reached());
        });
        add(new Details(
                "Say when a milestone is expected, or was reached",
                Group.form(which, expected, reached),
                Group.actions(new Button("Save the milestone", click -> {
                    if (isRight(expected) && isRight(reached)) {
                        store(
                                () -> programme.expect(
                                        id,
                                        which.getValue().id(),
                                        expected.date().orElse(null),
                                        reached.date().orElse(null)),
                                "Saved the milestone");
                    }
                }))));
    }

    private boolean isRight(DateFields day) {
        boolean isRight = !day.isWrong();
        if (!isRight) {
            errors.show(day.problem());
        }
        return isRight;
    }

    private void spend(CapitalProject project) {
        add(new H2("Spend by year"));
        if (project.spend().isEmpty()) {
            add(new Paragraph("No year is recorded yet."));
        } else {
            PlainTable table = new PlainTable("Spend by year", "Year", "#Planned", "#Spent");
            project.spend()
                    .forEach(year -> table.row(
                            year.year().label(),
                            HighNeedsView.pounds(year.planned()),
                            year.actual() == null
                                    ? "not closed"
                                    : HighNeedsView.pounds(Objects.requireNonNull(year.actual()))));
            table.row(
                    "All years",
                    HighNeedsView.pounds(
                            project.spend().stream().map(YearSpend::planned).reduce(BigDecimal.ZERO, BigDecimal::add)),
                    HighNeedsView.pounds(project.spend().stream()
                            .map(YearSpend::actual)
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)));
            add(table);
        }
        IntegerField year = new IntegerField("Financial year that begins in April");
        year.setHelperText("Such as 2027");
        BigDecimalField planned = new BigDecimalField("Planned, in pounds");
        BigDecimalField actual = new BigDecimalField("Spent, in pounds");
        actual.setHelperText("Leave blank until the year is closed");
        add(new Details(
                "Record a year",
                Group.form(year, planned, actual),
                Group.actions(new Button(
                        "Save the year",
                        click -> store(
                                () -> programme.spend(id, year.getValue(), planned.getValue(), actual.getValue()),
                                "Saved the year")))));
    }

    private void change(CapitalProject project) {
        TextField name = new TextField("Name of the project");
        name.setValue(project.name());
        BigDecimalField budget = new BigDecimalField("Budget in pounds");
        budget.setValue(project.budget());
        TextField funding = new TextField("Where the money comes from");
        funding.setValue(project.funding());
        TextField note = new TextField("Note");
        note.setValue(project.note());
        Button delete = new Button(
                "Delete the project",
                click -> Ask.before(
                        "Delete " + project.name() + "?",
                        "Its milestones and its spend are lost. This cannot be undone.",
                        "Yes, delete it",
                        () -> {
                            if (Failures.saved(() -> programme.delete(id), errors, "Deleted the project")) {
                                UI.getCurrent().navigate(CapitalView.PATH);
                            }
                        }));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(new Details(
                "Change or delete the project",
                Group.form(name, budget, funding, note),
                Group.actions(
                        new Button(
                                "Save the project",
                                click -> store(
                                        () -> programme.record(
                                                id,
                                                name.getValue(),
                                                budget.getValue(),
                                                funding.getValue(),
                                                note.getValue()),
                                        "Saved the project")),
                        delete)));
    }

    private void store(Runnable change, String said) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }
}
