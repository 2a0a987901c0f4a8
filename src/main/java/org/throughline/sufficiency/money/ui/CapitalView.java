package org.throughline.sufficiency.money.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.capital.CapitalProgramme;
import org.throughline.sufficiency.capital.CapitalProject;
import org.throughline.sufficiency.capital.YearSpend;
import org.throughline.sufficiency.highneeds.FinancialYear;

/** The capital programme: every project with its next milestone, how far it slips, and spend by year. */
@Route(CapitalView.PATH)
@PageTitle("Capital programme - Throughline")
@RolesAllowed(Roles.PLANNER)
final class CapitalView extends Main implements BeforeEnterObserver {

    static final String PATH = "capital-programme";

    private static final long serialVersionUID = 1L;

    private final transient CapitalProgramme programme;
    private final LocalDate today;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div shown = new Div();

    CapitalView(CapitalProgramme programme, Clock clock) {
        this.programme = programme;
        today = LocalDate.now(clock);
        addClassName("tl-page");
        Paragraph lead =
                new Paragraph("What is being built: budget, milestones and how far they slip, and what is spent"
                        + " in each financial year.");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor("forecasts", "Back to the forecasts"),
                new H1("Capital programme"),
                lead,
                Group.actions(new FileLink(
                        "As CSV", "capital-programme.csv", "text/csv", () -> Optional.of(programme.csv()))),
                shown);
        form();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<CapitalProject> all = programme.all();
        shown.removeAll();
        if (all.isEmpty()) {
            shown.add(new Paragraph("No project is recorded yet."));
            return;
        }
        shown.add(new Notice(sentence(all)), projects(all), new H2("Spend by year"), spend(all));
    }

    private String sentence(List<CapitalProject> all) {
        long late = all.stream()
                .filter(project -> project.slippage().orElse(0L) > 0)
                .count();
        long overdue = all.stream()
                .filter(project -> project.milestones().stream().anyMatch(milestone -> milestone.isOverdueOn(today)))
                .count();
        BigDecimal left = all.stream().map(CapitalProject::left).reduce(BigDecimal.ZERO, BigDecimal::add);
        return late + " of " + all.size() + " projects end later than first planned, " + overdue
                + " have a milestone that is overdue. All projects together are expected to cost "
                + HighNeedsView.pounds(left.abs()) + (left.signum() < 0 ? " more" : " less") + " than their budgets.";
    }

    private PlainTable projects(List<CapitalProject> all) {
        PlainTable table = new PlainTable(
                "Projects", "Project", "#Budget", "#Expected cost", "#Left", "Next milestone", "#Days late at the end");
        all.forEach(project -> table.row(
                new Anchor(CapitalProjectView.of(project.id()), project.name()),
                new Text(HighNeedsView.pounds(project.budget())),
                new Text(HighNeedsView.pounds(project.expected())),
                new Text(HighNeedsView.pounds(project.left())),
                new Text(project.next()
                        .map(next -> next.name() + ", " + Times.day(next.expected())
                                + (next.isOverdueOn(today) ? " (overdue)" : ""))
                        .orElse("")),
                new Text(project.slippage().map(String::valueOf).orElse(""))));
        return table;
    }

    private static PlainTable spend(List<CapitalProject> all) {
        SortedMap<FinancialYear, BigDecimal> totals = new TreeMap<>();
        all.stream()
                .flatMap(project -> project.spend().stream())
                .forEach(year -> totals.merge(year.year(), year.expected(), BigDecimal::add));
        List<String> headings = new ArrayList<>(List.of("Project"));
        totals.keySet().forEach(year -> headings.add("#" + year.label()));
        headings.add("#All years");
        PlainTable table = new PlainTable("Spend by year", headings.toArray(String[]::new));
        for (CapitalProject project : all) {
            List<String> row = new ArrayList<>(List.of(project.name()));
            totals.keySet()
                    .forEach(year -> row.add(project.spend().stream()
                            .filter(each -> each.year().equals(year))
                            .map(YearSpend::expected)
                            .map(HighNeedsView::pounds)
                            .findFirst()
                            .orElse("")));
            row.add(HighNeedsView.pounds(project.expected()));
            table.row(row.toArray(String[]::new));
        }
        List<String> sum = new ArrayList<>(List.of("All projects"));
        totals.values().forEach(pounds -> sum.add(HighNeedsView.pounds(pounds)));
        sum.add(HighNeedsView.pounds(totals.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        return table.row(sum.toArray(String[]::new));
    }

    private void form() {
        TextField name = new TextField("Name of the project");
        BigDecimalField budget = new BigDecimalField("Budget in pounds");
        TextField funding = new TextField("Where the money comes from");
        funding.setHelperText("Such as high-needs provision capital 2026/27");
        TextField note = new TextField("Note");
        Button save = new Button("Add the project", click -> {
            List<UUID> added = new ArrayList<>();
            if (Failures.saved(
                    () -> added.add(programme.record(
                            null, name.getValue(), budget.getValue(), funding.getValue(), note.getValue())),
                    errors,
                    "Added the project")) {
                UI.getCurrent().navigate(CapitalProjectView.of(added.getFirst()));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2("Add a project"), Group.form(name, budget, funding, note), Group.actions(save));
    }
}
