package org.throughline.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is done that cannot be undone; the keyboard begins on the button that does nothing. */
public final class Ask extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Button yes;

    private Ask(String question, String consequence, String yes, Runnable then) {
        super(new Paragraph(consequence));
        setHeaderTitle(question);
        setWidth("32rem");
        Button no = new Button("Cancel", click -> close());
        this.yes = new Button(yes, click -> {
            close();
            then.run();
        });
        this.yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        no.setAutofocus(true);
        getFooter().add(no, this.yes);
    }

    /**
     * Asks, and does it where the person says so.
     *
     * @param question what is about to be done, as a question
     * @param consequence what it means and that it cannot be undone
     * @param yes the words of the button that does it, such as "Yes, delete it"
     * @param then what to do then
     */
    public static void before(String question, String consequence, String yes, Runnable then) {
        new Ask(question, consequence, yes, then).open();
    }

    /** The button that does it. */
    public Button yes() {
        return yes;
    }
}
