package org.throughline.transitions.impact.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.people.schooling.Term;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.impact.ImpactEvaluation;
import org.throughline.transitions.impact.ImpactQuestion;
import org.throughline.transitions.impact.ImpactReport;
import org.throughline.transitions.ui.TransitionNavigation;

/** Attendance and suspensions before and after a move, by level of support. */
@Route(TransitionNavigation.BOROUGH + "/impact")
@PageTitle("Evaluation of impact - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class ImpactView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient ImpactEvaluation evaluation;
    private final Choice<Catalogue.Phase> phase;
    private final Choice<Integer> year;
    private final Choice<Term> term =
            new Choice<>("Term compared", "Choose", Arrays.asList(Term.values()), Term::label);
    private final Div found = new Div();

    ImpactView(ImpactEvaluation evaluation, Catalogues catalogues) {
        this.evaluation = evaluation;
        addClassName("tl-page");
        Catalogue newest = catalogues.newest();
        phase = new Choice<>(
                "Move",
                "Choose",
                newest.phases().stream().filter(each -> !each.isDuringYear()).toList(),
                Catalogue.Phase::label);
        phase.setEmptySelectionAllowed(false);
        phase.setValue(newest.firstOffered());
        List<Integer> years = evaluation.years();
        year = new Choice<>("Year of the move", "Choose", years, start -> new AcademicYear(start).label());
        year.setEmptySelectionAllowed(false);
        term.setEmptySelectionAllowed(false);
        term.setValue(Term.AUTUMN);
        Paragraph lead =
                new Paragraph("Attendance and suspensions of children after they moved with a transition record,"
                        + " beside the same children before, and children who moved a year earlier.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(TransitionNavigation.BOROUGH, "Back to transition records of the borough"),
                new H1("Evaluation of impact"),
                lead);
        if (years.isEmpty()) {
            add(new Paragraph("No setting has received a record yet, so there is nothing to evaluate."));
            return;
        }
        year.setValue(years.getFirst());
        add(Group.filters(this::show, phase, year, term), found);
        show();
    }

    private ImpactQuestion question() {
        return new ImpactQuestion(
                Objects.requireNonNull(phase.getValue()).key(),
                year.getValue(),
                Objects.requireNonNull(term.getValue()));
    }

    private void show() {
        ImpactQuestion question = question();
        ImpactReport report = evaluation.report(question);
        found.removeAll();
        found.add(new H2(report.title()));
        found.add(new Paragraph(
                report.recorded() == null
                        ? "No attendance of these children is recorded. It comes with the attendance files of schools."
                        : "Attendance as last recorded on " + Times.shown(report.recorded()) + "."));
        if (report.isEmpty()) {
            found.add(new Notice("There is nothing to compare for this move, year and term. Choose another, or upload"
                    + " attendance files of the schools."));
        } else {
            found.add(new Notice(
                    "These figures do not prove that support caused a change. Small numbers can move by" + " chance."));
            found.add(table("Absence: sessions missed, %", report, report.absence()));
            found.add(table("Suspensions: children suspended at least once, %", report, report.suspended()));
            found.add(Group.actions(
                    new FileLink(
                            "Paper (PDF)",
                            "evaluation-of-impact.pdf",
                            "application/pdf",
                            () -> Optional.of(evaluation.pdf(question))),
                    new FileLink(
                            "Spreadsheet",
                            "evaluation-of-impact.xlsx",
                            FileLink.XLSX,
                            () -> Optional.of(evaluation.spreadsheet(question)))));
        }
        found.add(new H2("What these figures are, and are not"));
        report.definitions().forEach(sentence -> found.add(new Paragraph(sentence)));
    }

    private static Div table(String caption, ImpactReport report, List<List<String>> rows) {
        PlainTable table = new PlainTable(caption, report.headings().toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        return new Div(new H2(caption), table.cards());
    }
}
