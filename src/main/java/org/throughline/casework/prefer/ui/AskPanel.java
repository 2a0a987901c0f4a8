package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.prefer.AskedWay;
import org.throughline.casework.prefer.Asking;
import org.throughline.casework.prefer.PreferenceLetters;
import org.throughline.casework.prefer.PreferenceRequest;
import org.throughline.casework.prefer.PreferenceRequests;
import org.throughline.shared.FileNames;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;

/** Asks a family, prints the letter that asks, and notes reminders. */
final class AskPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PreferenceDesk desk;
    private final transient CaseRecord known;
    private final ErrorSummary errors;
    private final transient Runnable changed;

    AskPanel(PreferenceDesk desk, CaseRecord known, String child, ErrorSummary errors, Runnable changed) {
        this.desk = desk;
        this.known = known;
        this.errors = errors;
        this.changed = changed;
        PreferenceRequest asked = desk.requests().current(known.id()).orElse(null);
        add(new H2("Asking the family"));
        if (asked == null) {
            add(new EmptyState("No request is on record here. Record it when you ask the family."));
        } else {
            add(RequestFacts.of(asked, desk.today()));
        }
        if (!desk.requests().isToAsk(known)) {
            add(new Paragraph("This case is at the stage '" + known.stage().label()
                    + "'. Preferences are asked for and changed until the decision."));
            return;
        }
        LocalDate letterDay = asked == null ? desk.requests().suggested(known) : asked.answerBy();
        add(Group.actions(new FileLink(
                "Letter that asks the family (PDF)",
                FileNames.of("preferences-letter", child, desk.today(), "pdf"),
                "application/pdf",
                () -> desk.letters().of(known, letterDay, PreferenceLetters.Address.NONE))));
        if (asked != null && asked.closed() == null) {
            Details remind = new Details("Record a reminder", remind());
            remind.setOpened(asked.isOverdue(desk.today()));
            add(remind);
        }
        Details ask = new Details(asked == null ? "Record that you ask the family" : "Ask the family again", ask());
        ask.setOpened(asked == null);
        add(ask);
    }

    private Div ask() {
        DateFields on = new DateFields("Day of asking");
        on.setDate(desk.today());
        Choice<AskedWay> way = ways();
        DateFields by = new DateFields("Last day for an answer");
        by.setDate(desk.requests().suggested(known));
        Button save = new Button("Record that the family is asked", click -> {
            if (isChosen(way, on, by)
                    && Failures.saved(
                            () -> desk.requests()
                                    .ask(
                                            known,
                                            new Asking(
                                                    on.date().orElseThrow(),
                                                    way.getValue(),
                                                    by.date().orElseThrow())),
                            errors,
                            "Recorded that the family is asked")) {
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Div(
                new Paragraph("The last day: "
                        + desk.requests().basis(known).label() + ". At most " + PreferenceRequests.MOST_DAYS
                        + " days after you ask. Asking again closes the link of the request before."),
                Group.form(on, way, by),
                Group.actions(save));
    }

    private Div remind() {
        DateFields on = new DateFields("Day of the reminder");
        on.setDate(desk.today());
        Choice<AskedWay> way = ways();
        TextField note = new TextField("Note (optional)");
        note.setMaxLength(1_000);
        Button save = new Button("Record the reminder", click -> {
            if (isChosen(way, on)
                    && Failures.saved(
                            () -> desk.requests()
                                    .remind(known, on.date().orElseThrow(), way.getValue(), note.getValue()),
                            errors,
                            "Recorded the reminder")) {
                changed.run();
            }
        });
        return new Div(Group.form(on, way, note), Group.actions(save));
    }

    private static Choice<AskedWay> ways() {
        return new Choice<>("How", "Choose how", Arrays.asList(AskedWay.values()), AskedWay::label);
    }

    private boolean isChosen(Choice<AskedWay> way, DateFields... days) {
        List<String> problems = new java.util.ArrayList<>(Arrays.stream(days)
                .filter(day -> day.isWrong() || day.isBlank())
                .map(DateFields::problem)
                .toList());
        if (way.isEmpty()) {
            problems.add("Choose how");
        }
        errors.show(problems);
        return problems.isEmpty();
    }
}
