package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.throughline.matching.RunStarts;
import org.throughline.matching.records.RunCohort;
import org.throughline.matching.ruleversions.RuleVersions;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** Starts a run on the borough's records. */
@Route(RunNavigation.NEW)
@PageTitle("Start a run - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class NewRunView extends Main {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMES = 200;

    private final transient RunStarts starts;
    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<AcademicYear> entry;
    private final Notice cohort = new Notice();
    private final Div lists = new Div();
    private final Set<UUID> moves = new HashSet<>();
    private final RunSettings settings;
    private final Button start = new Button("Start the run", click -> start());

    NewRunView(RunStarts starts, RuleVersions versions, Clock clock) {
        this.starts = starts;
        AcademicYear now = AcademicYear.of(LocalDate.now(clock));
        AcademicYear next = now.next();
        entry = new Choice<>("Academic year of entry", "Choose", List.of(next, now, next.next()), AcademicYear::label);
        entry.setEmptySelectionAllowed(false);
        entry.setValue(next);
        entry.addValueChangeListener(change -> showCohort());
        settings = new RunSettings("Places for September " + next.start(), versions);
        addClassName("tl-page");
        cohort.announce();
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setDisableOnClick(true);
        add(
                errors,
                new H1("Start a run on the borough's records"),
                Group.form(entry),
                cohort,
                lists,
                settings,
                Group.actions(start, new Anchor(RunNavigation.RUNS, "Cancel")));
        showCohort();
    }

    private void showCohort() {
        RunCohort members = starts.cohort(entry.getValue());
        lists.removeAll();
        moves.clear();
        cohort.setText(String.format(
                Locale.UK,
                "%,d of %,d children with a plan are in a run for %s.",
                members.inRun(),
                members.all(),
                entry.getValue().label()));
        lists.add(new H2("In the run"));
        list("Change phase or have no place", "", members.looking());
        list(
                "May stay where they are and ask for another place at a change of phase",
                "Their own place is safe: they get it or one the family asked for.",
                members.asking());
        list("Have a place named for this year already", "The place is a fact and stays.", members.placed());
        lists.add(new H2("Not in the run"));
        list(
                "Stay where they are",
                "Where a date is shown the child changes phase, and the plan must name the school before it.",
                members.staying());
        if (!members.moves().isEmpty()) {
            Div body = new Div(new Paragraph(
                    "The family asks for another place outside a change of phase. Choose those to look at in this run;"
                            + " their own place is safe."));
            members.moves().forEach(member -> {
                Checkbox box = new Checkbox(line(member));
                box.addValueChangeListener(change -> {
                    if (Boolean.TRUE.equals(change.getValue())) {
                        moves.add(member.childId());
                    } else {
                        moves.remove(member.childId());
                    }
                });
                body.add(Group.actions(box, findAPlace(member)));
            });
            lists.add(new Details(title("Ask for another place outside a change of phase", members.moves()), body));
        }
        list(
                "Over Year 13 without a place",
                "Find further education or training with the young person.",
                members.over());
        list("Below school age without a place", "", members.young());
        list("Plan ceases before", "", members.ceasing());
    }

    private void list(String title, String meaning, List<RunCohort.Member> members) {
        if (members.isEmpty()) {
            lists.add(new Paragraph(title + ": nobody"));
            return;
        }
        Div body = new Div();
        if (!meaning.isEmpty()) {
            body.add(new Paragraph(meaning));
        }
        PlainTable table = new PlainTable(title, "Child", "Year group", "Place then", "Plan must name it before");
        members.stream()
                .limit(MOST_NAMES)
                .forEach(member -> table.row(
                        new Anchor(PlacementNavigation.child(member.childId()), member.name()),
                        new Text(YearGroup.label(member.ncYear())),
                        place(member),
                        new Text(member.before() == null ? "" : Times.day(member.before()))));
        body.add(table);
        if (members.size() > MOST_NAMES) {
            body.add(new Paragraph(String.format(Locale.UK, "%,d of %,d shown.", MOST_NAMES, members.size())));
        }
        lists.add(new Details(title(title, members), body));
    }

    private static Anchor findAPlace(RunCohort.Member member) {
        Anchor find = new Anchor(PlacementNavigation.findAPlace(member.childId()), "Find a place now");
        find.setAriaLabel("Find a place now for " + member.name());
        return find;
    }

    private static Component place(RunCohort.Member member) {
        UUID id = member.placeId();
        String name = Objects.requireNonNullElse(member.place(), "none");
        return id == null ? new Text(name) : new Anchor(PlacementNavigation.provision(id), name);
    }

    private static String title(String title, List<RunCohort.Member> members) {
        return String.format(Locale.UK, "%s: %,d", title, members.size());
    }

    private static String line(RunCohort.Member member) {
        return member.name() + ", " + YearGroup.label(member.ncYear()) + ", now at " + member.place();
    }

    private void start() {
        List<UUID> started = new ArrayList<>();
        if (Failures.saved(
                () -> started.add(
                        starts.start(entry.getValue(), settings.request().with(moves))),
                errors)) {
            UI.getCurrent().navigate(RunNavigation.run(started.getFirst()));
        } else {
            start.setEnabled(true);
        }
    }
}
