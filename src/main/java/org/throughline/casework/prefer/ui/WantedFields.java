package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.prefer.AnswerGiven;
import org.throughline.placement.Preference;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.ui.Group;

/** What a family asks for as an officer enters it: in order, as many as they name, each with its reasons. */
final class WantedFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4_000;

    private final transient List<ProvisionRecord> register;
    private final Div rows = new Div();
    private final List<Row> fields = new ArrayList<>();

    WantedFields(List<ProvisionRecord> register, List<AnswerGiven.Wanted> wanted) {
        this.register = register;
        add(
                new Paragraph(
                        "Type part of a name and choose from the list. A name that is not on our list is kept as you"
                                + " type it, with its town. Blank rows are left out."),
                rows,
                Group.actions(
                        new Button("Add a preference", click -> row().place.focus())));
        wanted.forEach(each -> row().show(each));
        if (wanted.isEmpty()) {
            row();
        }
    }

    /** What is entered; rows left blank are left out. */
    List<AnswerGiven.Wanted> wanted() {
        return fields.stream().flatMap(row -> row.wanted().stream()).toList();
    }

    private Row row() {
        Row row = new Row(fields.size() + 1, register);
        fields.add(row);
        rows.add(Group.wideForm(row.place, row.town), row.reasons);
        return row;
    }

    /** A provision of the register, or a name typed. */
    private record Option(@Nullable UUID id, String name) {}

    /** One preference. */
    private static final class Row {

        private final ComboBox<Option> place;
        private final TextField town = new TextField("Town");
        private final TextArea reasons;
        private final List<Option> options;

        Row(int rank, List<ProvisionRecord> register) {
            place = new ComboBox<>("Preference " + rank);
            options = new ArrayList<>(register.stream()
                    .map(each -> new Option(each.id(), each.name()))
                    .toList());
            place.setItems(options);
            place.setItemLabelGenerator(Option::name);
            place.setClearButtonVisible(true);
            place.setAllowCustomValue(true);
            town.setVisible(false);
            town.setMaxLength(100);
            reasons = new TextArea("Reasons for preference " + rank + ", in the family's own words");
            reasons.setWidthFull();
            reasons.setMaxLength(LONGEST);
            place.addCustomValueSetListener(
                    typed -> choose(new Option(null, typed.getDetail().strip())));
            place.addValueChangeListener(change -> {
                boolean isUnlisted =
                        change.getValue() != null && change.getValue().id() == null;
                town.setVisible(isUnlisted);
                place.setHelperText(isUnlisted ? "Not on our list: saved as typed" : "");
            });
        }

        private void choose(Option option) {
            if (!options.contains(option)) {
                options.add(option);
                place.setItems(options);
            }
            place.setValue(option);
        }

        void show(AnswerGiven.Wanted wanted) {
            reasons.setValue(wanted.reasons());
            switch (wanted.preference()) {
                case Preference.Listed(UUID id) ->
                    choose(options.stream()
                            .filter(each -> id.equals(each.id()))
                            .findFirst()
                            .orElse(new Option(id, Provisions.NO_LONGER_LISTED)));
                case Preference.Unlisted(String name, String where) -> {
                    choose(new Option(null, name));
                    town.setValue(where);
                }
            }
        }

        Optional<AnswerGiven.Wanted> wanted() {
            return place.getOptionalValue()
                    .map(chosen -> new AnswerGiven.Wanted(
                            chosen.id() == null
                                    ? new Preference.Unlisted(
                                            chosen.name(), town.getValue().strip())
                                    : new Preference.Listed(Objects.requireNonNull(chosen.id())),
                            reasons.getValue().strip()));
        }
    }
}
