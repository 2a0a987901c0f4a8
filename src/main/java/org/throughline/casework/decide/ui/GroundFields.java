package org.throughline.casework.decide.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.decide.DecisionGround;
import org.throughline.casework.decide.EvidenceField;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Group;

/** The ground on which a first preference is refused, and the evidence that the law wants for it. */
final class GroundFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Choice<DecisionGround> ground = new Choice<>(
            "Ground, where the first preference is not granted",
            "None: it is granted, or none was asked for",
            List.of(DecisionGround.values()),
            DecisionGround::label);
    private final Div details = new Div();
    private final Map<String, TextArea> fields = new LinkedHashMap<>();
    private final Map<String, String> typed = new HashMap<>();
    private final Paragraph marginal = new Paragraph();

    GroundFields() {
        ground.addValueChangeListener(change -> show());
        marginal.getElement().setAttribute("role", "status");
        add(Group.wideForm(ground), details);
    }

    private void show() {
        typed.putAll(evidence());
        details.removeAll();
        fields.clear();
        DecisionGround chosen = ground.getValue();
        if (chosen == null) {
            return;
        }
        Paragraph source = new Paragraph("Source: " + chosen.source() + ". Not legal advice.");
        source.addClassName("tl-detail");
        details.add(source);
        for (EvidenceField field : chosen.fields()) {
            TextArea area = new TextArea(field.label());
            area.setWidthFull();
            area.setMaxLength(2_000);
            area.setValue(typed.getOrDefault(field.key(), ""));
            area.addValueChangeListener(change -> sum());
            fields.put(field.key(), area);
            details.add(area);
        }
        details.add(marginal);
        sum();
    }

    /** The marginal public cost, as a tribunal looks at it; the planner's full cost stands with the alternatives. */
    private void sum() {
        DecisionGround chosen = ground.getValue();
        marginal.setText(
                chosen == null
                        ? ""
                        : DecisionGround.marginalCost(chosen, evidence())
                                .map(pounds -> String.format(
                                        Locale.UK,
                                        "Marginal public cost, the tribunal's view: £%,.0f a year more than the comparison.",
                                        pounds))
                                .orElse(""));
    }

    @Nullable
    DecisionGround ground() {
        return ground.getValue();
    }

    Map<String, String> evidence() {
        Map<String, String> evidence = new LinkedHashMap<>();
        fields.forEach((key, area) -> evidence.put(key, area.getValue()));
        return evidence;
    }
}
