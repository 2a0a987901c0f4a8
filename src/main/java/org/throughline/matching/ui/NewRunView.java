package org.throughline.matching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RuleVersions;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Starts a run on the borough's records. */
@Route(RunNavigation.NEW)
@PageTitle("Start a run - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
public final class NewRunView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient MatchRuns runs;
    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<AcademicYear> entry;
    private final Paragraph cohort = new Paragraph();
    private final RunSettings settings;
    private final Button start = new Button("Start the run", click -> start());

    NewRunView(MatchRuns runs, RuleVersions versions, Clock clock) {
        this.runs = runs;
        AcademicYear now = AcademicYear.of(LocalDate.now(clock));
        AcademicYear next = now.next();
        entry = new Choice<>("Academic year of entry", "Choose", List.of(next, now, next.next()), AcademicYear::label);
        entry.setEmptySelectionAllowed(false);
        entry.setValue(next);
        entry.addValueChangeListener(change -> showCohort());
        settings = new RunSettings("Places for September " + next.start(), versions);
        addClassName("tl-page");
        cohort.addClassName("tl-notice");
        cohort.getElement().setAttribute("role", "status");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setDisableOnClick(true);
        add(
                errors,
                new H1("Start a run on the borough's records"),
                Group.form(entry),
                cohort,
                settings,
                Group.actions(start, new Anchor(RunNavigation.RUNS, "Cancel")));
        showCohort();
    }

    private void showCohort() {
        Problem problem = runs.problemFor(entry.getValue());
        long kept = problem.pupils().stream().filter(Pupil::isKept).count();
        cohort.setText(String.format(
                "%,d children with a plan change phase or have no place in %s. %,d of them already have a final place,"
                        + " which is kept. %,d provisions are looked at.",
                problem.pupils().size(),
                entry.getValue().label(),
                kept,
                problem.provisions().size()));
    }

    private void start() {
        List<UUID> started = new ArrayList<>();
        if (Failures.saved(() -> started.add(runs.start(entry.getValue(), settings.request())), errors)) {
            UI.getCurrent().navigate(RunNavigation.run(started.getFirst()));
        } else {
            start.setEnabled(true);
        }
    }
}
