package org.throughline.transitions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.people.ChildRecord;
import org.throughline.shared.Upn;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.KnownChildren;

/** Puts right who the child of a record is: a name, two records of one child, a record that should not be. */
final class WhoPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient KnownChildren children;
    private final UUID record;
    private final ErrorSummary errors;
    private final transient Runnable changed;

    WhoPanel(KnownChildren children, UUID record, boolean neverSent, ErrorSummary errors, Runnable changed) {
        this.children = children;
        this.record = record;
        this.errors = errors;
        this.changed = changed;
        children.child(record).ifPresent(this::correction);
        List<KnownChildren.Match> twins = children.maybeTheSame(record);
        if (!twins.isEmpty()) {
            same(twins);
        }
        if (neverSent) {
            deletion();
        }
    }

    private void correction(ChildRecord child) {
        TextField forename = new TextField("Legal forename");
        TextField surname = new TextField("Legal surname");
        surname.setHelperText("Somebody with one name: enter it here and leave the forename blank");
        DateFields born = new DateFields("Date of birth");
        TextField upn = new TextField("UPN (optional)");
        TextField reason = new TextField("Why it is corrected");
        forename.setValue(child.forename());
        surname.setValue(child.surname());
        born.setDate(child.dateOfBirth());
        upn.setValue(child.upn() == null ? "" : child.upn());
        Button save = new Button("Correct", click -> {
            Optional<LocalDate> date = born.date();
            if (date.isEmpty()) {
                errors.show("Enter the date of birth as day, month and year, such as 27 3 2016");
                return;
            }
            String number = Upn.cleaned(upn.getValue());
            if (Failures.saved(
                    () -> children.correct(
                            record,
                            forename.getValue(),
                            surname.getValue(),
                            date.get(),
                            number.isEmpty() ? null : number,
                            reason.getValue()),
                    errors,
                    "Corrected the child's details")) {
                changed.run();
            }
        });
        add(new Details(
                "Name, date of birth or UPN wrong?",
                Group.form(forename, surname, born, upn, reason),
                Group.actions(save)));
    }

    private void same(List<KnownChildren.Match> twins) {
        Details details = new Details("The same child twice?");
        details.add(
                new Paragraph("These children of yours have the same date of birth and name. If two are one child, the"
                        + " records of this one go to the other. Twins and namesakes stay as they are."));
        TextField reason = new TextField("How you know that it is one child");
        details.add(Group.form(reason));
        for (KnownChildren.Match match : twins) {
            Button merge = new Button(
                    "This is " + match.name() + ", born " + Times.day(match.born()),
                    click -> Ask.before(
                            "Make one child of two?",
                            "The records of this child go to " + match.name() + ". This cannot be undone.",
                            "Yes, they are one child",
                            () -> merge(match, reason.getValue())));
            details.add(Group.actions(merge));
        }
        add(details);
    }

    private void merge(KnownChildren.Match match, String reason) {
        if (Failures.saved(
                () -> children.merge(record, match.childId(), reason), errors, "The two are one child now")) {
            changed.run();
        }
    }

    private void delete(String reason) {
        if (Failures.saved(() -> children.delete(record, reason), errors, "Deleted the record")) {
            UI.getCurrent().navigate(TransitionNavigation.SENDING);
        }
    }

    private void deletion() {
        TextField reason = new TextField("Why it is deleted");
        Button delete = new Button(
                "Delete this record for good",
                click -> Ask.before(
                        "Delete this record?",
                        "Its answers and documents are deleted with it. This cannot be undone.",
                        "Yes, delete it",
                        () -> delete(reason.getValue())));
        add(new Details(
                "Started by mistake?",
                new Paragraph(
                        "A record that was never sent can be deleted, with its answers and documents. This cannot be"
                                + " undone."),
                Group.form(reason, delete)));
    }
}
