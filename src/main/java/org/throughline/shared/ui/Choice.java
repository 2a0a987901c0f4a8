package org.throughline.shared.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** A select field that may be left open and whose list has an accessible name. */
public final class Choice<T> extends Select<T> {

    private static final long serialVersionUID = 1L;

    /** A choice with a label, what stands for no choice, the things to choose from and their names. */
    public Choice(String label, String none, List<T> things, ItemLabelGenerator<T> names) {
        setLabel(label);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(none);
        setItems(things);
        setItemLabelGenerator(thing -> thing == null ? none : names.apply(thing));
        getElement()
                .getChildren()
                .filter(child -> child.getTag().equals("vaadin-select-list-box"))
                .forEach(list -> list.setAttribute("aria-label", label));
    }
}
