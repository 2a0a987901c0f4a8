package org.throughline.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** How many there are, in a pill beside what is counted. */
public final class Count extends Span {

    private static final long serialVersionUID = 1L;

    /** A count, 0 or more. */
    public Count(int count) {
        super(String.format(Locale.UK, "%,d", count));
        addClassName("tl-count");
    }
}
