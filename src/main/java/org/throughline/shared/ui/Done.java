package org.throughline.shared.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;

/**
 * A short sentence that says what was done; screen readers say it, too. It stays while another page opens, and where
 * what was done can be undone, a button beside it does that.
 */
public final class Done {

    private static final int MILLIS = 6_000;

    /** Long enough to reach the button with the keyboard. */
    private static final int MILLIS_TO_UNDO = 30_000;

    private Done() {}

    /** Says what was done, such as "Saved the provision". */
    public static void said(String sentence) {
        Notification.show(sentence + ".", MILLIS, Notification.Position.BOTTOM_START, false);
    }

    /**
     * Says what was done and offers to undo it.
     *
     * @param undo what undoes it
     */
    public static void undoable(String sentence, Runnable undo) {
        Notification shown = new Notification();
        shown.setPosition(Notification.Position.BOTTOM_START);
        shown.setDuration(MILLIS_TO_UNDO);
        shown.setAssertive(false);
        Button button = new Button("Undo", click -> {
            shown.close();
            List<String> problems = Failures.problems(undo);
            said(problems.isEmpty() ? "Undone: " + sentence : "Not undone. " + String.join(". ", problems));
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setAriaLabel("Undo: " + sentence);
        Button close = new Button("Close", click -> shown.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div words = new Div(new Text(sentence + "."));
        Group actions = Group.actions(words, button, close);
        shown.add(actions);
        shown.open();
    }
}
