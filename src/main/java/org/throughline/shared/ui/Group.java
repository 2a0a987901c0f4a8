package org.throughline.shared.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Components side by side that wrap where the screen is narrow. */
public final class Group extends Div {

    private static final long serialVersionUID = 1L;

    private Group(String style, Component... parts) {
        super(parts);
        addClassName(style);
    }

    /** Buttons and links. */
    public static Group actions(Component... parts) {
        return new Group("tl-actions", parts);
    }

    /** Fields of a form. */
    public static Group form(Component... fields) {
        return new Group("tl-form", fields);
    }

    /** Fields of a form whose values are long, such as a choice of sentences. */
    public static Group wideForm(Component... fields) {
        Group form = form(fields);
        form.addClassName("tl-wide");
        return form;
    }

    /** Fields that filter a list; what to do when a person changes one of them. */
    public static Group filters(Runnable changed, AbstractField<?, ?>... fields) {
        for (AbstractField<?, ?> field : fields) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }
        return new Group("tl-filters", fields);
    }
}
