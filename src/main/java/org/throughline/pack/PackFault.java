package org.throughline.pack;

import java.util.Comparator;

/**
 * Something wrong in a pack, or worth a warning.
 *
 * @param file the file's name in the pack
 * @param line line in the file, 1 or more; 0 for the file as a whole
 * @param column the column's name; blank for the line as a whole
 * @param message what is wrong and what was expected
 */
public record PackFault(String file, long line, String column, String message) {

    /** By file and line. */
    static final Comparator<PackFault> ORDER =
            Comparator.comparing(PackFault::file).thenComparingLong(PackFault::line);

    /** The fault as one line: {@code file:line: column: message}. */
    public String text() {
        return file + ":" + (line > 0 ? line + ":" : "") + " " + (column.isEmpty() ? "" : column + ": ") + message;
    }
}
