package org.throughline.transitions.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.contact.TalkTimes;
import org.throughline.transitions.contact.Visit;

/** The fields of a visit, to plan one or to change one. */
final class VisitForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final UUID recordId;
    private final transient @Nullable Visit read;
    private final ErrorSummary errors;
    private final Choice<Visit.Kind> kind =
            new Choice<>("What", "Choose", Arrays.asList(Visit.Kind.values()), Visit.Kind::label);
    private final DateFields on = new DateFields("Day of the visit");
    private final TextField begins = new TextField("From");
    private final TextField ends = new TextField("To");
    private final TextField who = new TextField("Who comes");
    private final TextField place = new TextField("Where (optional)");
    private final TextArea notes = new TextArea("Notes, before and after (optional)");

    private VisitForm(UUID recordId, @Nullable Visit read, ErrorSummary errors) {
        this.recordId = recordId;
        this.read = read;
        this.errors = errors;
        kind.setEmptySelectionAllowed(false);
        begins.setHelperText("Such as 13:30 or 1.30pm");
        who.setMaxLength(LONGEST);
        place.setMaxLength(LONGEST);
        notes.setWidthFull();
    }

    /** Fields for a new visit. */
    static VisitForm blank(UUID recordId, ErrorSummary errors, Consumer<Visit> keep) {
        VisitForm form = new VisitForm(recordId, null, errors);
        form.kind.setValue(Visit.Kind.EXTRA_VISIT);
        form.fields(new Button("Plan the visit", click -> form.typed().ifPresent(keep)));
        return form;
    }

    /** Fields that show a visit. */
    static VisitForm of(Visit visit, ErrorSummary errors, Consumer<Visit> keep, Runnable leave) {
        VisitForm form = new VisitForm(visit.recordId(), visit, errors);
        form.kind.setValue(visit.kind());
        form.on.setDate(visit.on());
        form.begins.setValue(visit.begins().toString());
        form.ends.setValue(visit.ends().toString());
        form.who.setValue(visit.who());
        form.place.setValue(visit.place());
        form.notes.setValue(visit.notes());
        form.fields(
                new Button("Save the visit", click -> form.typed().ifPresent(keep)),
                new Button("Leave it as it was", click -> leave.run()));
        return form;
    }

    private void fields(Button... buttons) {
        add(Group.form(kind), on, Group.form(begins, ends, who, place), notes, Group.actions(buttons));
    }

    private Optional<Visit> typed() {
        Optional<LocalDate> day = on.date();
        Optional<LocalTime> from = TalkTimes.ofDay(begins.getValue());
        Optional<LocalTime> to = TalkTimes.ofDay(ends.getValue());
        if (on.isWrong() || day.isEmpty() || from.isEmpty() || to.isEmpty()) {
            errors.show("Enter the day, and times such as 9:15 or 13:30");
            return Optional.empty();
        }
        return Optional.of(new Visit(
                read == null ? null : read.id(),
                read == null ? 0 : read.version(),
                recordId,
                "",
                kind.getValue(),
                day.get(),
                from.get(),
                to.get(),
                who.getValue(),
                place.getValue(),
                read == null ? Visit.State.PLANNED : read.state(),
                notes.getValue(),
                List.of()));
    }
}
