package org.throughline.interchange;

/**
 * A table with rows that belong to what a kind of file writes, so that a batch can be undone row by row. Tables are
 * named parents first.
 *
 * @param table the table
 * @param column the column by which a row belongs to something
 * @param above the table that has the id of what the column names; blank where the column names what is imported itself
 * @param aboveColumn the column by which that table's row belongs to what is imported; blank as above
 */
public record OwnedTable(String table, String column, String above, String aboveColumn) {

    /** A table with the id of what is imported in a column. */
    public static OwnedTable of(String table, String column) {
        return new OwnedTable(table, column, "", "");
    }

    /** A table with the id of a row of another table, which has the id of what is imported. */
    public static OwnedTable below(String table, String column, String above, String aboveColumn) {
        return new OwnedTable(table, column, above, aboveColumn);
    }
}
