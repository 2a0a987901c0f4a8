package org.throughline.placement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;

/** Asks before something is saved: shows what will change in place of the fields, with a way back to them. */
public final class CheckFirst extends Div {

    private static final long serialVersionUID = 1L;

    private final Component fields;

    /** A check that is hidden until there is something to check; the fields that give way to it. */
    public CheckFirst(Component fields) {
        this.fields = fields;
        setVisible(false);
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Check what will change")
                .setAttribute("tabindex", "-1");
    }

    /**
     * Asks.
     *
     * @param changes what will change, as sentences
     * @param warnings what speaks against it, as sentences
     * @param save does it
     */
    public void ask(List<String> changes, List<String> warnings, Runnable save) {
        removeAll();
        UnorderedList list = new UnorderedList();
        changes.forEach(sentence -> list.add(new ListItem(sentence)));
        add(new H2("Check what will change"), list);
        warnings.forEach(sentence -> add(Notice.warning(sentence + ".")));
        Button yes = new Button("Save this change", click -> save.run());
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(Group.actions(yes, new Button("Back to the entries", click -> leave())));
        fields.setVisible(false);
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    /** Shows the fields again. */
    public void leave() {
        setVisible(false);
        fields.setVisible(true);
    }
}
