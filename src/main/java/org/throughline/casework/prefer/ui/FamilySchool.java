package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.throughline.casework.prefer.FamilyAnswer;
import org.throughline.casework.prefer.FamilyField;
import org.throughline.casework.prefer.FamilyPreferences.Offered;
import org.throughline.shared.ui.Card;

/** One school that a family asks for: of the list, or by name; and why. */
final class FamilySchool extends Div {

    private static final long serialVersionUID = 1L;
    private static final String[] RANKS = {"First", "Second", "Third"};

    private final ComboBox<Offered> place = new ComboBox<>("Search for a school or setting");
    private final TextField name = new TextField("Name of the school or setting");
    private final TextField town = new TextField("Town");
    private final TextArea reasons;

    FamilySchool(FamilyPage.Saving saving, int rank, List<Offered> offered) {
        FamilyAnswer typed = saving.typed();
        String ordinal = RANKS[rank - 1];
        reasons = new TextArea("Why would you like this school? (optional)");
        reasons.setHelperText("Use your own words. Nobody changes them");
        reasons.setMaxLength(4_000);
        name.setMaxLength(200);
        town.setMaxLength(100);
        place.setItems(offered);
        place.setItemLabelGenerator(Offered::name);
        place.setClearButtonVisible(true);
        place.setWidthFull();
        place.setHelperText("Type part of the name");
        offered.stream()
                .filter(each -> each.id().toString().equals(typed.of(FamilyField.PLACE, rank)))
                .findFirst()
                .ifPresent(place::setValue);
        name.setValue(typed.of(FamilyField.NAME, rank));
        town.setValue(typed.of(FamilyField.TOWN, rank));
        reasons.setValue(typed.of(FamilyField.REASONS, rank));
        TypedField ofList = field(saving, FamilyField.PLACE, rank, place);
        TypedField ofName = new TypedField(saving, key(FamilyField.NAME, rank), name, words -> words);
        TypedField ofTown = new TypedField(saving, key(FamilyField.TOWN, rank), town, words -> words);
        Checkbox unlisted = new Checkbox("The school is not on the list", !name.isEmpty());
        unlisted.addValueChangeListener(change -> {
            show(ofList, ofName, ofTown, unlisted.getValue());
            if (change.isFromClient() && unlisted.getValue() && !place.isEmpty()) {
                place.clear();
                ofList.save("");
            }
            if (change.isFromClient() && !unlisted.getValue() && !(name.isEmpty() && town.isEmpty())) {
                name.clear();
                town.clear();
                ofName.save("");
                ofTown.save("");
            }
        });
        show(ofList, ofName, ofTown, unlisted.getValue());
        add(new Card(
                new H3(ordinal + " choice"),
                ofList,
                unlisted,
                ofName,
                ofTown,
                new TypedField(saving, key(FamilyField.REASONS, rank), reasons, words -> words)));
    }

    private static TypedField field(FamilyPage.Saving saving, FamilyField field, int rank, ComboBox<Offered> place) {
        return new TypedField(
                saving,
                key(field, rank),
                place,
                chosen -> chosen == null ? "" : chosen.id().toString());
    }

    private static FamilyAnswer.Key key(FamilyField field, int rank) {
        return new FamilyAnswer.Key(field, rank);
    }

    private static void show(TypedField ofList, TypedField ofName, TypedField ofTown, boolean isUnlisted) {
        ofList.setVisible(!isUnlisted);
        ofName.setVisible(isUnlisted);
        ofTown.setVisible(isUnlisted);
    }

    /** Whether anything is entered. */
    boolean isBlank() {
        return place.isEmpty() && name.isEmpty() && town.isEmpty() && reasons.isEmpty();
    }

    void goTo() {
        place.focus();
    }
}
