package org.throughline.matching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunDifference;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStarts;
import org.throughline.matching.RunSummary;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.questions.RunQuestion;
import org.throughline.matching.questions.RunQuestions;
import org.throughline.matching.questions.TrialQuestion;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;

/**
 * Changes tried out on a run: who would be elsewhere, at what price. The changes stand in the address, so that the
 * browser's back button undoes too and a page can be shared or printed.
 */
@Route(RunNavigation.ONE + "/what-if")
@PageTitle("What if - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class WhatIfView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PLACES = 200;

    private final transient MatchRuns runs;
    private final transient RunStarts starts;
    private final transient RunQuestions questions;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);
    private transient WhatIf changes = new WhatIf(List.of());

    WhatIfView(MatchRuns runs, RunStarts starts, RunQuestions questions) {
        this.starts = starts;
        this.runs = runs;
        this.questions = questions;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunSummary run = RunNavigation.run(event, runs);
        if (run.answerHash() == null) {
            throw new NotFoundException();
        }
        id = run.id();
        changes = new WhatIf(event.getLocation().getQueryParameters().getParameters(RunNavigation.CHANGE).stream()
                .flatMap(word -> WhatIf.read(word).stream())
                .toList());
        RunResult before = runs.result(id).orElseThrow(NotFoundException::new);
        changes = changes.knownTo(before.assessment().problem());
        removeAll();
        add(
                new Anchor(RunNavigation.run(id), "Back to the run"),
                errors,
                new H1(before.run().name() + ": what if"),
                RunNavigation.within(id));
        Paragraph lead =
                new Paragraph("Try changes out and see the best plan with them. The run and the records stay as"
                        + " they are; nothing is decided here.");
        lead.addClassName("tl-lead");
        add(lead);
        showChanges(before);
        showForms(before);
        if (!changes.changes().isEmpty()) {
            add(new QuestionPanel<>(questions, id, new TrialQuestion(changes), "Calculate", this::difference).asked());
            showSaving(before);
        }
    }

    private void go(WhatIf next) {
        UI.getCurrent()
                .navigate(
                        RunNavigation.whatIf(id),
                        new QueryParameters(Map.of(
                                RunNavigation.CHANGE,
                                next.changes().stream().map(WhatIf.Change::word).toList())));
    }

    private void showChanges(RunResult before) {
        add(new H2("Changes"));
        if (changes.changes().isEmpty()) {
            add(new Paragraph("None yet. Try one below."));
            return;
        }
        OrderedList list = new OrderedList();
        list.setId("changes");
        changes.changes().forEach(change -> list.add(new ListItem(RunWords.change(before, change))));
        Button undo = new Button("Undo the last change", click -> go(changes.undone()));
        undo.setId("undo");
        add(list, Group.actions(undo, new Button("Start again", click -> go(new WhatIf(List.of())))));
    }

    private void showForms(RunResult before) {
        Problem problem = before.assessment().problem();
        ComboBox<Pupil> child = new ComboBox<>("Child");
        child.setItems(problem.pupils().stream()
                .filter(pupil -> !pupil.isKept())
                .sorted(Comparator.comparing(pupil -> before.nameOf(pupil.id())))
                .toList());
        child.setItemLabelGenerator(pupil -> before.nameOf(pupil.id()) + " (" + pupil.id() + ")");
        ComboBox<Provision> place = provisions("Provision that the rules allow", List.of());
        child.addValueChangeListener(
                change -> place.setItems(change.getValue() == null ? List.of() : problem.eligible(change.getValue())));
        Button pin = new Button("Put the child there", click -> {
            if (!child.isEmpty() && !place.isEmpty()) {
                go(changes.and(
                        new WhatIf.Pin(child.getValue().id(), place.getValue().id())));
            } else {
                errors.show("Choose a child and a provision");
            }
        });
        Button exclude = new Button("Rule it out for the child", click -> {
            if (!child.isEmpty() && !place.isEmpty()) {
                go(changes.and(new WhatIf.Exclude(
                        child.getValue().id(), place.getValue().id())));
            } else {
                errors.show("Choose a child and a provision");
            }
        });
        ComboBox<Provision> where = provisions("Provision", List.copyOf(problem.provisions()));
        IntegerField by = new IntegerField("More places; below 0 for fewer");
        by.setMin(-MOST_PLACES);
        by.setMax(MOST_PLACES);
        by.setStepButtonsVisible(true);
        Button places = new Button("Change the places", click -> {
            if (!where.isEmpty() && !by.isEmpty() && !by.isInvalid() && by.getValue() != 0) {
                go(changes.and(new WhatIf.Places(where.getValue().id(), by.getValue())));
            } else {
                errors.show("Choose a provision and a number of places from -200 to 200, not 0");
            }
        });
        add(
                new H2("Try a change"),
                Group.form(child, place, Group.actions(pin, exclude)),
                Group.form(where, by, Group.actions(places)));
    }

    private static ComboBox<Provision> provisions(String label, List<Provision> items) {
        ComboBox<Provision> box = new ComboBox<>(label);
        box.setItems(items);
        box.setItemLabelGenerator(
                provision -> provision.label() + (provision.inBorough() ? "" : " (out of the borough)"));
        return box;
    }

    private Div difference(RunQuestion.Outcome outcome) {
        Div shown = new Div();
        Totals before = outcome.before().assessment().totals();
        Totals after = outcome.after().assessment().totals();
        PlainTable levels = new PlainTable("Difference by level", "Level", "#Now", "#With the changes", "#Difference");
        for (Level level : List.of(Level.UNPLACED, Level.PREFERENCE_NOT_MET, Level.OUT_OF_BOROUGH)) {
            levels.row(
                    level.label(),
                    String.format(Locale.UK, "%,d", before.at(level)),
                    String.format(Locale.UK, "%,d", after.at(level)),
                    String.format(Locale.UK, "%+,d", after.at(level) - before.at(level)));
        }
        levels.row("Pounds a year", "", "", String.format(Locale.UK, "%+,.0f", outcome.pounds()));
        Paragraph how = new Paragraph(String.format(
                Locale.UK,
                "Calculated in %.2f s; %s Pounds are costs of places recorded for each provision. Advanced: points %+,d,"
                        + " by the default weights.",
                outcome.took().toMillis() / 1000.0,
                outcome.isProven()
                        ? "no better plan exists with these changes."
                        : "not proven: a better plan may exist with these changes.",
                after.points() - before.points()));
        how.setId("how");
        how.addClassName("tl-total");
        List<RunDifference.Move> moved = outcome.difference().moved();
        shown.add(new H2("Difference by level"), levels, how, new H2("Who would be elsewhere"));
        if (moved.isEmpty()) {
            shown.add(new Paragraph("Nobody."));
        } else {
            PlainTable table = new PlainTable("Children elsewhere", "Child", "Now", "With the changes");
            moved.forEach(move -> table.row(
                    RunLinks.child(outcome.before(), move.first().pupil().id()),
                    RunLinks.place(outcome.before(), move.first()),
                    RunLinks.place(outcome.before(), move.second())));
            Div list = new Div(new Paragraph(moved.size() == 1 ? "1 child" : moved.size() + " children"), table);
            list.setId("moved");
            shown.add(list);
        }
        RunWords.overNumbers(outcome).forEach(sentence -> {
            Notice over = Notice.warning(
                    sentence + " Naming a child over capacity is an officer's decision, with a" + " recorded ground.");
            shown.add(over);
        });
        return shown;
    }

    private void showSaving(RunResult before) {
        TextField name = new TextField("Name of the new run");
        name.setMaxLength(LONGEST_NAME);
        String suggested = before.run().name() + ", what if";
        name.setValue(suggested.substring(0, Math.min(LONGEST_NAME, suggested.length())));
        Button save = new Button(
                "Save as a run",
                click -> Failures.saved(
                        () -> UI.getCurrent()
                                .navigate(RunNavigation.run(starts.startWhatIf(id, changes, name.getValue()))),
                        errors));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2("Keep it"), Group.form(name, save));
    }
}
