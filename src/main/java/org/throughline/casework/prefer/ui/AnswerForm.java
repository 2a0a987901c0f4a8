package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.prefer.AnswerGiven;
import org.throughline.casework.prefer.AnswerKind;
import org.throughline.casework.prefer.AnsweredBy;
import org.throughline.casework.prefer.AnsweredWay;
import org.throughline.casework.prefer.PreferenceAnswer;
import org.throughline.placement.PreferencesRecord;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Records what a family said to an officer; it begins with what is on record, so that a change is quick. */
final class AnswerForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PreferenceDesk desk;
    private final transient CaseRecord known;
    private final transient PreferencesRecord read;
    private final ErrorSummary errors;
    private final transient Runnable changed;
    private final Choice<AnswerKind> kind =
            new Choice<>("What the family says", "Choose what", Arrays.asList(AnswerKind.values()), AnswerKind::label);
    private final DateFields on = new DateFields("Day on which it came");
    private final Choice<AnsweredWay> way =
            new Choice<>("How it came", "Choose how", AnsweredWay.ofOfficers(), AnsweredWay::label);
    private final Choice<AnsweredBy> from =
            new Choice<>("Who answers", "Choose who", Arrays.asList(AnsweredBy.values()), AnsweredBy::label);
    private final TextField who = new TextField("Their name");
    private final TextArea words = new TextArea("Anything else, in the family's own words");
    private final WantedFields wanted;

    AnswerForm(PreferenceDesk desk, TravelDesk travel, CaseRecord known, ErrorSummary errors, Runnable changed) {
        this.desk = desk;
        this.known = known;
        this.errors = errors;
        this.changed = changed;
        read = desk.answers().today(known);
        wanted = new WantedFields(travel.provisions(), onRecord());
        on.setDate(desk.today());
        who.setMaxLength(200);
        who.setHelperText("And on whose behalf, if it is somebody else");
        words.setMaxLength(4_000);
        words.setWidthFull();
        kind.addValueChangeListener(change -> showWhatIsAsked());
        kind.setValue(read.asked().isEmpty() ? null : AnswerKind.PREFERENCES);
        showWhatIsAsked();
        Button save = new Button("Record the answer", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(read.asked().isEmpty() ? "Record an answer" : "Record another answer"),
                new Paragraph(
                        "What the family said before stays on record. What you record here is what runs and decisions"
                                + " read from now on."),
                Group.form(kind, on, way, from, who),
                wanted,
                words,
                Group.actions(save));
    }

    /** What is asked for today, with the reasons of the newest answer. */
    private List<AnswerGiven.Wanted> onRecord() {
        List<PreferenceAnswer> all = desk.answers().ofCase(known.id());
        return read.asked().stream()
                .map(asked -> new AnswerGiven.Wanted(
                        asked,
                        all.stream()
                                .flatMap(answer -> answer.choices().stream())
                                .filter(each -> each.preference().equals(asked))
                                .map(PreferenceAnswer.Chosen::reasons)
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private void showWhatIsAsked() {
        wanted.setVisible(kind.getValue() == null || kind.getValue() == AnswerKind.PREFERENCES);
        boolean isSaid = kind.getValue() != AnswerKind.NOT_EXPRESSED;
        from.setVisible(isSaid);
        who.setVisible(isSaid);
        way.setVisible(isSaid);
        words.setVisible(isSaid);
    }

    private void save() {
        boolean isSaid = kind.getValue() != AnswerKind.NOT_EXPRESSED;
        List<String> problems = new ArrayList<>();
        need(problems, kind, "Choose what the family says");
        if (on.isWrong() || on.isBlank()) {
            problems.add(on.problem());
        }
        if (isSaid) {
            need(problems, way, "Choose how it came");
            need(problems, from, "Choose who answers");
        }
        errors.show(problems);
        if (!problems.isEmpty()) {
            return;
        }
        AnswerKind chosen = Objects.requireNonNull(kind.getValue());
        AnswerGiven given = new AnswerGiven(
                chosen,
                on.date().orElseThrow(),
                Optional.ofNullable(from.getValue()).orElse(AnsweredBy.PARENT),
                isSaid ? who.getValue().strip() : "",
                isSaid ? words.getValue().strip() : "",
                chosen == AnswerKind.PREFERENCES ? wanted.wanted() : List.of());
        AnsweredWay came = Optional.ofNullable(way.getValue()).orElse(AnsweredWay.LETTER);
        if (Failures.saved(() -> desk.answers().record(known, read, given, came), errors, "Recorded the answer")) {
            changed.run();
        }
    }

    private static void need(List<String> problems, Choice<?> choice, String problem) {
        if (choice.isEmpty()) {
            problems.add(problem);
        }
    }
}
