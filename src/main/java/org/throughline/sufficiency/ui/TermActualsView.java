package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Text;
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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.monitoring.Monitored;
import org.throughline.sufficiency.monitoring.Term;
import org.throughline.sufficiency.monitoring.TermActual;
import org.throughline.sufficiency.monitoring.TermActuals;
import org.throughline.sufficiency.scenario.Scenario;
import org.throughline.sufficiency.scenario.Scenarios;

/** Plan against actual: what came in each term beside what a scenario said. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + ScenarioListView.PATH + "/:" + ScenarioView.SCENARIO + "/"
        + TermActualsView.PATH)
@PageTitle("Plan against actual - Throughline")
@RolesAllowed(Roles.PLANNER)
final class TermActualsView extends Main implements BeforeEnterObserver {

    static final String PATH = "actual";

    private static final long serialVersionUID = 1L;

    private final transient Scenarios scenarios;
    private final transient TermActuals actuals;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div shown = new Div();
    private UUID id = new UUID(0, 0);

    TermActualsView(Scenarios scenarios, TermActuals actuals) {
        this.scenarios = scenarios;
        this.actuals = actuals;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, ScenarioView.SCENARIO);
        Scenario scenario = scenarios.find(id).orElseThrow(NotFoundException::new);
        removeAll();
        shown.removeAll();
        Paragraph lead = new Paragraph(
                "What was counted and spent in each term, beside what the scenario said of it at" + " the time.");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor(ScenarioView.of(scenario.forecastId(), id), "Back to the scenario"),
                new H1("Plan against actual: " + scenario.title()),
                lead);
        if (scenario.workedVersion() == null) {
            add(new Notice("Calculate the scenario first: there is nothing to hold a term against."));
            return;
        }
        add(
                Group.actions(new FileLink(
                        "As CSV", "plan-against-actual.csv", "text/csv", () -> Optional.of(actuals.csv(id)))),
                shown);
        show();
        form();
    }

    private void show() {
        List<TermActual> all = actuals.of(id);
        shown.removeAll();
        if (all.isEmpty()) {
            shown.add(new Paragraph("Nothing is recorded yet: record the first term below."));
            return;
        }
        long outside = all.stream()
                .filter(each ->
                        each.standing() == TermActual.Standing.ABOVE || each.standing() == TermActual.Standing.BELOW)
                .count();
        long held = all.stream()
                .filter(each -> each.standing() != TermActual.Standing.NOT_SAID)
                .count();
        shown.add(new Notice(
                held == 0
                        ? "The scenario says nothing yet of the terms recorded."
                        : outside + " of " + held + " figures lie outside the 80 % range of the scenario; about one in"
                                + " five is to be expected."));
        PlainTable table = new PlainTable(
                "Plan against actual",
                "Term",
                "What",
                "#Actual",
                "#Scenario",
                "#80 % range",
                "#Difference",
                "How it lies",
                "Source",
                "Recorded by",
                "Change");
        all.forEach(each -> table.row(
                new Text(each.term().label() + " " + each.year().label()),
                new Text(each.measure().label()),
                new Text(amount(each.measure(), each.actual())),
                new Text(amount(each.measure(), each.said())),
                new Text(
                        each.low() == null
                                ? ""
                                : amount(each.measure(), each.low()) + " to " + amount(each.measure(), each.high())),
                new Text(change(each)),
                new Text(each.standing().label()),
                new Text(each.source()),
                new Text(each.recordedBy() + ", " + Times.shown(each.recordedAt())),
                removal(each)));
        shown.add(table);
    }

    private static String amount(Monitored measure, @Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        return measure.isCount() ? Formats.few(amount.intValue()) : Formats.pounds(amount);
    }

    private static String change(TermActual each) {
        BigDecimal difference = each.difference();
        if (difference == null) {
            return "";
        }
        return each.measure().isCount()
                ? Formats.change(difference.doubleValue())
                : Formats.aboutChange(difference.doubleValue());
    }

    private Button removal(TermActual each) {
        String what = each.measure().label() + ", " + each.term().label() + " "
                + each.year().label();
        Button remove = new Button(
                "Remove",
                click -> Ask.before(
                        "Remove " + what + "?",
                        "Record it again when you know it. This cannot be undone.",
                        "Yes, remove it",
                        () -> {
                            if (Failures.saved(() -> actuals.remove(id, each.id()), errors, "Removed the figure")) {
                                show();
                            }
                        }));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel("Remove: " + what);
        return remove;
    }

    private void form() {
        Choice<AcademicYear> year = new Choice<>("Academic year", "Choose", actuals.years(id), AcademicYear::label);
        Choice<Term> term = new Choice<>("Term", "Choose", List.of(Term.values()), Term::label);
        Group fields = Group.form(year, term);
        Map<Monitored, BigDecimalField> figures = new EnumMap<>(Monitored.class);
        for (Monitored measure : Monitored.values()) {
            BigDecimalField field = new BigDecimalField(measure.label());
            if (!measure.isCount()) {
                field.setHelperText("As if the whole year were like the term");
            }
            figures.put(measure, field);
            fields.add(field);
        }
        TextField source = new TextField("Where the figures come from");
        fields.add(source);
        Button save = new Button("Save", click -> {
            Map<Monitored, BigDecimal> entered = new EnumMap<>(Monitored.class);
            figures.forEach((measure, field) ->
                    Optional.ofNullable(field.getValue()).ifPresent(value -> entered.put(measure, value)));
            if (Failures.saved(
                    () -> actuals.record(id, year.getValue(), term.getValue(), entered, source.getValue()),
                    errors,
                    "Saved the term")) {
                show();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2("Record a term"), fields, Group.actions(save));
    }
}
