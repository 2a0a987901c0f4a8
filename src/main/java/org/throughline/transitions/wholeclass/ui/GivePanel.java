package org.throughline.transitions.wholeclass.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.security.Colleagues;
import org.throughline.security.Colleagues.Colleague;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.wholeclass.ClassSheet;
import org.throughline.transitions.wholeclass.ClassSheets;
import org.throughline.transitions.wholeclass.GivenQuestion;
import org.throughline.transitions.wholeclass.GivenQuestions;
import org.throughline.transitions.wholeclass.LeavingClass;

/** Where a SENCO gives questions to a member of staff, and sees what is answered. */
final class GivePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient GivenQuestions given;
    private final transient Catalogue catalogue;
    private final transient LeavingClass which;
    private final ErrorSummary errors;
    private final Choice<Colleague> person;
    private final MultiSelectComboBox<Field> questions = new MultiSelectComboBox<>("Questions");
    private final MultiSelectComboBox<ClassSheet.Row> children = new MultiSelectComboBox<>("Children");
    private final Div list = new Div();

    GivePanel(
            GivenQuestions given,
            Colleagues colleagues,
            ClassSheets sheets,
            Catalogue catalogue,
            LeavingClass which,
            ErrorSummary errors) {
        this.given = given;
        this.catalogue = catalogue;
        this.which = which;
        this.errors = errors;
        person = new Choice<>("Member of staff", "Choose", colleagues.classStaff(which.setting()), Colleague::name);
        questions.setItems(given.givable(which.phase()));
        questions.setItemLabelGenerator(Field::label);
        List<ClassSheet.Row> all = Stream.iterate(0, offset -> offset + ClassSheet.MOST)
                .map(offset -> sheets.part(which, offset).rows())
                .takeWhile(rows -> !rows.isEmpty())
                .limit(3)
                .flatMap(List::stream)
                .toList();
        children.setItems(all);
        children.setItemLabelGenerator(ClassSheet.Row::child);
        children.setHelperText("Leave blank for every child of the class");
        Stream.of(questions, children).forEach(box -> {
            box.setWidth("24rem");
            box.setMaxWidth("100%");
        });
        Button give = new Button("Give these questions", click -> give(all));
        Details details = new Details(
                "Give questions to a teacher",
                new Paragraph("The teacher finds them on ‘My day’ and on this sheet. A SENCO can still answer them."),
                Group.form(person, questions, children),
                Group.actions(give));
        add(details, list);
        show();
    }

    private void give(List<ClassSheet.Row> all) {
        Colleague to = person.getValue();
        if (to == null) {
            errors.show("Choose a member of staff");
            return;
        }
        List<ClassSheet.Row> chosen = children.isEmpty() ? all : List.copyOf(children.getValue());
        if (Failures.saved(
                () -> given.give(
                        which,
                        chosen.stream().map(ClassSheet.Row::record).toList(),
                        questions.getValue().stream().map(Field::key).toList(),
                        to.login()),
                errors,
                "Gave the questions to " + to.name())) {
            questions.clear();
            children.clear();
            show();
        }
    }

    private void show() {
        list.removeAll();
        List<GivenQuestion> now = given.of(which);
        if (now.isEmpty()) {
            return;
        }
        PlainTable table =
                new PlainTable("Questions given to teachers", "Teacher", "Question", "Answered", "Change").cards();
        for (GivenQuestion each : now) {
            String question = catalogue.field(each.field()).map(Field::label).orElse(each.field());
            Button back = new Button("Take back", click -> {
                if (Failures.saved(() -> given.takeBack(which, each.field(), each.login()), errors)) {
                    show();
                }
            });
            back.setAriaLabel("Take back from " + each.name() + ": " + question);
            table.row(
                    new Span(each.name()),
                    new Span(question),
                    new Span(each.answered() + " of " + each.children()),
                    back);
        }
        list.add(table);
    }
}
