package org.throughline.interchange.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import java.util.Optional;
import org.throughline.interchange.sheets.SheetFiles;
import org.throughline.interchange.text.SheetFormat;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;

/** Spreadsheets to fill in, each with what its columns mean. */
final class SheetTemplates extends Details {

    private static final long serialVersionUID = 1L;

    SheetTemplates(SheetFiles files) {
        setSummaryText("Templates to fill in, and what their columns mean");
        for (SheetFiles.Kind kind : files.kinds()) {
            add(new H3(kind.label()), links(files, kind), columns(kind));
        }
    }

    private static Group links(SheetFiles files, SheetFiles.Kind kind) {
        FileLink[] links = new FileLink[SheetFormat.values().length];
        for (SheetFormat format : SheetFormat.values()) {
            SheetFiles.Download template = files.template(kind.code(), format);
            links[format.ordinal()] = new FileLink(
                    "Template as " + format.label(),
                    template.name(),
                    template.mediaType(),
                    () -> Optional.of(template.content()));
            links[format.ordinal()]
                    .getElement()
                    .setAttribute("aria-label", "Template of " + kind.label() + " as " + format.label());
        }
        return Group.actions(links);
    }

    private static PlainTable columns(SheetFiles.Kind kind) {
        PlainTable table =
                new PlainTable("Columns of " + kind.label(), "Column", "Also understood", "Needed", "What it means");
        for (SheetFiles.Column column : kind.columns()) {
            table.row(
                    column.name(),
                    String.join(", ", column.aliases()),
                    column.isRequired() ? "Yes" : "No",
                    column.meaning());
        }
        return table;
    }
}
