package org.throughline.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A short word that marks a state; the word says it, the colour only helps. */
public final class Tag extends Span {

    private static final long serialVersionUID = 1L;

    /** What a tag is for. */
    public enum Kind {
        /** As it should be, or worth knowing. */
        INFO("tl-tag-info"),
        /** To be looked at. */
        WARNING("tl-tag-warning"),
        /** Wrong, missing or overdue. */
        DANGER("tl-tag-danger"),
        /** Neither good nor bad. */
        PLAIN("tl-tag-plain"),
        /** Suggested by a rule and decided by nobody. */
        SUGGESTED("tl-tag-suggested");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    /** A tag. */
    public Tag(String text, Kind kind) {
        super(text);
        addClassNames("tl-tag", kind.style);
    }
}
