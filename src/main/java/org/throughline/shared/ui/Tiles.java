package org.throughline.shared.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;

/** A few figures, large, each with what it counts. */
public class Tiles extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /** No tiles yet; what they are about is their accessible name. */
    public Tiles(String label) {
        addClassName("tl-figures");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a figure as it is to be read, such as 1,204, and what it counts; gives the tile back. */
    public final ListItem tile(String figure, String label) {
        ListItem tile = new ListItem();
        tile.addClassName("tl-figure");
        tile.getElement().appendChild(new Element("strong").setText(figure));
        tile.add(new Span(label));
        add(tile);
        return tile;
    }

    /** Says why there are no figures. */
    public final void none(String words) {
        add(new ListItem(words));
    }
}
