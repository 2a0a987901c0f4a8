package org.throughline.interchange.sheets;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.interchange.text.SheetFormat;
import org.throughline.security.Roles;

/** Spreadsheets to download: templates to fill in, and what is on record. */
@Service
@Transactional
public class SheetFiles {

    private static final int LONGEST_REASON = 500;

    private final Sheets sheets;
    private final AuditTrail audit;

    SheetFiles(Sheets sheets, AuditTrail audit) {
        this.sheets = sheets;
        this.audit = audit;
    }

    /**
     * A kind of sheet.
     *
     * @param code by which it is named
     * @param label shown to people
     * @param columns its columns, in order
     */
    public record Kind(String code, String label, List<Column> columns) {}

    /**
     * A column of a sheet.
     *
     * @param name its header
     * @param aliases other headers that are known
     * @param isRequired whether each row must fill it
     * @param meaning what it means
     */
    public record Column(String name, List<String> aliases, boolean isRequired, String meaning) {}

    /**
     * A file to download.
     *
     * @param name its name
     * @param mediaType its media type
     * @param content its bytes
     */
    public record Download(String name, String mediaType, byte[] content) {}

    /** The kinds of sheets, in the order in which an authority brings them. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<Kind> kinds() {
        return sheets.all().stream().map(SheetFiles::kind).toList();
    }

    static Kind kind(SheetShape shape) {
        return new Kind(
                shape.code(),
                shape.label(),
                shape.columns().stream()
                        .map(column ->
                                new Column(column.name(), column.aliases(), column.isRequired(), column.meaning()))
                        .toList());
    }

    /**
     * A file to fill in: headers, what each means, and one invented row that reading passes over.
     *
     * @throws org.throughline.shared.Refused as {@link SheetRefusal}, where there is no such sheet
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public Download template(String sheet, SheetFormat format) {
        Sheet known = known(sheet);
        return new Download(
                known.label() + ", template" + format.ending(),
                format.mediaType(),
                SheetWriter.template(known, format));
    }

    /** How many rows an export would have. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public int count(String sheet) {
        return known(sheet).rows().size();
    }

    /**
     * What is on record as a sheet that can be brought again. Who took it, how many rows and why is noted.
     *
     * @param reason why it is needed
     * @throws org.throughline.shared.Refused as {@link SheetRefusal}, where there is no such sheet or no reason
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Download export(String sheet, SheetFormat format, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new SheetRefusal.ExportWithoutReason(LONGEST_REASON).refused();
        }
        Sheet known = known(sheet);
        List<Map<String, String>> rows = known.rows();
        audit.export(new Export(
                "Spreadsheet of “" + known.label() + "”",
                "All of them, as " + format.label(),
                rows.size(),
                reason.strip(),
                null));
        return new Download(known.label() + format.ending(), format.mediaType(), SheetWriter.of(known, rows, format));
    }

    private Sheet known(String sheet) {
        return sheets.find(sheet).orElseThrow(() -> new SheetRefusal.NoSuchSheet().refused());
    }
}
