package org.throughline.placement.ui.child;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.placement.PlanEntry;
import org.throughline.shared.NeedType;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;

/** What an EHC plan says: needs, what the place must have, support. */
final class PlanFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Choice<NeedType> primary =
            new Choice<>("Primary need", "Choose", Arrays.asList(NeedType.values()), NeedType::label);
    private final MultiSelectComboBox<NeedType> further = new MultiSelectComboBox<>("Further needs (optional)");
    private final MultiSelectComboBox<String> features = new MultiSelectComboBox<>("The place must have (optional)");
    private final Checkbox alternative = new Checkbox("The plan allows alternative provision");
    private final Choice<Support.Risk> risk = new Choice<>(
            "Behaviour risk (optional)", "Not recorded", List.of(Support.Risk.values()), Support.Risk::label);
    private final IntegerField ratio = new IntegerField("Children to one adult (optional)");
    private final transient List<String> offered;

    /** Fields with nothing in them; the features that provisions offer. */
    PlanFields(List<String> offered) {
        this.offered = offered;
        features.setItems(offered);
        features.setHelperText("What provisions on our list have");
        ratio.setHelperText("The staffing ratio of Section F: 2 means one adult to two children");
        further.setItems(NeedType.values());
        further.setItemLabelGenerator(NeedType::label);
        add(Group.form(primary, further, features, risk, ratio), alternative);
    }

    /** Shows what a plan says. */
    void show(PlanRecord plan) {
        primary.setValue(plan.needs().getFirst());
        further.setValue(new TreeSet<>(plan.needs().subList(1, plan.needs().size())));
        TreeSet<String> all = new TreeSet<>(offered);
        all.addAll(plan.features());
        features.setItems(all);
        features.setValue(new TreeSet<>(plan.features()));
        alternative.setValue(plan.alternativeProvision());
        risk.setValue(plan.support().risk());
        ratio.setValue(plan.support().childrenPerAdult());
    }

    /** What is entered. */
    PlanEntry entry() {
        List<NeedType> needs = new ArrayList<>();
        if (!primary.isEmpty()) {
            needs.add(primary.getValue());
        }
        further.getValue().stream()
                .sorted()
                .filter(need -> need != primary.getValue())
                .forEach(needs::add);
        return new PlanEntry(
                needs,
                new TreeSet<>(features.getValue()),
                new Support(risk.getValue(), ratio.getValue()),
                alternative.getValue());
    }
}
