package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.casework.consult.ChaseNote;
import org.throughline.casework.consult.ConsultationChases;
import org.throughline.casework.consult.ConsultationRecord;
import org.throughline.casework.consult.ConsultationState;
import org.throughline.shared.FileNames;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;

/** When a school was reminded, one reminder more, and the letter. */
final class ChasePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ConsultationChases chases;
    private final transient ConsultationRecord about;
    private final String child;
    private final LocalDate today;
    private final ErrorSummary errors;

    ChasePanel(ConsultationChases chases, ConsultationRecord about, String child, Clock clock, ErrorSummary errors) {
        this.chases = chases;
        this.about = about;
        this.child = child;
        this.today = LocalDate.now(clock);
        this.errors = errors;
        show();
    }

    private void show() {
        removeAll();
        List<ChaseNote> notes = chases.of(about.id());
        boolean isAwaited = ConsultationState.AWAITED.contains(about.state());
        if (notes.isEmpty() && !isAwaited) {
            return;
        }
        add(new H2("Reminders"));
        if (notes.isEmpty()) {
            add(new Paragraph("None yet."));
        } else {
            PlainTable table = new PlainTable("Reminders", "Chased on", "How", "Note", "By");
            notes.forEach(note -> table.row(Times.day(note.on()), note.way().label(), note.note(), note.by()));
            add(table);
        }
        if (isAwaited) {
            add(form());
        }
    }

    private Div form() {
        DateFields on = new DateFields("Chased on");
        on.setDate(today);
        Choice<ChaseNote.Way> way =
                new Choice<>("How", "Choose", Arrays.asList(ChaseNote.Way.values()), ChaseNote.Way::label);
        way.setEmptySelectionAllowed(false);
        way.setValue(ChaseNote.Way.TELEPHONE);
        TextArea note = new TextArea("Note (optional)");
        note.setMaxLength(ConsultationChases.LONGEST);
        note.setWidthFull();
        Button save = new Button("Record the reminder", click -> {
            Optional<LocalDate> day = on.date();
            if (day.isEmpty()) {
                errors.show("Enter the day of the reminder");
            } else if (Failures.saved(
                    () -> chases.record(about.id(), day.get(), way.getValue(), note.getValue()),
                    errors,
                    "Recorded the reminder")) {
                show();
            }
        });
        FileLink letter = new FileLink(
                "Letter that reminds (PDF)",
                FileNames.of("consultation-reminder", child, today, "pdf"),
                "application/pdf",
                () -> Optional.of(chases.letter(about.id())));
        return new Div(Group.form(way), on, note, Group.actions(save, letter));
    }
}
