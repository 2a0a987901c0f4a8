package org.throughline.pack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.throughline.shared.Invisible;

/**
 * What is said of a file once, however often it is found: characters dropped at the ends of cells, rows with nothing in
 * them, whole numbers with a decimal point, text that is not UTF-8.
 */
final class TableNotes {

    /** What to do with a file in another encoding. */
    static final String SAVE_AGAIN = "expected UTF-8: save it again as \"CSV UTF-8\"";

    private final String file;
    private final PackFaults faults;
    private final Set<String> dropped = new LinkedHashSet<>();
    private final Map<String, Decimal> decimals = new LinkedHashMap<>();
    private long droppedLine;
    private String droppedColumn = "";
    private long emptyLine;
    private int empty;
    private boolean isOtherEncoding;

    /** The first of the whole numbers of a column that were written with a decimal point. */
    private record Decimal(long line, String text) {}

    TableNotes(String file, PackFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** A cell without spaces and invisible characters at its ends. */
    String strip(String cell, long line, String column) {
        String text = Invisible.strip(cell);
        if (text.length() < cell.length()) {
            if (dropped.isEmpty()) {
                droppedLine = line;
                droppedColumn = column;
            }
            int from = cell.indexOf(text);
            (cell.substring(0, from) + cell.substring(from + text.length()))
                    .codePoints()
                    .forEach(point -> dropped.add(Invisible.is(point) ? Invisible.name(point) : "spaces"));
        }
        return text;
    }

    /** Notes a row with nothing in it. */
    void isEmpty(long line) {
        if (empty++ == 0) {
            emptyLine = line;
        }
    }

    /** Notes a whole number that was written with a decimal point. */
    void isDecimal(long line, String column, String text) {
        decimals.putIfAbsent(column, new Decimal(line, text));
    }

    /** Whether a cell is text; where it is not, a fault says so, for bytes that are not UTF-8 once a file. */
    boolean isText(String cell, long line, String column) {
        if (!PackTable.isBroken(cell)) {
            return true;
        }
        if (!PackTable.isNotUtf8(cell)) {
            faults.add(file, line, column, "the text holds a NUL character, expected plain text");
        } else if (!isOtherEncoding) {
            isOtherEncoding = true;
            faults.add(
                    file,
                    line,
                    column,
                    "the file is not UTF-8, probably Windows-1252 as older spreadsheet programs write it, "
                            + SAVE_AGAIN);
        }
        return false;
    }

    /** Says what was noted, at the end of the file. */
    void say() {
        if (!dropped.isEmpty()) {
            faults.warn(
                    file,
                    droppedLine,
                    droppedColumn,
                    "dropped at the beginning or end of values, first here: " + String.join(", ", dropped));
        }
        if (empty > 0) {
            faults.warn(
                    file,
                    emptyLine,
                    "",
                    empty == 1
                            ? "the row has nothing in it and is ignored"
                            : "the first of " + empty + " rows that have nothing in them and are ignored");
        }
        decimals.forEach((column, first) -> faults.warn(
                file,
                first.line(),
                column,
                PackFaults.quote(first.text()) + " is read as a whole number, as are others of this column"));
    }
}
