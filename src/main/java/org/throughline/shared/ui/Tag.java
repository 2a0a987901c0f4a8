package org.throughline.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A short word that marks a state; the word says it, the colour only helps. */
public final class Tag extends Span {

    private static final long serialVersionUID = 1L;

    /** A tag with a style name of the stylesheet. */
    public Tag(String text, String styles) {
        super(text);
        addClassNames(styles.split(" "));
    }
}
