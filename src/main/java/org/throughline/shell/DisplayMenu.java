package org.throughline.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;

/** The menu 'Display': light or dark, and how close the rows of lists stand. A choice shows at once and is kept. */
@Tag("throughline-display")
@JsModule("context://elements/throughline-display.js")
final class DisplayMenu extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Display.Colours> colours =
            new RadioButtonGroup<>("Colours", Display.Colours.values());
    private final RadioButtonGroup<Display.Lists> lists = new RadioButtonGroup<>("Lists", Display.Lists.values());

    DisplayMenu() {
        Display kept = Display.of(VaadinRequest.getCurrent());
        colours.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        colours.setItemLabelGenerator(Display.Colours::label);
        colours.setValue(kept.colours());
        lists.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        lists.setItemLabelGenerator(Display.Lists::label);
        lists.setValue(kept.lists());
        colours.addValueChangeListener(change -> choose());
        lists.addValueChangeListener(change -> choose());
        add(new Details("Display", colours, lists));
        show();
    }

    private void choose() {
        VaadinResponse.getCurrent()
                .addCookie(shown().cookie(VaadinRequest.getCurrent().isSecure()));
        show();
    }

    private Display shown() {
        return new Display(colours.getValue(), lists.getValue());
    }

    private void show() {
        getElement()
                .setAttribute("colours", shown().colours().scheme())
                .setAttribute("lists", shown().lists().style());
    }
}
