package org.throughline.interchange.sheets;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/**
 * What people said that strange headers of spreadsheets mean: remembered for a kind of sheet and used for the next
 * file.
 */
@Service
@Transactional
public class HeaderMappings {

    private static final int LONGEST = 200;

    private final Sheets sheets;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    HeaderMappings(Sheets sheets, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.sheets = sheets;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A header and what it means.
     *
     * @param sheet the code of the kind of sheet
     * @param sheetLabel what that is called
     * @param header by which it is found: without spaces, signs and difference of case
     * @param written as it was written when somebody said what it means
     * @param column the name of the column; blank where it is not to be read
     * @param by who said so
     * @param at when
     */
    public record Mapping(
            String sheet, String sheetLabel, String header, String written, String column, String by, Instant at) {}

    /** The kinds of sheets of whose headers the person may say what they mean, each with its columns. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<SheetFiles.Kind> kinds() {
        boolean isOfAuthority =
                user.has(Roles.PLACEMENT_OFFICER) || user.has(Roles.PLANNER) || user.has(Roles.ADMINISTRATOR);
        return sheets.shapes().stream()
                .filter(shape ->
                        shape.code().equals(ClassKind.CODE) ? user.has(Roles.SENCO) || isOfAuthority : isOfAuthority)
                .map(SheetFiles::kind)
                .toList();
    }

    /** All that was said of headers of these kinds, by kind and header. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<Mapping> all() {
        return kinds().stream().flatMap(kind -> of(kind.code()).stream()).toList();
    }

    /** What was said of the headers of a kind of sheet, by header. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<Mapping> of(String sheet) {
        String label = sheets.shape(sheet).map(SheetShape::label).orElse(sheet);
        return jdbc.sql(
                        "select header, coalesce(written, header) written, column_name, said_by, said_at from sheet_header"
                                + " where sheet = :sheet order by header")
                .param("sheet", sheet)
                .query((row, number) -> new Mapping(
                        sheet,
                        label,
                        row.getString("header"),
                        row.getString("written"),
                        row.getString("column_name"),
                        row.getString("said_by"),
                        Instants.fromDatabase(row, "said_at")))
                .list();
    }

    /** The names of the columns that a header of a kind of sheet can mean. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<String> columns(String sheet) {
        return sheets.shape(sheet).stream()
                .flatMap(each -> each.columns().stream())
                .map(SheetColumn::name)
                .toList();
    }

    /** The column that a header means as it stands, by its name or by what was said of it; blank for none. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public String meaning(String sheet, String header) {
        String said = byHeader(sheet).get(SheetColumn.comparable(header));
        return said != null
                ? said
                : sheets.shape(sheet).stream()
                        .flatMap(shape -> shape.columns().stream())
                        .filter(column -> column.isNamed(header))
                        .map(SheetColumn::name)
                        .findFirst()
                        .orElse("");
    }

    /**
     * Remembers what the headings of a file mean, each with its column, blank for those that are not to be read.
     *
     * @throws org.throughline.shared.Refused as {@link SheetRefusal}, where there is no such sheet or column, or a
     *     column that each row must fill has no heading
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    public void remember(String sheet, Map<String, String> columns) {
        List<String> missing = sheets.shape(sheet).map(SheetShape::required).orElse(List.of()).stream()
                .filter(column -> !columns.containsValue(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new SheetRefusal.ColumnsWithoutHeading(String.join(", ", missing)).refused();
        }
        columns.forEach((header, column) -> {
            if (!meaning(sheet, header).equals(column) || column.isEmpty()) {
                remember(sheet, header, column);
            }
        });
    }

    /**
     * Remembers what a header means.
     *
     * @param column one of {@link #columns}, or blank for a header that is not to be read
     * @throws org.throughline.shared.Refused as {@link SheetRefusal}, where there is no such sheet or column
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    public void remember(String sheet, String header, String column) {
        requireOwn(sheet);
        String said = SheetColumn.comparable(header);
        boolean isKnown = column.isEmpty() || columns(sheet).contains(column);
        if (!isKnown || said.isEmpty() || said.length() > LONGEST) {
            throw new SheetRefusal.NoSuchColumn(column).refused();
        }
        forget(sheet, header);
        jdbc.sql("insert into sheet_header (sheet, header, written, column_name, said_by, said_at) values (:sheet,"
                        + " :header, :written, :column, :by, :at)")
                .param("sheet", sheet)
                .param("header", said)
                .param(
                        "written",
                        header.strip().substring(0, Math.min(header.strip().length(), LONGEST)))
                .param("column", column)
                .param("by", user.name())
                .param("at", Instants.toDatabase(clock.instant()))
                .update();
    }

    /** Forgets what a header was said to mean. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    public void forget(String sheet, String header) {
        requireOwn(sheet);
        jdbc.sql("delete from sheet_header where sheet = :sheet and header = :header")
                .param("sheet", sheet)
                .param("header", SheetColumn.comparable(header))
                .update();
    }

    private void requireOwn(String sheet) {
        if (kinds().stream().noneMatch(kind -> kind.code().equals(sheet))) {
            throw new SheetRefusal.NoSuchSheet().refused();
        }
    }

    /** The columns that headers mean, by header; blank for those that are not to be read. */
    Map<String, String> byHeader(String sheet) {
        Map<String, String> columns = new HashMap<>();
        of(sheet).forEach(each -> columns.put(each.header(), each.column()));
        return columns;
    }
}
