package org.throughline.transitions.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.transitions.contact.Visit;
import org.throughline.transitions.contact.Visits;

/** The visits and meetings of one record. */
public final class VisitPanel extends Div {

    /** The address of the visits of all children of the own settings. */
    public static final String ALL = "visits";

    private static final long serialVersionUID = 1L;

    private final transient Visits visits;
    private final UUID recordId;
    private final ErrorSummary errors;
    private final Div changing = new Div();

    /** The panel for one record. */
    public VisitPanel(Visits visits, UUID recordId, ErrorSummary errors) {
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
                    new PlainTable("Visits and meetings", "When", "What", "Who and where", "Notes", "State", "Change");
            all.forEach(visit -> table.row(
                    when(visit, visit.when()),
                    new Text(visit.kind().label()),
                    new Text(visit.whoAndWhere()),
                    new Text(visit.notes()),
                    new Text(visit.state().label()),
                    changes(visit)));
            add(table);
        }
        changing.removeAll();
        add(
                changing,
                new Details("Plan a visit or meeting", VisitForm.blank(recordId, errors, this::keep)),
                Group.actions(new Anchor(ALL, "See all our visits")));
    }

    /** When a visit is, with what it clashes. */
    public static Component when(Visit visit, String words) {
        Div when = new Div(new Text(words));
        if (visit.clash()) {
            when.add(new Div(
                    new Tag("Clash", Tag.Kind.WARNING),
                    new Text(" at the same time as " + String.join("; ", visit.clashes()))));
        }
        return when;
    }

    private Component changes(Visit visit) {
        Group buttons = Group.actions();
        Button change = new Button("Change or add notes", click -> change(visit));
        change.setAriaLabel("Change or add notes: " + visit.kind().label() + ", " + visit.when());
        buttons.add(change);
        if (visit.state() == Visit.State.PLANNED) {
            for (Visit.State state : List.of(Visit.State.HELD, Visit.State.CANCELLED)) {
                Button button = new Button(state.label(), click -> mark(visit, state));
                button.setAriaLabel(state.label() + ": " + visit.kind().label() + ", " + visit.when());
                buttons.add(button);
            }
        }
        return buttons;
    }

    private void change(Visit visit) {
        changing.removeAll();
        changing.add(
                new H3("Change: " + visit.kind().label() + ", " + visit.when()),
                VisitForm.of(visit, errors, this::keep, changing::removeAll));
        changing.getElement()
                .executeJs("this.scrollIntoView({block: 'nearest'}); this.querySelector('vaadin-select')?.focus()");
    }

    private void keep(Visit visit) {
        String said = visit.id() == null ? "Planned the visit" : "Saved the visit";
        if (Failures.saved(() -> visits.record(visit), errors, said)) {
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
