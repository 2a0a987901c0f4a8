package org.throughline.shared.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.Instant;

/** What happened to one thing, one event below the other: what, when, who, and more in short lines. */
public final class Timeline extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** A timeline without events; what it is about is its accessible name. */
    public Timeline(String label) {
        addClassName("tl-timeline");
        getElement().setAttribute("aria-label", label);
    }

    /**
     * Adds an event below those that are there.
     *
     * @param what what happened
     * @param at when
     * @param by who did it
     * @param more further lines, such as the reason
     */
    public void add(String what, Instant at, String by, String... more) {
        ListItem event = new ListItem();
        event.getElement().appendChild(new Element("strong").setText(what));
        Paragraph when = new Paragraph();
        when.addClassName("tl-detail");
        when.getElement()
                .appendChild(new Element("time")
                        .setAttribute("datetime", at.toString())
                        .setText(Times.shown(at)));
        when.add(", " + by);
        event.add(when);
        for (String line : more) {
            event.add(new Paragraph(line));
        }
        add(event);
    }
}
