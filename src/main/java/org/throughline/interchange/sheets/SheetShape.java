package org.throughline.interchange.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.interchange.FieldName;

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

    /** The columns of sheets as fields: what several sheets have is one. */
    static List<FieldName> fields(List<? extends SheetShape> sheets) {
        Set<String> child = names(ChildLines.columns());
        Set<String> setting = names(RegisterNames.settingColumns());
        Map<List<String>, Set<String>> all = new LinkedHashMap<>();
        for (SheetShape sheet : sheets) {
            for (SheetColumn column : sheet.columns()) {
                String about = child.contains(column.name())
                        ? FieldName.CHILDREN
                        : setting.contains(column.name()) ? FieldName.SETTINGS : sheet.label();
                Set<String> names = all.computeIfAbsent(List.of(about, column.name()), field -> new LinkedHashSet<>());
                Stream.concat(Stream.of(column.name()), column.aliases().stream())
                        .forEach(names::add);
            }
        }
        List<FieldName> fields = new ArrayList<>();
        all.forEach((field, names) -> fields.add(new FieldName(field.getFirst(), field.getLast(), List.copyOf(names))));
        return fields;
    }

    private static Set<String> names(List<SheetColumn> columns) {
        return columns.stream().map(SheetColumn::name).collect(Collectors.toSet());
    }
}
