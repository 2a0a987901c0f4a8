package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.throughline.casework.consult.choose.Consultee;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Tag;

/** A provision that could be consulted, with its reasons and a box to choose it. */
final class ConsulteeCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient Consultee consultee;
    private final Checkbox chosen;

    ConsulteeCard(Consultee consultee, boolean isChosen, Runnable changed) {
        this.consultee = consultee;
        chosen = new Checkbox(consultee.name(), isChosen && !consultee.isUnderWay());
        chosen.setEnabled(!consultee.isUnderWay());
        chosen.addValueChangeListener(change -> changed.run());
        getContent().add(chosen);
        if (consultee.isUnderWay()) {
            getContent().add(new Tag("Consulted already", Tag.Kind.INFO));
        } else if (consultee.isRequested()) {
            getContent().add(new Tag("Must be consulted", Tag.Kind.WARNING));
        } else if (consultee.suggested()) {
            getContent().add(new Tag("Suggested", Tag.Kind.SUGGESTED));
        }
        UnorderedList reasons = new UnorderedList();
        consultee.reasons().forEach(reason -> reasons.add(new ListItem(reason)));
        getContent().add(reasons);
        if (consultee.isMaintainerUnknown()) {
            getContent()
                    .add(
                            new Notice(
                                    "It lies outside the borough, and its type or DfE number is not recorded. If another"
                                            + " authority maintains it, that authority must be consulted, too: complete the setting first."));
        }
    }

    Consultee consultee() {
        return consultee;
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    boolean isMissed() {
        return consultee.isRequested() && !consultee.isUnderWay() && !isChosen();
    }
}
