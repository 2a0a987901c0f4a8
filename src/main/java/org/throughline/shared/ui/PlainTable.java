package org.throughline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;

/** A plain table for a few rows that are read and printed; long lists belong in a grid. */
public final class PlainTable extends Div {

    private static final long serialVersionUID = 1L;

    private final Element body = new Element("tbody");
    private final List<Boolean> numbers = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    /** A table with a caption and headings; a heading that begins with # is of a column of numbers. */
    public PlainTable(String caption, String... headings) {
        addClassName("tl-table-scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        Element table = new Element("table").setAttribute("class", "tl-table");
        Element head = new Element("tr");
        for (String heading : headings) {
            boolean number = heading.startsWith("#");
            numbers.add(number);
            labels.add(number ? heading.substring(1) : heading);
            Element cell = new Element("th").setAttribute("scope", "col").setText(labels.getLast());
            head.appendChild(number ? cell.setAttribute("class", "tl-number") : cell);
        }
        table.appendChild(new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    /** On a narrow screen each row is a card with its headings, for tables of more than two or three columns. */
    public PlainTable cards() {
        addClassName("tl-table-cards");
        return this;
    }

    /** Adds a row of texts. */
    public PlainTable row(String... cells) {
        Component[] components = new Component[cells.length];
        for (int index = 0; index < cells.length; index++) {
            components[index] = new Text(cells[index]);
        }
        return row(components);
    }

    /** Adds a row of components. */
    public PlainTable row(Component... cells) {
        Element row = new Element("tr");
        for (int index = 0; index < cells.length; index++) {
            Element cell = new Element("td")
                    .setAttribute("data-label", labels.get(index))
                    .appendChild(cells[index].getElement());
            row.appendChild(numbers.get(index) ? cell.setAttribute("class", "tl-number") : cell);
        }
        body.appendChild(row);
        return this;
    }

    /** Removes every row. */
    public void clear() {
        body.removeAllChildren();
    }
}
