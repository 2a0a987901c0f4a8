package org.throughline.interchange.text;

import java.util.List;
import java.util.Map;

/**
 * A row of a table as text.
 *
 * @param number its row or line in the file, 1 or more
 * @param columns where each column stands, by the name that the reader asked for
 * @param cells its cells, without spaces and invisible characters at their ends
 */
public record TextRow(long number, Map<String, Integer> columns, List<String> cells) {

    /** A cell; blank where the file has no such column or the row ends before it. */
    public String cell(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
    }

    /** Whether the file has a column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Whether nothing stands in any cell. */
    public boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
