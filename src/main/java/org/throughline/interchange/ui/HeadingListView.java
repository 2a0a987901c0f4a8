package org.throughline.interchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.throughline.interchange.sheets.HeaderMappings;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Times;

/** What people said that headings of their files mean: to be looked at, changed or deleted. */
@Route(HeadingListView.PATH)
@PageTitle("Headings we remember - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.ADMINISTRATOR, Roles.SENCO})
final class HeadingListView extends Main implements AfterNavigationObserver {

    static final String PATH = ImportListView.PATH + "/headings";

    private static final long serialVersionUID = 1L;
    private static final String NOT_READ = "Not read";

    private final transient HeaderMappings mappings;
    private final ErrorSummary errors = new ErrorSummary();
    private final Paragraph total = new Paragraph();
    private final ListGrid<HeaderMappings.Mapping> grid = new ListGrid<>("Headings we remember", "headings");

    HeadingListView(HeaderMappings mappings) {
        this.mappings = mappings;
        addClassName("tl-page");
        Paragraph lead = new Paragraph(
                "When a file has a heading that we do not know, whoever brings it says what it means."
                        + " That is remembered for everybody and used for the next file. Change or delete here what is wrong.");
        lead.addClassName("tl-lead");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(new Anchor(ImportListView.PATH, "Back to files in"), errors, new H1("Headings we remember"), lead, total);
        add(grid.chooser(), grid);
    }

    private void columns() {
        grid.setEmptyStateText("No heading is remembered yet. The first file with a strange heading asks for it.");
        grid.setHeight("60vh");
        grid.addColumn(HeaderMappings.Mapping::written)
                .setHeader("Heading of the file")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(each -> each.column().isEmpty() ? NOT_READ : each.column())
                .setHeader("Means")
                .setAutoWidth(true);
        grid.addColumn(HeaderMappings.Mapping::sheetLabel)
                .setHeader("In files of")
                .setAutoWidth(true);
        grid.addColumn(each -> each.by() + ", " + Times.shown(each.at()))
                .setHeader("Said by")
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setHeader("What to do").setAutoWidth(true);
    }

    private Group actions(HeaderMappings.Mapping mapping) {
        Button change = new Button("Change", click -> change(mapping));
        change.setAriaLabel("Change " + mapping.written());
        Button delete = new Button("Delete", click -> delete(mapping));
        delete.setAriaLabel("Delete " + mapping.written());
        return Group.actions(change, delete);
    }

    private void change(HeaderMappings.Mapping mapping) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("What “" + mapping.written() + "” means");
        ErrorSummary problems = new ErrorSummary();
        Choice<String> column = new Choice<>("Our column", NOT_READ, mappings.columns(mapping.sheet()), name -> name);
        if (!mapping.column().isEmpty()) {
            column.setValue(mapping.column());
        }
        Button save = new Button("Save", click -> {
            String chosen = column.getOptionalValue().orElse("");
            if (Failures.saved(
                    () -> mappings.remember(mapping.sheet(), mapping.written(), chosen), problems, "Saved")) {
                dialog.close();
                show();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(problems, Group.form(column));
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
        dialog.open();
    }

    private void delete(HeaderMappings.Mapping mapping) {
        if (Failures.saved(() -> mappings.forget(mapping.sheet(), mapping.written()), errors)) {
            show();
            Done.undoable("Deleted what “" + mapping.written() + "” means", () -> {
                mappings.remember(mapping.sheet(), mapping.written(), mapping.column());
                show();
            });
        }
    }

    private void show() {
        List<HeaderMappings.Mapping> all = mappings.all();
        grid.setItems(all);
        total.setText(all.size() == 1 ? "1 heading" : String.format(Locale.UK, "%,d headings", all.size()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }
}
