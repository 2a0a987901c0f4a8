package org.throughline.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.util.EnumMap;
import java.util.Map;

/** The menu 'Display': light or dark, and how close the rows of lists stand. A choice shows at once and is kept. */
@Tag("throughline-display")
@JsModule("context://elements/throughline-display.js")
final class DisplayMenu extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final Map<Display.Colours, MenuItem> colours = new EnumMap<>(Display.Colours.class);
    private final Map<Display.Lists, MenuItem> lists = new EnumMap<>(Display.Lists.class);
    private transient Display display = Display.of(VaadinRequest.getCurrent());

    DisplayMenu() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        SubMenu choices = bar.addItem("Display").getSubMenu();
        for (Display.Colours each : Display.Colours.values()) {
            colours.put(each, choices.addItem(each.label(), click -> choose(display.with(each))));
        }
        choices.addComponent(new Hr());
        for (Display.Lists each : Display.Lists.values()) {
            lists.put(each, choices.addItem(each.label(), click -> choose(display.with(each))));
        }
        colours.values().forEach(item -> item.setCheckable(true));
        lists.values().forEach(item -> item.setCheckable(true));
        add(bar);
        show();
    }

    private void choose(Display chosen) {
        display = chosen;
        VaadinResponse.getCurrent()
                .addCookie(chosen.cookie(VaadinRequest.getCurrent().isSecure()));
        show();
    }

    private void show() {
        colours.forEach((each, item) -> item.setChecked(each == display.colours()));
        lists.forEach((each, item) -> item.setChecked(each == display.lists()));
        getElement()
                .setAttribute("colours", display.colours().scheme())
                .setAttribute("lists", display.lists().style());
    }
}
