package org.throughline.interchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.throughline.interchange.Effect;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.sheets.ClassLists;
import org.throughline.interchange.sheets.SheetFiles;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.ui.TransitionNavigation;

/** Bring a file of another system, and see what was brought before. */
@Route(ImportListView.PATH)
@PageTitle("Files in - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
@Menu(title = "Files in", order = 8)
final class ImportListView extends Main implements AfterNavigationObserver {

    static final String PATH = "imports";

    /** The kind of file of which there are templates. */
    private static final String SPREADSHEET = "spreadsheet";

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final transient SheetFiles sheets;
    private final transient Map<String, ImportKind> kinds;
    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<ImportKind> kind;
    private final Div about = new Div();
    private final Div bring = new Div();
    private final ListGrid<ImportBatch> grid = new ListGrid<>("Files brought before", "imports");

    ImportListView(Imports imports, SheetFiles sheets) {
        this.imports = imports;
        this.sheets = sheets;
        List<ImportKind> allowed = imports.kinds();
        kinds = allowed.stream().collect(Collectors.toMap(ImportKind::code, Function.identity()));
        kind = new Choice<>(
                "What the file is",
                "Choose",
                allowed.stream().filter(ImportKind::isBroughtHere).toList(),
                ImportKind::label);
        kind.setWidth("24rem");
        kind.setMaxWidth("100%");
        kind.addValueChangeListener(change -> offer());
        addClassName("tl-page");
        Paragraph lead =
                new Paragraph("Bring what another system holds. Nothing is changed until you have seen a preview"
                        + " of it, and what was loaded can be undone as long as nothing was built on it.");
        lead.addClassName("tl-lead");
        columns();
        add(errors, new H1("Files in"), lead);
        if (kinds.containsKey(ClassLists.KIND)) {
            add(new Paragraph(
                    new Anchor(TransitionNavigation.CLASS_LIST, "Paste a class"),
                    new Span(": start a record for each child of a class that moves.")));
        }
        add(Group.wideForm(kind), about, bring, new H2("Files brought before"));
        add(new Paragraph(
                new Anchor(ImportRulesView.PATH, "Rules of files in"),
                new Span(": what each number in a preview means, and what to do.")));
        add(grid.chooser(), grid);
        offer();
    }

    private void offer() {
        about.removeAll();
        bring.removeAll();
        ImportKind chosen = kind.getValue();
        if (chosen == null) {
            return;
        }
        about.add(new Paragraph(chosen.about()));
        bring.add(new NamedUpload(
                chosen.endings(),
                chosen.mostBytes(),
                (name, file) -> brought(() -> imports.bring(chosen.code(), name, file)),
                errors));
        if (chosen.endings().contains(".csv")) {
            bring.add(paste(chosen));
        }
        if (chosen.code().equals(SPREADSHEET)) {
            bring.add(new SheetTemplates(sheets), new Anchor(HeadingListView.PATH, "Headings we remember"));
        }
    }

    private Details paste(ImportKind chosen) {
        TextArea rows = new TextArea("Rows with their headings, copied from a spreadsheet");
        rows.setWidthFull();
        rows.setMinRows(4);
        rows.setMaxRows(12);
        Button read = new Button("Read the rows", click -> {
            if (rows.getValue().isBlank()) {
                errors.show("Paste the rows first, with the row of headings above them");
            } else {
                brought(() -> imports.paste(chosen.code(), rows.getValue()));
            }
        });
        return new Details("Paste rows instead", rows, read);
    }

    private void brought(Supplier<UUID> bringing) {
        List<UUID> id = new ArrayList<>();
        if (Failures.saved(() -> id.add(bringing.get()), errors)) {
            UI.getCurrent().navigate(ImportView.path(id.getFirst()));
        }
    }

    private void columns() {
        grid.setEmptyStateText("No file was brought yet. Choose above what your file is.");
        grid.setHeight("50vh");
        grid.addComponentColumn(batch -> new Anchor(ImportView.path(batch.id()), batch.fileName()))
                .setHeader("File")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addColumn(batch -> Objects.requireNonNull(kinds.get(batch.kind())).label())
                .setHeader("What it is")
                .setAutoWidth(true);
        grid.addComponentColumn(ImportTags::state).setHeader("State").setWidth("9rem");
        for (Effect effect : List.of(Effect.ADDED, Effect.CHANGED, Effect.LEFT)) {
            grid.addColumn(batch -> batch.count(effect))
                    .setHeader(effect.label())
                    .setAutoWidth(true);
        }
        grid.addColumn(ImportBatch::refused).setHeader(Effect.REFUSED.label()).setAutoWidth(true);
        grid.addColumn(batch -> Times.shown(batch.broughtAt()) + ", " + batch.broughtBy())
                .setHeader("Brought")
                .setWidth("11rem");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        grid.setItems(imports.all());
    }
}
