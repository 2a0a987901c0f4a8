package org.throughline.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks once more before what cannot be undone: a question, what is lost, and two buttons. Not for what can be taken
 * back.
 *
 * @param question what is asked, such as "Delete this run?"
 * @param loss what is lost and what stays, in a sentence or two
 * @param action the words of the button that does it, such as "Delete this run"
 */
public record Confirmation(String question, String loss, String action) {

    /** The button that asks; it does nothing until the answer is yes. */
    public Button asked(Runnable doing) {
        Button button = new Button(action, click -> dialog(doing).open());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }

    private Dialog dialog(Runnable doing) {
        Dialog dialog = new Dialog(new Paragraph(loss));
        dialog.setHeaderTitle(question);
        dialog.setWidth("32rem");
        Button no = new Button("Cancel", click -> dialog.close());
        Button yes = new Button(action, click -> {
            dialog.close();
            doing.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(no, yes);
        no.setAutofocus(true);
        return dialog;
    }
}
