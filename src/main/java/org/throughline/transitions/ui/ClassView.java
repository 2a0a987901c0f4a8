package org.throughline.transitions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.ClassAnswers;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;

/** One question for every child who moves: answered down the list. */
@Route(TransitionNavigation.CLASS_QUESTION)
@PageTitle("One question for a class - Throughline")
@RolesAllowed({Roles.SENCO, Roles.STAFF})
final class ClassView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient Transitions transitions;
    private final transient ClassAnswers ofClass;
    private final transient Catalogue catalogue;
    private final transient CurrentUser user;
    private final Choice<Catalogue.Phase> phase;
    private final ComboBox<Field> question = new ComboBox<>("Question");
    private final Paragraph total = new Paragraph();
    private final Div answers = new Div();

    ClassView(Transitions transitions, ClassAnswers ofClass, Catalogues catalogues, CurrentUser user) {
        this.user = user;
        this.transitions = transitions;
        this.ofClass = ofClass;
        this.catalogue = catalogues.newest();
        addClassName("tl-page");
        phase = new Choice<>("Which move", "Choose", catalogue.phases(), Catalogue.Phase::label);
        phase.setEmptySelectionAllowed(false);
        phase.setValue(catalogue.firstOffered());
        phase.addValueChangeListener(change -> questions());
        question.setItemLabelGenerator(Field::label);
        question.addValueChangeListener(change -> show());
        question.setWidth("24rem");
        question.setMaxWidth("100%");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        answers.addClassName("tl-answers");
        Paragraph lead =
                new Paragraph("Choose a question and answer it for one child after the other. Everything is saved"
                        + " while you type.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(TransitionNavigation.CLASS, "Back to the class sheet"),
                new H1("One question for a class"),
                lead,
                Group.form(phase, question),
                total,
                answers);
        questions();
    }

    private void questions() {
        List<Field> asked = ofClass.questions(phase.getValue());
        question.setItems(asked);
        asked.stream()
                .filter(field -> field.is(Flag.CLASS_ENTRY))
                .findFirst()
                .or(() -> asked.stream().findFirst())
                .ifPresent(question::setValue);
    }

    private void show() {
        answers.removeAll();
        Field field = question.getValue();
        if (field == null) {
            total.setText("Choose a question");
            return;
        }
        Listed<ClassAnswers.ClassRow> rows = ofClass.of(phase.getValue().key(), field.key());
        total.setText(
                rows.rows().isEmpty()
                        ? "No record that you may write here, or none that is not sent"
                        : rows.said("first", "child", "children"));
        for (ClassAnswers.ClassRow row : rows.rows()) {
            Field named = AskedNone.among(field.worded(row.child(), "", field.options()));
            answers.add(new AnswerField(
                            named,
                            0,
                            row.entry(),
                            row.entry() == null || !row.entry().isOfFamily(),
                            (asked, item, text, revision) ->
                                    transitions.write(row.id(), asked.key(), item, text, revision),
                            () -> {})
                    .orNone()
                    .drafted(row.id(), user.login()));
        }
    }
}
