package org.throughline.sufficiency.papers;

import java.util.List;

/**
 * A table of a paper; in the spreadsheet a sheet of its own.
 *
 * @param sheet the name of its sheet, a few words
 * @param caption what it is
 * @param headings of the columns; one that begins with # is of numbers
 * @param rows cells of each row, as many as there are headings
 */
public record PaperTable(String sheet, String caption, List<String> headings, List<List<Cell>> rows) {

    /** Copies the lists. */
    public PaperTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The rows as they are read on paper. */
    public List<List<String>> words() {
        return rows.stream().map(row -> row.stream().map(Cell::shown).toList()).toList();
    }

    /** The headings without the sign of numbers. */
    List<String> names() {
        return headings.stream()
                .map(heading -> heading.startsWith("#") ? heading.substring(1) : heading)
                .toList();
    }
}
