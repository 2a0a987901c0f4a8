package org.throughline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;

/** A list of facts: a name and a value each. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public Facts() {
        addClassName("tl-facts");
    }

    /** Adds a fact; "Not recorded" stands for a blank value. */
    public Facts fact(String name, String value) {
        return fact(name, new Text(value.isBlank() ? "Not recorded" : value));
    }

    /** Adds a fact shown by a component. */
    public Facts fact(String name, Component value) {
        Description description = new Description();
        description.add(value);
        add(new Term(name), description);
        return this;
    }
}
