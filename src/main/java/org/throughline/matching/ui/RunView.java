package org.throughline.matching.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.PlanPublishing;
import org.throughline.matching.PublishedPlan;
import org.throughline.matching.RunFiles;
import org.throughline.matching.RunFreshness;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStarts;
import org.throughline.matching.RunStatus;
import org.throughline.matching.RunSummary;
import org.throughline.matching.flow.RunFlows;
import org.throughline.matching.questions.RunQuestions;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;

/**
 * One run: how it goes while it searches and what it came to. The run is a job of the service; leaving the page never
 * stops it.
 */
@Route(RunNavigation.ONE)
@PageTitle("Matching run - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RunView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLIS = 1_000;
    private static final String ZIP = "application/zip";

    private final transient MatchRuns runs;
    private final transient RunStarts starts;
    private final transient RunFiles files;
    private final transient PlanPublishing publishing;
    private final transient RunQuestions questions;
    private final transient RunFlows flows;
    private final H1 heading = new H1();
    private final ErrorSummary errors = new ErrorSummary();
    private final Paragraph status = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button("Stop with the best answer so far", click -> stop());
    private final Div notices = new Div();
    private final RunFigures figures = new RunFigures();
    private final Paragraph meaning =
            new Paragraph("Lower is better. What comes first in the profile outweighs all that comes after it.");
    private final RunGuarantees guarantees = new RunGuarantees();
    private final RunProof proof = new RunProof();
    private final RunRulesTable rules = new RunRulesTable();
    private final Div published = new Div();
    private final RunCharts charts = new RunCharts();
    private final RunDetails details = new RunDetails();
    private final Div after = new Div();
    private UUID id = new UUID(0, 0);
    private @Nullable Registration polling;
    private boolean over;
    private boolean proofShown;

    RunView(
            MatchRuns runs,
            RunStarts starts,
            RunFiles files,
            PlanPublishing publishing,
            RunQuestions questions,
            RunFlows flows) {
        this.flows = flows;
        this.publishing = publishing;
        this.starts = starts;
        this.files = files;
        this.runs = runs;
        this.questions = questions;
        addClassName("tl-page");
        status.getElement().setAttribute("role", "status");
        status.setId("run-status");
        bar.getElement().setAttribute("aria-label", "Time used");
        meaning.addClassName("tl-total");
        stop.setId("stop-run");
        stop.addThemeVariants(ButtonVariant.LUMO_ERROR);
        stop.setDisableOnClick(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunSummary run = RunNavigation.run(event, runs);
        id = run.id();
        over = false;
        proofShown = false;
        proof.removeAll();
        guarantees.removeAll();
        removeAll();
        add(
                new Anchor(RunNavigation.RUNS, "Back to runs"),
                errors,
                heading,
                RunNavigation.within(id),
                status,
                bar,
                Group.actions(stop),
                notices,
                guarantees,
                figures,
                meaning,
                proof,
                rules,
                charts,
                details,
                after);
        refresh(run);
        getUI().ifPresent(this::startPolling);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        startPolling(event.getUI());
    }

    /** Follows the run; asked again when another run is shown on the same page. */
    private void startPolling(UI ui) {
        if (!over && polling == null) {
            ui.setPollInterval(POLL_MILLIS);
            polling = ui.addPollListener(poll -> runs.find(id).ifPresent(this::refresh));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling(event.getUI());
        super.onDetach(event);
    }

    private void stopPolling(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    private void refresh(RunSummary run) {
        heading.setText(run.name());
        status.setText(RunWords.status(run));
        bar.setMax(run.seconds());
        bar.setValue(Math.min(run.seconds(), run.searched().toMillis() / 1000.0));
        bar.setVisible(run.status() == RunStatus.RUNNING);
        stop.setVisible(!run.status().isOver());
        stop.setEnabled(!run.isStopRequested());
        List.of(figures, meaning, charts).forEach(part -> part.setVisible(run.status() != RunStatus.WITHHELD));
        var progress = runs.progress(id);
        figures.show(run, progress);
        charts.show(run, progress);
        if (run.endedBy() != null && !proofShown) {
            proofShown = true;
            guarantees.show(runs.check(run.id()), runs.names(run.id()));
            Optional<RunResult> result = runs.result(run.id());
            proof.show(result);
            rules.show(result);
        }
        if (run.status().isOver() && !over) {
            over = true;
            getUI().ifPresent(this::stopPolling);
            showEnd(run);
        }
        showNotices(run);
        details.show(run);
    }

    private void showNotices(RunSummary run) {
        notices.removeAll();
        if (run.resumed() > 0) {
            notices.add(notice(
                    "The service was stopped while this run was going on. It was taken up again from its last stored"
                            + " answer" + (run.resumed() == 1 ? "." : ", " + run.resumed() + " times.")
                            + " Its seed and steps alone do not repeat it.",
                    false));
        }
        RunFreshness freshness = over
                ? Objects.requireNonNullElse(runs.freshness(List.of(run)).get(id), RunFreshness.CURRENT)
                : RunFreshness.CURRENT;
        if (freshness == RunFreshness.OUT_OF_DATE) {
            notices.add(notice(
                    "The borough's records have changed since this run. Start a new run before you decide.", true));
        }
        if (freshness == RunFreshness.NOT_KNOWN) {
            notices.add(notice(
                    "This run was made by an earlier version of the program, which did not note the records it read."
                            + " Start a new run before you decide.",
                    true));
        }
        showTrial(run);
    }

    /** What was tried out stands first: a trial is no record. */
    private void showTrial(RunSummary run) {
        if (run.endedBy() == null) {
            return;
        }
        runs.result(run.id())
                .filter(result -> !result.trial().changes().isEmpty())
                .ifPresent(result -> {
                    notices.add(notice(
                            "This run tries changes out. They are not in the records and nothing is decided by them:",
                            true));
                    UnorderedList list = new UnorderedList();
                    list.setId("trial");
                    result.trial().changes().forEach(change -> list.add(new ListItem(RunWords.change(result, change))));
                    notices.add(list);
                });
        runs.result(run.id()).ifPresent(result -> {
            long out = result.assessment().placements().stream()
                    .filter(placement ->
                            placement.isOutOfBorough() && placement.pupil().isKept() && !result.isTrial(placement))
                    .count();
            long stays = result.assessment().placements().stream()
                    .filter(placement -> placement.isOutOfBorough() && placement.stays())
                    .count();
            if (out + stays > 0) {
                Notice fixed = notice(
                        String.format(
                                Locale.UK,
                                "Of the %,d out of the borough, %,d had a place named before this run and %,d %s where they"
                                        + " are.",
                                result.assessment().totals().outOfBorough(),
                                out,
                                stays,
                                stays == 1 ? "stays" : "stay"),
                        false);
                fixed.setId("fixed-before");
                notices.add(fixed);
            }
        });
    }

    private static Notice notice(String text, boolean warning) {
        return warning ? Notice.warning(text) : new Notice(text);
    }

    private void showEnd(RunSummary run) {
        after.removeAll();
        if (run.status() == RunStatus.WITHHELD) {
            after.add(problemFile(), renaming(run));
            return;
        }
        runs.result(run.id())
                .ifPresent(result -> flows.of(run.id())
                        .ifPresent(flow -> after.add(new RunFlowPicture(flow, end -> RunNavigation.end(result, end)))));
        after.add(new H2("The other profile"), otherProfile());
        if (run.entryYear() != null && run.status() == RunStatus.ENDED) {
            after.add(new H2("The published plan"), published);
            showPublished();
        }
        after.add(new H2("How sensitive is the plan to the weights?"), new RunSensitivity(questions, run.id()));
        after.add(new H2("Files"), new Paragraph("Ids only, no names. The formats are those of the matching pack."));
        after.add(Group.actions(
                problemFile(),
                new FileLink("Download the answer", "answer.zip", ZIP, () -> Optional.of(files.answerPack(id)))));
        runs.result(run.id()).ifPresent(result -> after.add(new RunReplay(result)));
        after.add(renaming(run));
    }

    private FileLink problemFile() {
        return new FileLink("Download the problem", "problem.zip", ZIP, () -> Optional.of(files.problemPack(id)));
    }

    private Details renaming(RunSummary run) {
        TextField name = new TextField("Name of the run");
        name.setValue(run.name());
        Button rename = new Button("Rename", click -> rename(name.getValue()));
        Button delete = new Button(
                "Delete this run and its files",
                click -> Ask.before(
                        "Delete " + heading.getText() + "?",
                        "Its problem, answer and files are lost, and questions asked about it. This cannot be undone.",
                        "Yes, delete it",
                        this::delete));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return new Details("Rename or delete", Group.form(name, rename, delete));
    }

    private void rename(String name) {
        String before = heading.getText();
        if (Failures.saved(() -> runs.rename(id, name), errors)) {
            heading.setText(name.strip());
            Done.undoable("Renamed the run to " + name.strip(), () -> {
                runs.rename(id, before);
                heading.setText(before);
            });
        }
    }

    private void delete() {
        if (Failures.saved(() -> runs.delete(id), errors, "Deleted the run")) {
            UI.getCurrent().navigate(RunListView.class);
        }
    }

    /** Whether later runs shall change little of this plan. */
    private void showPublished() {
        published.removeAll();
        Optional<PublishedPlan> now = publishing.of(id);
        published.add(new Paragraph(now.map(by -> "This is the plan known to families and schools since "
                        + Times.shown(by.at()) + ", as " + by.by() + " recorded. A run with the rule on few changes"
                        + " keeps to it where it can.")
                .orElse(
                        "Mark this plan once families and schools know it. A run with the rule on few changes then keeps to"
                                + " it where it can. It decides about no place.")));
        Button button =
                new Button(now.isPresent() ? "No longer the published plan" : "Mark as the published plan", click -> {
                    if (Failures.saved(() -> change(now.isPresent()), errors)) {
                        showPublished();
                        Done.undoable(
                                now.isPresent() ? "It is no longer the published plan" : "It is now the published plan",
                                () -> {
                                    change(now.isEmpty());
                                    showPublished();
                                });
                    }
                });
        published.add(Group.actions(button));
    }

    private void change(boolean isPublished) {
        if (isPublished) {
            publishing.withdraw(id);
        } else {
            publishing.publish(id);
        }
    }

    /** One click to the comparison of both profiles, or to the run that makes it possible. */
    private Group otherProfile() {
        return runs.withOtherProfile(id)
                .map(other -> Group.actions(new Anchor(
                        RunNavigation.COMPARE + "?a=" + id + "&b=" + other.id(), "Compare with " + other.name())))
                .orElseGet(() -> Group.actions(new Button(
                        "Run the same with the other profile",
                        click -> UI.getCurrent().navigate(RunNavigation.run(starts.startWithOtherProfile(id))))));
    }

    private void stop() {
        runs.stop(id);
        Done.said("Stopping with the best answer so far");
        runs.find(id).ifPresent(this::refresh);
    }
}
