package org.throughline.shared.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;

/**
 * A field to search a list. What is typed may be a child's name: it stays in the session, so that coming back finds it
 * again, and never stands in an address.
 */
public final class SearchField extends TextField {

    private static final long serialVersionUID = 1L;

    private final String memory;

    /**
     * A field.
     *
     * @param label what can be searched for
     * @param list the list it searches, by which what was typed is found again
     */
    public SearchField(String label, String list) {
        super(label);
        memory = SearchField.class.getName() + "." + list;
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.TIMEOUT);
        addValueChangeListener(change -> VaadinSession.getCurrent().setAttribute(memory, change.getValue()));
    }

    /** Shows what was typed here before in this session. */
    public void recall() {
        Object typed = VaadinSession.getCurrent().getAttribute(memory);
        setValue(Objects.requireNonNullElse(typed, "").toString());
    }
}
