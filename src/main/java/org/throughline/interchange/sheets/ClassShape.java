package org.throughline.interchange.sheets;

import java.util.List;

/** A class that moves: a row for each child. */
final class ClassShape implements SheetShape {

    @Override
    public String code() {
        return "class";
    }

    @Override
    public String label() {
        return "Class that moves";
    }

    @Override
    public List<SheetColumn> columns() {
        return ChildLines.columns().stream()
                .filter(column -> !column.name().equals(ChildLines.REFERENCE))
                .map(column -> column.name().equals(ChildLines.SURNAME)
                                || column.name().equals(ChildLines.BORN)
                        ? column.needed()
                        : column)
                .toList();
    }
}
