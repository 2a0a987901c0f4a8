package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.prefer.AnswerKind;
import org.throughline.casework.prefer.AnsweredBy;
import org.throughline.casework.prefer.FamilyAnswer;
import org.throughline.casework.prefer.FamilyField;
import org.throughline.casework.prefer.FamilyForm;
import org.throughline.casework.prefer.FamilyPreferences.Offered;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;

/** What a family reads and writes once its link is open: who asks, what it means, up to three schools, and reasons. */
final class FamilyPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Saving saving;
    private final Div schools = new Div();
    private final List<FamilySchool> shown = new ArrayList<>();
    private final Button more = new Button("Add another school", click -> school().goTo());
    private final transient List<Offered> offered;

    /** Keeps what is typed. */
    interface Saving {

        /** What was typed before. */
        FamilyAnswer typed();

        /** The revision of a field as it was read; 0 where nothing is saved. */
        long revision(FamilyAnswer.Key key);

        /** Writes a text from the revision that was read; the revision it has then. */
        long write(FamilyAnswer.Key key, String text, long readRevision);

        /** The time now. */
        Instant now();
    }

    /**
     * The page.
     *
     * @param read goes to what is read before it is sent
     */
    FamilyPage(FamilyForm form, List<Offered> offered, Saving saving, Runnable read) {
        this.saving = saving;
        this.offered = offered;
        add(new H1("Which school or setting would you like for " + form.forename() + "?"));
        if (form.sent() != null) {
            add(new Notice("You sent your answer on " + Times.shown(form.sent().at())
                    + ". You can change it here and send it again."));
        }
        add(
                new Paragraph("The special educational needs team of your local authority (the council) asks you." + " "
                        + form.forename() + " moves from " + form.move() + " in September " + form.entryYear() + "."),
                new Paragraph(
                        "Please answer by " + Times.day(form.answerBy()) + ". You can change your answer until the end"
                                + " of that day. What you write is saved as you type. You can stop and come back."),
                new H2("What your answer means"),
                new Paragraph("The education, health and care plan will say which school or setting " + form.forename()
                        + " goes to. You can ask for one. For most kinds of school, the authority must agree unless it has"
                        + " a reason that the law allows (sections 38 and 39 of the Children and Families Act 2014)."),
                new Paragraph(
                        "The authority asks the schools what they think. Then a named officer decides. You get a draft"
                                + " plan first and can say what you think of it. Your local SENDIASS gives free, independent"
                                + " advice."
                                + (form.officer().isBlank() ? "" : " Your officer is " + form.officer() + ".")),
                new H2("Your answer"),
                kind());
        for (int rank = 1; rank <= FamilyAnswer.MOST; rank++) {
            if (rank == 1 || hasSchool(rank)) {
                while (shown.size() < rank) {
                    school();
                }
            }
        }
        schools.add(more);
        schools.setVisible(
                saving.typed().kind().filter(AnswerKind.PREFERENCES::equals).isPresent());
        Button review = new Button("Continue", click -> read.run());
        review.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(schools, words(), new H2("Who you are"), from(form), who(), Group.actions(review));
    }

    private boolean hasSchool(int rank) {
        return Arrays.stream(FamilyField.values())
                .filter(field -> field.compareTo(FamilyField.PLACE) >= 0)
                .anyMatch(field -> !saving.typed().of(field, rank).isEmpty());
    }

    private FamilySchool school() {
        FamilySchool school = new FamilySchool(saving, shown.size() + 1, offered);
        schools.addComponentAtIndex(shown.size(), school);
        shown.add(school);
        more.setVisible(shown.size() < FamilyAnswer.MOST);
        return school;
    }

    private TypedField kind() {
        RadioButtonGroup<AnswerKind> kind = new RadioButtonGroup<>("Do you want to ask for a school or setting?");
        kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kind.setItems(Arrays.stream(AnswerKind.values())
                .filter(each -> !each.own().isBlank())
                .toList());
        kind.setItemLabelGenerator(AnswerKind::own);
        kind.setValue(saving.typed().kind().orElse(null));
        kind.addValueChangeListener(change -> schools.setVisible(kind.getValue() == AnswerKind.PREFERENCES));
        return new TypedField(saving, FamilyAnswer.Key.of(FamilyField.KIND), kind, FamilyPage::name);
    }

    private TypedField from(FamilyForm form) {
        RadioButtonGroup<AnsweredBy> from = new RadioButtonGroup<>("Who answers?");
        from.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        from.setItems(Arrays.stream(AnsweredBy.values())
                .filter(each -> each != AnsweredBy.YOUNG_PERSON || form.isYoungPerson())
                .toList());
        from.setItemLabelGenerator(AnsweredBy::own);
        from.setValue(saving.typed().from().orElse(null));
        return new TypedField(saving, FamilyAnswer.Key.of(FamilyField.FROM), from, FamilyPage::name);
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private TypedField who() {
        TextField who = new TextField("Your name");
        who.setMaxLength(200);
        who.setHelperText("If you answer for the family, write for whom as well");
        who.setValue(saving.typed().of(FamilyField.WHO, 0));
        return new TypedField(saving, FamilyAnswer.Key.of(FamilyField.WHO), who, words -> words);
    }

    private TypedField words() {
        TextArea words = new TextArea("Anything else we should know? (optional)");
        words.setMaxLength(4_000);
        words.setValue(saving.typed().of(FamilyField.WORDS, 0));
        return new TypedField(saving, FamilyAnswer.Key.of(FamilyField.WORDS), words, text -> text);
    }
}
