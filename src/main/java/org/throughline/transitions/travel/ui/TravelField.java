package org.throughline.transitions.travel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.throughline.transitions.travel.HelpLine;
import org.throughline.transitions.travel.HelpTravel;
import org.throughline.transitions.travel.Outcome;

/** A line of support with what became of it; how or why is asked where it matters. */
final class TravelField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HelpLine line;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextField words = new TextField();

    TravelField(HelpLine line) {
        this.line = line;
        outcome.setLabel(line.kind() + ": " + line.help());
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(Outcome::label);
        words.setMaxLength(HelpTravel.LONGEST);
        words.setWidthFull();
        words.setValue(line.words());
        outcome.addValueChangeListener(change -> ask());
        outcome.setValue(line.outcome());
        ask();
        add(outcome, words);
    }

    private void ask() {
        Outcome chosen = outcome.getValue();
        words.setVisible(chosen != null && chosen.needsWords());
        words.setLabel((chosen == Outcome.DROPPED ? "Why did you drop it: " : "How did you change it: ") + line.help());
    }

    /** Kept, where nothing is said yet. */
    void keep() {
        if (outcome.isEmpty()) {
            outcome.setValue(Outcome.KEPT);
        }
    }

    /** The line as it is answered now. */
    HelpLine answered() {
        return line.with(outcome.getValue(), words.getValue());
    }
}
