package org.throughline.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done that cannot be undone. */
public final class Ask {

    private Ask() {}

    /**
     * Asks, and does it where the person says so.
     *
     * @param question what is about to be done, as a question
     * @param consequence what it means and that it cannot be undone
     * @param yes the words of the button that does it, such as "Delete this run"
     * @param then what to do then
     */
    public static void before(String question, String consequence, String yes, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText("Cancel");
        dialog.setConfirmText(yes);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
    }
}
