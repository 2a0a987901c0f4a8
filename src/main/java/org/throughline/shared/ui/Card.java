package org.throughline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;

/** Things that belong together, with a border around them. */
public final class Card extends Section {

    private static final long serialVersionUID = 1L;

    /** A card with these parts; a heading comes first where there is one. */
    public Card(Component... parts) {
        super(parts);
        addClassName("tl-card");
    }
}
