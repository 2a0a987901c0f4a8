package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.travel.TravelFacts;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Times;

/** What an officer knows about the way to school beside its length. */
final class TravelForm extends Div {

    private static final long serialVersionUID = 1L;

    TravelForm(TravelDesk desk, CaseRecord known, ErrorSummary errors, Runnable changed) {
        TravelFacts facts = desk.facts(known);
        Choice<Boolean> walks = choice("Can the child reasonably be expected to walk?", facts.canWalk());
        Choice<Boolean> income = choice("Is the family on a low income?", facts.isLowIncome());
        MultiSelectComboBox<ProvisionRecord> unsafe = new MultiSelectComboBox<>("No safe route to walk to");
        List<ProvisionRecord> all = desk.provisions();
        unsafe.setItems(all);
        unsafe.setItemLabelGenerator(ProvisionRecord::name);
        unsafe.setValue(all.stream()
                .filter(each -> facts.unsafe().contains(Objects.requireNonNull(each.id())))
                .collect(Collectors.toSet()));
        TextField why = new TextField("On what evidence");
        why.setMaxLength(1_000);
        why.setValue(facts.why());
        Button save = new Button("Save the way to school", click -> {
            TravelFacts entered = new TravelFacts(
                    walks.getValue(),
                    income.getValue(),
                    unsafe.getValue().stream()
                            .map(each -> Objects.requireNonNull(each.id()))
                            .collect(Collectors.toSet()),
                    why.getValue(),
                    null,
                    null);
            if (Failures.saved(() -> desk.record(known, entered), errors, "Saved the way to school")) {
                changed.run();
            }
        });
        add(
                new H2("The way to school"),
                new Paragraph(
                        "Help with travel depends on more than the distance: need and mobility, a safe route, a low"
                                + " income. What nobody has recorded is shown as not recorded."),
                Group.wideForm(walks, income, unsafe, why),
                Group.actions(save));
        if (facts.by() != null && facts.at() != null) {
            Paragraph last = new Paragraph("Saved by " + facts.by() + ", " + Times.shown(facts.at()));
            last.addClassName("tl-detail");
            add(last);
        }
    }

    private static Choice<Boolean> choice(String label, @Nullable Boolean known) {
        Choice<Boolean> choice =
                new Choice<>(label, "Not recorded", List.of(true, false), answer -> answer ? "Yes" : "No");
        choice.setValue(known);
        return choice;
    }
}
