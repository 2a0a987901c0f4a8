package org.throughline.placement.ui.child;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.placement.Preference;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.ui.Group;

/**
 * What a family asks for, in order, as many as they name: a provision of the register, or a setting that is not in it.
 */
final class PreferenceFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_FIRST = 3;

    private final transient List<ProvisionRecord> register;
    private final Div rows = new Div();
    private final List<Row> fields = new ArrayList<>();

    PreferenceFields(List<ProvisionRecord> register) {
        this.register = register;
        Button more = new Button("Add a preference", click -> add().place.focus());
        add(
                new Paragraph(
                        "Choose from the list, or type the name and the town of a setting that is not on our list:"
                                + " it is kept as asked."),
                rows,
                Group.actions(more));
        for (int rank = 0; rank < AT_FIRST; rank++) {
            add();
        }
    }

    /** Shows what is asked for. */
    void show(List<Preference> asked) {
        while (fields.size() < asked.size()) {
            add();
        }
        for (int rank = 0; rank < asked.size(); rank++) {
            fields.get(rank).show(asked.get(rank), register);
        }
    }

    /** What is entered; rows left blank are left out. */
    List<Preference> asked() {
        return fields.stream().flatMap(row -> row.asked().stream()).toList();
    }

    private Row add() {
        Row row = new Row(fields.size() + 1, register);
        fields.add(row);
        rows.add(Group.form(row.place, row.town));
        return row;
    }

    /** One preference. */
    private static final class Row {

        private final ComboBox<Choice> place;
        private final TextField town;

        /** A provision of the register, or a name typed. */
        private record Choice(@Nullable UUID id, String name) {}

        Row(int rank, List<ProvisionRecord> register) {
            place = new ComboBox<>("Preference " + rank + " (optional)");
            List<Choice> choices = new ArrayList<>(register.stream()
                    .map(each -> new Choice(each.id(), each.name()))
                    .toList());
            place.setItems(choices);
            place.setItemLabelGenerator(Choice::name);
            place.setClearButtonVisible(true);
            place.setAllowCustomValue(true);
            town = new TextField("Town, where it is not in the list");
            town.setVisible(false);
            place.addCustomValueSetListener(typed -> {
                Choice unlisted = new Choice(null, typed.getDetail().strip());
                choices.removeIf(each -> each.id() == null);
                choices.add(unlisted);
                place.setItems(choices);
                place.setValue(unlisted);
            });
            place.addValueChangeListener(change -> {
                Choice value = change.getValue();
                boolean isUnlisted = value != null && value.id() == null;
                town.setVisible(isUnlisted);
                place.setHelperText(isUnlisted ? "Not on our list: saved as typed" : "");
            });
        }

        void show(Preference asked, List<ProvisionRecord> register) {
            switch (asked) {
                case Preference.Listed(UUID id) ->
                    register.stream()
                            .filter(each -> id.equals(each.id()))
                            .findFirst()
                            .ifPresent(each -> place.setValue(new Choice(each.id(), each.name())));
                case Preference.Unlisted(String name, String where) -> {
                    Choice unlisted = new Choice(null, name);
                    List<Choice> choices = new ArrayList<>(register.stream()
                            .map(each -> new Choice(each.id(), each.name()))
                            .toList());
                    choices.add(unlisted);
                    place.setItems(choices);
                    place.setValue(unlisted);
                    town.setValue(where);
                }
            }
        }

        List<Preference> asked() {
            Choice value = place.getValue();
            if (value == null) {
                return List.of();
            }
            return List.of(
                    value.id() == null
                            ? new Preference.Unlisted(
                                    value.name(), town.getValue().strip())
                            : new Preference.Listed(Objects.requireNonNull(value.id())));
        }
    }
}
