package org.throughline.transitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.transitions.contact.Visit;
import org.throughline.transitions.contact.Visits;

/** The visits and meetings of one record. */
final class VisitPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Visits visits;
    private final UUID recordId;
    private final ErrorSummary errors;

    VisitPanel(Visits visits, UUID recordId, ErrorSummary errors) {
        this.visits = visits;
        this.recordId = recordId;
        this.errors = errors;
        show();
    }

    private void show() {
        removeAll();
        List<Visit> all = visits.of(recordId);
        add(new H2("Visits and meetings"));
        if (all.isEmpty()) {
            add(new Paragraph("None planned."));
        } else {
            PlainTable table =
                    new PlainTable("Visits and meetings", "When", "What", "Who and where", "State", "Change");
            all.forEach(visit -> table.row(
                    when(visit),
                    new Text(visit.kind().label()),
                    new Text(visit.who() + (visit.place().isBlank() ? "" : ", " + visit.place())),
                    new Text(visit.state().label()),
                    changes(visit)));
            add(table);
        }
        add(planning(), Group.actions(new Anchor(TransitionNavigation.VISITS, "See all our visits")));
    }

    static Component when(Visit visit) {
        Span when = new Span(new Text(visit.on() + ", " + visit.begins() + " to " + visit.ends() + " "));
        if (visit.clash()) {
            when.add(new Tag("Clash", Tag.Kind.WARNING));
        }
        return when;
    }

    private Component changes(Visit visit) {
        if (visit.state() != Visit.State.PLANNED) {
            return new Text("");
        }
        Group buttons = Group.actions();
        for (Visit.State state : List.of(Visit.State.HELD, Visit.State.CANCELLED)) {
            Button button = new Button(state.label(), click -> mark(visit, state));
            button.setAriaLabel(state.label() + ": " + visit.kind().label() + ", " + visit.on());
            buttons.add(button);
        }
        return buttons;
    }

    private Details planning() {
        Choice<Visit.Kind> kind = new Choice<>("What", "Choose", Arrays.asList(Visit.Kind.values()), Visit.Kind::label);
        kind.setEmptySelectionAllowed(false);
        kind.setValue(Visit.Kind.EXTRA_VISIT);
        DateFields on = new DateFields("Day of the visit");
        TextField begins = new TextField("From");
        begins.setHelperText("Such as 13:30");
        TextField ends = new TextField("To");
        TextField who = new TextField("Who comes");
        TextField place = new TextField("Where (optional)");
        Button plan = new Button("Plan the visit", click -> {
            Optional<LocalDate> day = on.date();
            Optional<LocalTime> from = time(begins.getValue());
            Optional<LocalTime> to = time(ends.getValue());
            if (day.isEmpty() || from.isEmpty() || to.isEmpty()) {
                errors.show("Enter the day, and times such as 9:15 or 13:30");
            } else {
                plan(new Visit(
                        null,
                        0,
                        recordId,
                        "",
                        kind.getValue(),
                        day.get(),
                        from.get(),
                        to.get(),
                        who.getValue(),
                        place.getValue(),
                        Visit.State.PLANNED,
                        "",
                        false));
            }
        });
        return new Details("Plan a visit or meeting", Group.form(kind), on, Group.form(begins, ends, who, place, plan));
    }

    private static Optional<LocalTime> time(String text) {
        String clean = text.strip().replace('.', ':');
        try {
            return Optional.of(LocalTime.parse(clean.matches("\\d:.*") ? "0" + clean : clean));
        } catch (DateTimeParseException notTime) {
            return Optional.empty();
        }
    }

    private void plan(Visit visit) {
        if (Failures.saved(() -> visits.record(visit), errors, "Planned the visit")) {
            show();
        }
    }

    private void mark(Visit visit, Visit.State state) {
        if (Failures.saved(() -> visits.record(visit.with(state)), errors)) {
            show();
            Done.undoable("Marked the visit: " + state.label().toLowerCase(Locale.UK), () -> {
                visits.of(recordId).stream()
                        .filter(now -> Objects.equals(now.id(), visit.id()))
                        .forEach(now -> visits.record(now.with(Visit.State.PLANNED)));
                show();
            });
        }
    }
}
