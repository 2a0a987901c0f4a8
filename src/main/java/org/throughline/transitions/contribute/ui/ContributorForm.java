package org.throughline.transitions.contribute.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.contribute.ContributorKind;
import org.throughline.transitions.contribute.NewContributor;

/** Who is asked to write in a record: a setting of our list, or one that is named. */
final class ContributorForm extends Div {

    private static final long serialVersionUID = 1L;

    ContributorForm(List<SettingRecord> settings, boolean maySend, Consumer<NewContributor> ask) {
        Choice<ContributorKind> kind =
                new Choice<>("What it is", "Choose", Arrays.asList(ContributorKind.values()), ContributorKind::label);
        kind.setEmptySelectionAllowed(false);
        kind.setValue(maySend ? ContributorKind.CHILDMINDER : ContributorKind.NURSERY);
        ComboBox<SettingRecord> setting = new ComboBox<>("On our list (optional)");
        setting.setItems(settings);
        setting.setItemLabelGenerator(SettingRecord::name);
        setting.setHelperText("Its SENCO writes signed in");
        TextField name = new TextField("Or its name");
        name.setHelperText("It writes by a link, without an account");
        TextField person = new TextField("Who writes there, with role (optional)");
        Checkbox sends = new Checkbox("The record is theirs: they send it to the next setting");
        sends.setVisible(maySend);
        setting.addValueChangeListener(change -> name.setVisible(change.getValue() == null));
        Button add = new Button("Ask them to write", click -> {
            SettingRecord chosen = setting.getValue();
            ask.accept(new NewContributor(
                    kind.getValue(),
                    chosen == null ? null : chosen.id(),
                    chosen == null ? name.getValue() : chosen.name(),
                    person.getValue(),
                    maySend && sends.getValue()));
        });
        add(Group.form(kind, setting, name, person), sends, Group.actions(add));
    }
}
