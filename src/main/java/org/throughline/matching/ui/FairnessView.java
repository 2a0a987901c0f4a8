package org.throughline.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunResult;
import org.throughline.matching.fairness.FirstChoices;
import org.throughline.matching.questions.FairnessQuestion;
import org.throughline.matching.questions.FrontierQuestion;
import org.throughline.matching.questions.RunQuestions;
import org.throughline.matching.rates.MainstreamRate;
import org.throughline.matching.rates.MainstreamRates;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;

/** Whether a plan is fair: first choices beside mainstream's, weaker claims, exchanges, and what other plans cost. */
@Route(RunNavigation.ONE + "/fairness")
@PageTitle("Fairness of a run - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class FairnessView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MatchRuns runs;
    private final transient RunQuestions questions;
    private final transient MainstreamRates rates;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div choices = new Div();

    FairnessView(MatchRuns runs, RunQuestions questions, MainstreamRates rates) {
        this.runs = runs;
        this.questions = questions;
        this.rates = rates;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunResult result = RunNavigation.result(event, runs);
        removeAll();
        Paragraph lead = new Paragraph("How the plan treats families beside one another. Nothing is decided here.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(RunNavigation.run(result.run().id()), "Back to the run"),
                errors,
                new H1(result.run().name() + ": fairness"),
                RunNavigation.within(result.run().id()),
                lead,
                new H2("First choices"),
                choices,
                new H2("Between families"),
                new Paragraph("Two questions that families ask: why does another child have our place, and could we not"
                        + " exchange? Calculated for the whole plan."),
                new QuestionPanel<>(
                        questions,
                        result.run().id(),
                        new FairnessQuestion(),
                        "Look between families",
                        FairnessTables::new),
                new H2("Fewest out of the borough, or shortest journeys?"),
                new Paragraph(
                        "Five plans, from the fewest children out of the borough to the shortest longest journey,"
                                + " and what each step costs. It takes up to five minutes; the plan of this run stays as it is."),
                new QuestionPanel<>(
                        questions,
                        result.run().id(),
                        new FrontierQuestion(),
                        "Calculate the five plans",
                        FrontierTable::new));
        showChoices(result);
    }

    private void showChoices(RunResult result) {
        choices.removeAll();
        List<MainstreamRate> published = rates.all();
        PlainTable table = new PlainTable(
                "First choices met", "Phase", "#Made a choice", "#At the first", "#Rate", "#Mainstream", "Source");
        for (MainstreamRate.Phase phase : MainstreamRate.Phase.values()) {
            MainstreamRate beside = published.stream()
                    .filter(rate -> rate.phase() == phase)
                    .findFirst()
                    .orElse(null);
            row(table, phase.label(), FirstChoices.of(result.assessment(), phase::covers), beside);
        }
        row(
                table,
                "After Year 11",
                FirstChoices.of(result.assessment(), year -> year > MainstreamRate.Phase.SECONDARY.last()),
                null);
        row(table, "All", FirstChoices.of(result.assessment(), year -> true), null);
        choices.add(
                table,
                new Paragraph(
                        "A choice counts where the rules of the run allow it: with children who have a plan the law"
                                + " asks more of the authority than in ordinary admissions, so the two rates are not the same thing."
                                + " Children whose place was named before the run are left out."),
                entry(result));
    }

    private static void row(PlainTable table, String phase, FirstChoices found, @Nullable MainstreamRate beside) {
        table.row(
                phase,
                String.format(Locale.UK, "%,d", found.all()),
                String.format(Locale.UK, "%,d", found.met()),
                found.all() == 0 ? "nobody chose" : String.format(Locale.UK, "%.1f\u00a0%%", found.percent()),
                beside == null ? "not entered" : beside.percent().toPlainString() + "\u00a0%",
                beside == null ? "" : beside.source() + ", entry in September " + beside.entryYear());
    }

    /** The published rate is typed in with its source; the program brings none. */
    private Details entry(RunResult result) {
        Choice<MainstreamRate.Phase> phase = new Choice<>(
                "Phase", "Choose a phase", List.of(MainstreamRate.Phase.values()), MainstreamRate.Phase::label);
        IntegerField year = new IntegerField("Entry in September of");
        BigDecimalField percent = new BigDecimalField("First preferences met, per cent");
        percent.setLocale(Locale.UK);
        TextField source = new TextField("Source");
        source.setMaxLength(500);
        source.setHelperText("Such as DfE, Secondary and primary school applications and offers, table and date");
        Button save = new Button("Save the rate", click -> {
            if (phase.isEmpty()) {
                errors.show("Choose a phase");
            } else if (Failures.saved(
                    () -> rates.enter(
                            Objects.requireNonNull(phase.getValue()),
                            year.getValue(),
                            percent.getValue(),
                            source.getValue()),
                    errors,
                    "Saved the rate")) {
                showChoices(result);
            }
        });
        return new Details(
                "Enter mainstream's published rate", Group.form(phase, year, percent, source, Group.actions(save)));
    }
}
