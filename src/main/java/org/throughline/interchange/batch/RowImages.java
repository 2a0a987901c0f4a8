package org.throughline.interchange.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.interchange.OwnedTable;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/**
 * Rows of the database as they stand, by what they belong to, and the way back to them. Values are text as the database
 * writes it, which it reads again exactly; bytes are hexadecimal digits.
 */
@Component
class RowImages {

    private static final StoredJson<Map<String, List<Map<String, String>>>> IMAGE =
            new StoredJson<>(new TypeReference<>() {});

    private final JdbcClient jdbc;
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    RowImages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String name, boolean isBytes) {}

    /** The columns of a table and those of its key, in order. */
    private record Shape(List<Column> columns, List<String> key) {

        /** Each value as the database's own text. */
        String selected() {
            return columns.stream()
                    .map(column ->
                            column.isBytes() ? "hex(t." + column.name() + ")" : "cast(t." + column.name() + " as char)")
                    .collect(Collectors.joining(", "));
        }

        /** Where a value of a column goes in a statement. */
        String place(String column) {
            boolean isBytes = columns.stream()
                    .anyMatch(each -> each.isBytes() && each.name().equals(column));
            return isBytes ? "unhex(?)" : "?";
        }
    }

    /** The rows that belong to each of some things, as text; "{}" in effect where there are none. */
    Map<UUID, String> of(List<OwnedTable> tables, Collection<UUID> roots) {
        Map<UUID, Map<String, List<Map<String, String>>>> images = new HashMap<>();
        roots.forEach(root -> images.put(root, new LinkedHashMap<>()));
        if (!roots.isEmpty()) {
            tables.forEach(table -> read(table, roots, images));
        }
        return images.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> IMAGE.write(entry.getValue())));
    }

    private void read(
            OwnedTable table, Collection<UUID> roots, Map<UUID, Map<String, List<Map<String, String>>>> images) {
        Shape shape = shape(table.table());
        String order = shape.key().stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        String rootColumn = table.above().isEmpty() ? "t." + table.column() : "a." + table.aboveColumn();
        String join = table.above().isEmpty() ? "" : " join " + table.above() + " a on a.id = t." + table.column();
        jdbc.sql("select " + shape.selected() + ", " + rootColumn + " import_root from " + table.table() + " t" + join
                        + " where " + rootColumn + " in (:roots) order by " + order)
                .param("roots", roots)
                .query(row -> {
                    UUID root = row.getObject("import_root", UUID.class);
                    Objects.requireNonNull(images.get(root))
                            .computeIfAbsent(table.table(), name -> new ArrayList<>())
                            .add(values(row, shape));
                });
    }

    private static Map<String, String> values(ResultSet row, Shape shape) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < shape.columns().size(); index++) {
            String value = row.getString(index + 1);
            if (value != null) {
                values.put(shape.columns().get(index).name(), value);
            }
        }
        return values;
    }

    /**
     * Puts the rows of something back as they were.
     *
     * @param tables parents first
     * @param before as they were
     * @param after as they are, which the caller has held against the database
     */
    void restore(List<OwnedTable> tables, String before, String after) {
        Map<String, List<Map<String, String>>> then = IMAGE.read(before);
        Map<String, List<Map<String, String>>> now = IMAGE.read(after);
        List<String> names = tables.stream().map(OwnedTable::table).distinct().toList();
        for (String table : names.reversed()) {
            Map<List<String>, Map<String, String>> old = byKey(table, then);
            byKey(table, now).keySet().stream()
                    .filter(key -> !old.containsKey(key))
                    .forEach(key -> delete(table, key));
        }
        for (String table : names) {
            Map<List<String>, Map<String, String>> current = byKey(table, now);
            byKey(table, then).forEach((key, row) -> {
                Map<String, String> is = current.get(key);
                if (is == null) {
                    insert(table, row);
                } else if (!is.equals(row)) {
                    update(table, key, is, row);
                }
            });
        }
    }

    private Map<List<String>, Map<String, String>> byKey(String table, Map<String, List<Map<String, String>>> image) {
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        image.getOrDefault(table, List.of())
                .forEach(row -> rows.put(
                        key(table).stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList(),
                        row));
        return rows;
    }

    private List<String> key(String table) {
        return shape(table).key();
    }

    private Shape shape(String table) {
        return shapes.computeIfAbsent(
                table,
                name -> new Shape(
                        jdbc.sql("select column_name, data_type from information_schema.columns where table_schema ="
                                        + " database() and table_name = ? and is_generated = 'NEVER' order by"
                                        + " ordinal_position")
                                .param(name)
                                .query((row, number) -> new Column(
                                        row.getString("column_name"),
                                        row.getString("data_type").endsWith("blob")))
                                .list(),
                        jdbc.sql("select column_name from information_schema.key_column_usage where table_schema ="
                                        + " database() and table_name = ? and constraint_name = 'PRIMARY' order by"
                                        + " ordinal_position")
                                .param(name)
                                .query((row, number) -> row.getString("column_name"))
                                .list()));
    }

    private void delete(String table, List<String> key) {
        jdbc.sql("delete from " + table + where(table)).params(key).update();
    }

    private String where(String table) {
        return key(table).stream().map(column -> column + " = ?").collect(Collectors.joining(" and ", " where ", ""));
    }

    private void insert(String table, Map<String, String> row) {
        Shape shape = shape(table);
        jdbc.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + row.keySet().stream().map(shape::place).collect(Collectors.joining(", ")) + ")")
                .params(List.copyOf(row.values()))
                .update();
    }

    private void update(String table, List<String> key, Map<String, String> is, Map<String, String> row) {
        Shape shape = shape(table);
        List<String> values = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        row.forEach((column, value) -> {
            if (!value.equals(is.get(column))) {
                columns.add(column + " = " + shape.place(column));
                values.add(value);
            }
        });
        is.keySet().stream()
                .filter(column -> !row.containsKey(column))
                .forEach(column -> columns.add(column + " = null"));
        values.addAll(key);
        jdbc.sql("update " + table + " set " + String.join(", ", columns) + where(table))
                .params(values)
                .update();
    }
}
