package org.throughline.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The box at the top of a page that lists everything to be put right, after the pattern of that name. */
public final class ErrorSummary extends Div {

    private static final long serialVersionUID = 1L;

    private String heading = "There is a problem";

    /** A summary without errors, which is hidden. */
    public ErrorSummary() {
        addClassName("tl-errors");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** The same with its heading in the language of the page. */
    public ErrorSummary headed(String otherHeading) {
        heading = otherHeading;
        return this;
    }

    /** Shows these sentences and moves the focus here; hides the box when there are none. */
    public void show(List<String> sentences) {
        list(sentences);
        if (!sentences.isEmpty()) {
            getElement().callJsFunction("focus");
        }
    }

    /** Shows these sentences and leaves the focus where it is; hides the box when there are none. */
    public void list(List<String> sentences) {
        removeAll();
        setVisible(!sentences.isEmpty());
        if (!sentences.isEmpty()) {
            UnorderedList list = new UnorderedList();
            sentences.forEach(sentence -> list.add(new ListItem(sentence)));
            add(new H2(heading), list);
        }
    }

    /** Shows one sentence. */
    public void show(String sentence) {
        show(List.of(sentence));
    }
}
