package org.throughline.interchange;

import java.util.List;

/**
 * The headings of a file that nobody has explained yet.
 *
 * @param sheet the code of the kind of sheet that it is most like; blank where it is like none
 * @param columns its columns, from left to right; those without a heading are left out
 */
public record FileHeadings(String sheet, List<Column> columns) {

    /**
     * A column of a file.
     *
     * @param heading its heading as it stands there
     * @param values the first values below it, three at most, blank ones left out
     */
    public record Column(String heading, List<String> values) {}
}
