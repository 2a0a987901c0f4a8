package org.throughline.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Group;

/** Fields empty, filled, wrong, not to be used and not to be changed. */
final class SampleForms {

    private static final List<String> NEEDS = List.of("Autism", "Hearing impairment", "Speech and language");

    private SampleForms() {}

    static Component all() {
        return new Div(
                new H3("Empty"),
                fields(),
                new H3("Filled"),
                filled(),
                new H3("Wrong"),
                wrong(),
                new H3("Not to be used, not to be changed"),
                closed());
    }

    private static Group fields() {
        TextField name = new TextField("Name");
        name.setHelperText("As the family writes it");
        Choice<String> need = new Choice<>("Primary need", "Choose", NEEDS, each -> each);
        ComboBox<String> school = new ComboBox<>("School", NEEDS);
        school.setPlaceholder("All schools");
        RadioButtonGroup<String> first = new RadioButtonGroup<>("What comes first", "Borough", "Preference");
        return Group.form(
                name,
                need,
                school,
                new DateFields("Sent on"),
                first,
                new Checkbox("The family agrees"),
                new TextArea("Notes"));
    }

    private static Group filled() {
        TextField name = new TextField("Name");
        name.setValue("Amara Osei-Kowalczyk");
        Choice<String> need = new Choice<>("Primary need", "Choose", NEEDS, each -> each);
        need.setValue(NEEDS.getFirst());
        DateFields sent = new DateFields("Sent on");
        sent.setDate(LocalDate.of(2026, 6, 27));
        return Group.form(name, need, sent, new Checkbox("The family agrees", true));
    }

    private static Group wrong() {
        TextField name = new TextField("Name");
        name.setErrorMessage("Enter a name");
        name.setInvalid(true);
        DateFields sent = new DateFields("Received on");
        sent.setDate(LocalDate.of(1700, 1, 1));
        sent.isWrong();
        return Group.form(name, sent);
    }

    private static Group closed() {
        TextField off = new TextField("Cannot be used");
        off.setEnabled(false);
        TextField fixed = new TextField("Cannot be changed");
        fixed.setValue("Written by the family");
        fixed.setReadOnly(true);
        return Group.form(off, fixed);
    }
}
