package org.throughline.interchange.sheets;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
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
     * @param header as it was written, without spaces, signs and difference of case
     * @param column the name of the column; blank where it is not to be read
     * @param by who said so
     */
    public record Mapping(String header, String column, String by) {}

    /** What was said of the headers of a kind of sheet, by header. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<Mapping> of(String sheet) {
        return jdbc.sql("select header, column_name, said_by from sheet_header where sheet = :sheet order by header")
                .param("sheet", sheet)
                .query((row, number) ->
                        new Mapping(row.getString("header"), row.getString("column_name"), row.getString("said_by")))
                .list();
    }

    /** The names of the columns that a header of a kind of sheet can mean. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    @Transactional(readOnly = true)
    public List<String> columns(String sheet) {
        return sheets.find(sheet).stream()
                .flatMap(each -> each.columns().stream())
                .map(SheetColumn::name)
                .toList();
    }

    /**
     * Remembers what a header means.
     *
     * @param column one of {@link #columns}, or blank for a header that is not to be read
     * @throws org.throughline.shared.Refused as {@link SheetRefusal}, where there is no such sheet or column
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    public void remember(String sheet, String header, String column) {
        String said = SheetColumn.comparable(header);
        boolean isKnown = sheets.find(sheet).isPresent()
                && (column.isEmpty() || columns(sheet).contains(column));
        if (!isKnown || said.isEmpty() || said.length() > LONGEST) {
            throw new SheetRefusal.NoSuchColumn(column).refused();
        }
        forget(sheet, header);
        jdbc.sql("insert into sheet_header (sheet, header, column_name, said_by, said_at) values (:sheet, :header,"
                        + " :column, :by, :at)")
                .param("sheet", sheet)
                .param("header", said)
                .param("column", column)
                .param("by", user.name())
                .param("at", Instants.toDatabase(clock.instant()))
                .update();
    }

    /** Forgets what a header was said to mean. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO})
    public void forget(String sheet, String header) {
        jdbc.sql("delete from sheet_header where sheet = :sheet and header = :header")
                .param("sheet", sheet)
                .param("header", SheetColumn.comparable(header))
                .update();
    }

    /** The columns that headers mean, by header; blank for those that are not to be read. */
    Map<String, String> byHeader(String sheet) {
        Map<String, String> columns = new HashMap<>();
        of(sheet).forEach(each -> columns.put(each.header(), each.column()));
        return columns;
    }
}
