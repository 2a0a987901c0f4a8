package org.throughline.interchange.sheets;

import java.util.List;

/** What a kind of sheet looks like. */
interface SheetShape {

    /** The word by which it is named in addresses and stored. */
    String code();

    /** What it is called. */
    String label();

    /** Its columns, in the order of its template. */
    List<SheetColumn> columns();

    /** The columns that a sheet must have. */
    default List<String> required() {
        return columns().stream()
                .filter(SheetColumn::isRequired)
                .map(SheetColumn::name)
                .toList();
    }
}
