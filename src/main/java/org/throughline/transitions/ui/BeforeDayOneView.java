package org.throughline.transitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.provision.Settings;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.arrivals.BeforeDayOne;
import org.throughline.transitions.arrivals.DayOneRow;
import org.throughline.transitions.arrivals.DayOneTask;

/** What must be done before the first day of the children who come, by task: whom it is for, who does it, by when. */
@Route(TransitionNavigation.BEFORE)
@PageTitle("Before the first day - Throughline")
@RolesAllowed(Roles.SENCO)
final class BeforeDayOneView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient BeforeDayOne before;
    private final transient Map<UUID, String> settings;
    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<UUID> setting;
    private final Choice<AcademicYear> entry;
    private final Choice<Boolean> state =
            new Choice<>("Show", "All", List.of(true, false), open -> open ? "Still to do" : "Done");
    private final Div tasks = new Div();

    BeforeDayOneView(BeforeDayOne before, Settings names, CurrentUser user, Clock clock) {
        this.before = before;
        this.settings = names.names(user.settings(Roles.SENCO));
        addClassName("tl-page");
        List<UUID> own = settings.keySet().stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .toList();
        AcademicYear now = AcademicYear.of(LocalDate.now(clock));
        setting = new Choice<>("School", "Choose", own, this::name);
        entry = new Choice<>("They start in", "Choose", List.of(now.next(), now), AcademicYear::label);
        setting.setEmptySelectionAllowed(false);
        entry.setEmptySelectionAllowed(false);
        own.stream().findFirst().ifPresent(setting::setValue);
        entry.setValue(now.next());
        state.setValue(true);
        Paragraph lead = new Paragraph("Taken from the records that were sent to you. Name who does it and by when, and"
                + " note what is done. Safeguarding files are on the safeguarding lead's own list.");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor(TransitionNavigation.INCOMING, "Back to children coming to us"),
                new H1("Before the first day"),
                lead,
                Group.filters(this::show, setting, entry, state),
                tasks);
    }

    private String name(UUID id) {
        return Objects.requireNonNullElse(settings.get(id), "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        tasks.removeAll();
        if (setting.getValue() == null) {
            return;
        }
        Boolean open = state.getValue();
        List<DayOneRow> rows = before.of(setting.getValue(), entry.getValue().start()).stream()
                .filter(row -> open == null || row.isDone() != open)
                .toList();
        if (rows.isEmpty()) {
            tasks.add(new EmptyState(
                    open == null
                            ? "No record that was sent to you asks for anything before the first day."
                            : open ? "Nothing is left to do." : "Nothing is done yet."));
        }
        Arrays.stream(DayOneTask.values()).forEach(task -> {
            List<DayOneRow> ofTask =
                    rows.stream().filter(row -> row.task() == task).toList();
            if (!ofTask.isEmpty()) {
                tasks.add(
                        new H2(task.label() + ": " + ofTask.size() + (ofTask.size() == 1 ? " child" : " children")),
                        table(task, ofTask));
            }
        });
    }

    private PlainTable table(DayOneTask task, List<DayOneRow> rows) {
        PlainTable table =
                new PlainTable(task.label(), "Child", "The record says", "Who and by when", "Change").cards();
        for (DayOneRow row : rows) {
            Button done = new Button(
                    row.isDone() ? "Not done after all" : "Done",
                    click -> save(
                            row.isDone() ? "To do again" : "Noted as done",
                            () -> before.done(row.recordId(), task, !row.isDone())));
            done.setAriaLabel(done.getText() + ": " + task.label() + ", " + row.child());
            table.row(
                    new Div(
                            new Anchor(TransitionNavigation.received(row.recordId()), row.child()),
                            new Text(", from " + row.sender())),
                    new Text(row.says()),
                    who(row),
                    done);
        }
        return table;
    }

    private Component who(DayOneRow row) {
        TextField name = new TextField("Who");
        name.setMaxLength(200);
        name.setValue(row.who());
        DateFields due = new DateFields("By when");
        due.setDate(row.due());
        Button save = new Button("Save", click -> {
            if (due.isWrong()) {
                errors.show(due.problem());
            } else {
                save(
                        "Saved",
                        () -> before.assign(
                                row.recordId(),
                                row.task(),
                                name.getValue(),
                                due.date().orElse(null)));
            }
        });
        save.setAriaLabel("Save who does it: " + row.task().label() + ", " + row.child());
        LocalDate day = row.due();
        String said = row.isDone() && row.doneAt() != null
                ? "Done, noted by " + row.doneBy() + " on " + Times.shown(row.doneAt())
                : (row.who().isBlank() ? "Nobody yet" : row.who()) + (day == null ? "" : ", by " + Times.day(day));
        return new Details(said, Group.form(name), due, Group.actions(save));
    }

    private void save(String said, Runnable change) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }
}
