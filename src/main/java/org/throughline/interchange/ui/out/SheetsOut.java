package org.throughline.interchange.ui.out;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.throughline.interchange.sheets.SheetFiles;
import org.throughline.interchange.sheets.SheetRefusal;
import org.throughline.interchange.text.SheetFormat;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;

/** The sheets of the register: children, plans, places and the rest, in the form in which they can be brought again. */
@SpringComponent
final class SheetsOut implements FileOut {

    private final SheetFiles files;

    SheetsOut(SheetFiles files) {
        this.files = files;
    }

    @Override
    public String label() {
        return "Spreadsheet of the register";
    }

    @Override
    public String about() {
        return "All that is on record of one kind, as CSV or as an Excel workbook. Changed in a spreadsheet, it can be"
                + " brought back under Files in.";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public Panel panel() {
        Choice<SheetFiles.Kind> sheet = new Choice<>("Which sheet", "Choose", files.kinds(), SheetFiles.Kind::label);
        return new Panel() {

            @Override
            public List<Component> parts() {
                return List.of(Group.wideForm(sheet));
            }

            @Override
            public Ready prepare(String purpose) {
                SheetFiles.Kind kind = sheet.getValue();
                if (kind == null) {
                    throw new SheetRefusal.NoSuchSheet().refused();
                }
                return ready(kind, purpose);
            }
        };
    }

    private Ready ready(SheetFiles.Kind kind, String purpose) {
        int rows = files.count(kind.code());
        return new Ready(
                List.of(String.format(
                        Locale.UK,
                        "“%s” has %s. Each download is recorded with your name and the purpose.",
                        kind.label(),
                        rows == 1 ? "1 row" : String.format(Locale.UK, "%,d rows", rows))),
                Arrays.stream(SheetFormat.values())
                        .map(format -> new FileLink(
                                "Download as " + format.label(),
                                kind.label() + format.ending(),
                                format.mediaType(),
                                () -> Optional.of(files.export(kind.code(), format, purpose)
                                        .content())))
                        .toList());
    }
}
