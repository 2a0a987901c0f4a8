package org.throughline.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Links to pages, each with what is there in a few words. */
public final class LinkList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public LinkList() {
        addClassName("tl-links");
    }

    /** Adds a link, with what is found there. */
    public LinkList link(String path, String text, String detail) {
        Span said = new Span(detail);
        said.addClassName("tl-detail");
        add(new ListItem(new Anchor(path, text), said));
        return this;
    }
}
