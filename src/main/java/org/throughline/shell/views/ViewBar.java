package org.throughline.shell.views;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.ListGrid;

/** What stands above a list: its saved views and its columns. */
public final class ViewBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SavedViews views;
    private final ListGrid<?> grid;
    private final transient Supplier<String> search;
    private final MenuBar menu = new MenuBar();
    private String path = "";
    private transient QueryParameters filters = QueryParameters.empty();
    private transient Optional<SavedView> open = Optional.empty();

    /**
     * A bar.
     *
     * @param grid the list
     * @param search what is typed into the list's search, which is never saved
     */
    public ViewBar(SavedViews views, ListGrid<?> grid, Supplier<String> search) {
        this.views = views;
        this.grid = grid;
        this.search = search;
        addClassName("tl-list-tools");
        add(menu, grid.chooser());
    }

    /**
     * Tells the bar what the list shows.
     *
     * @param list the address of the list, without filters
     * @param shown the filters as the address has them
     */
    public void shows(String list, QueryParameters shown) {
        path = list;
        filters = shown;
        Optional<SavedView> named =
                shown.getSingleParameter(SavedView.OPEN).flatMap(Ids::parse).flatMap(views::find);
        boolean isNewlyOpen = named.isPresent() && !named.equals(open);
        open = named;
        if (isNewlyOpen) {
            grid.hideOnly(named.get().hidden());
        }
        refresh();
    }

    private void refresh() {
        menu.removeAll();
        MenuItem item =
                menu.addItem(open.map(view -> "Saved view: " + view.name()).orElse("Saved views"));
        SubMenu choices = item.getSubMenu();
        for (SavedView view : views.of(path)) {
            MenuItem choice =
                    choices.addItem(view.name(), click -> UI.getCurrent().navigate(view.address()));
            choice.setCheckable(true);
            choice.setChecked(open.filter(view::equals).isPresent());
        }
        choices.addItem("Save this view", click -> askForName("Save this view", "", this::save));
        open.ifPresent(view -> {
            choices.addItem(
                    "Rename " + view.name(),
                    click -> askForName("Rename the view", view.name(), name -> rename(view, name)));
            choices.addItem("Delete " + view.name(), click -> delete(view));
        });
    }

    private void save(String name) {
        SavedView saved = views.save(name, path, filters.getParameters(), grid.hiddenColumns(), search.get());
        Done.said("Saved the view " + saved.name());
        UI.getCurrent().navigate(saved.address());
    }

    private void rename(SavedView view, String name) {
        views.rename(view.id(), name);
        Done.said("Renamed the view to " + name.strip());
        shows(path, filters);
    }

    private void delete(SavedView view) {
        views.delete(view.id());
        shows(path, filters);
        Done.undoable("Deleted the view " + view.name(), () -> {
            views.restore(view);
            shows(path, filters);
        });
    }

    private static void askForName(String title, String name, Consumer<String> done) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        ErrorSummary errors = new ErrorSummary();
        TextField field = new TextField("Name of the view");
        field.setValue(name);
        field.setMaxLength(SavedViews.LONGEST_NAME);
        field.setHelperText("Such as: Year 6 without a place. Do not use a child's name");
        field.setAutofocus(true);
        Button save = new Button("Save", click -> {
            if (Failures.saved(() -> done.accept(field.getValue()), errors)) {
                dialog.close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(
                errors, new Paragraph("A view keeps the filters and the columns. Only you see it."), Group.form(field));
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
        dialog.open();
    }
}
