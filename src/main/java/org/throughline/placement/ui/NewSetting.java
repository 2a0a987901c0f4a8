package org.throughline.placement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.GridReference;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;

/** Fields for a setting that is not in the register yet. */
final class NewSetting extends Details {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField("Name of the setting");
    private final IntegerField urn = new IntegerField("URN (optional)");
    private final IntegerField easting = new IntegerField("Easting in metres (optional)");
    private final IntegerField northing = new IntegerField("Northing in metres (optional)");
    private final Choice<Boolean> section41 = new Choice<>(
            "Approved under section 41 (independent settings)",
            "Not recorded",
            List.of(true, false),
            approved -> approved ? "Approved" : "Not approved");
    private final Checkbox inBorough = new Checkbox("In the borough", true);

    /** Hands over the setting entered when the person adds it. */
    NewSetting(Consumer<SettingRecord> add) {
        super("The setting is not in the list");
        Button button = new Button("Add the setting", click -> add.accept(entered()));
        add(Group.form(name, urn, easting, northing, section41), Group.actions(inBorough, button));
    }

    private SettingRecord entered() {
        boolean located = !easting.isEmpty() && !northing.isEmpty();
        return new SettingRecord(
                UUID.randomUUID(),
                urn.getValue(),
                name.getValue().strip(),
                inBorough.getValue(),
                located ? new GridReference(easting.getValue(), northing.getValue()) : null,
                section41.getValue());
    }
}
