package org.throughline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Words set apart from the page: one thing that matters for what follows. Not for what must be put right. */
public final class Notice extends Div {

    private static final long serialVersionUID = 1L;

    /** A notice of a few words. */
    public Notice(String words) {
        super(words);
        addClassName("tl-notice");
    }

    /** A notice with more in it, such as a link. */
    public Notice(Component... parts) {
        super(parts);
        addClassName("tl-notice");
    }

    /** A notice of what can go wrong. */
    public static Notice warning(String words) {
        return new Notice(words).warns();
    }

    /** A notice of what can go wrong, with more in it, such as a button. */
    public static Notice warning(Component... parts) {
        return new Notice(parts).warns();
    }

    /** Lets screen readers say it when it changes. */
    public void announce() {
        getElement().setAttribute("role", "status");
    }

    private Notice warns() {
        addClassName("tl-warning");
        return this;
    }
}
