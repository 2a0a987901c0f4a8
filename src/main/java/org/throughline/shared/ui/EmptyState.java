package org.throughline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where there is nothing to show: says so, and what to do next where something can be done. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    /** What is not there, as a sentence, and links or buttons that lead on. */
    public EmptyState(String sentence, Component... next) {
        addClassName("tl-empty");
        add(new Paragraph(sentence));
        if (next.length > 0) {
            add(Group.actions(next));
        }
    }
}
