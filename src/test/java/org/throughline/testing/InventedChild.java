package org.throughline.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.people.ChildRecord;
import org.throughline.shared.AcademicYear;

/** Children for tests, not recorded yet. */
public final class InventedChild {

    private InventedChild() {}

    /** A child born on a day, whose reference nobody else has. */
    public static ChildRecord born(LocalDate day) {
        return born("T" + UUID.randomUUID().toString().substring(0, 12), day);
    }

    /** A child with this reference, born on a day. */
    public static ChildRecord born(String reference, LocalDate day) {
        return new ChildRecord(null, null, reference, null, "Test", "Invented", day, null, null, null, Set.of());
    }

    /** A day of birth by which a child is in a year group in the academic year of a day. */
    public static LocalDate dayOfBirth(int ncYear, LocalDate day) {
        return new AcademicYear(AcademicYear.of(day).start() - ncYear - 5)
                .firstDay()
                .plusDays(40);
    }

    /** Takes a child away that a test recorded for good, with everything that hangs on it by a foreign key. */
    public static void takeAway(JdbcTemplate jdbc, UUID child) {
        takeAway(jdbc, child, List.of("child"), "id = ?");
    }

    private static void takeAway(JdbcTemplate jdbc, UUID child, List<String> path, String which) {
        String table = path.getLast();
        for (Map<String, Object> part : referring(jdbc, table)) {
            String below = String.valueOf(part.get("table_name"));
            if (!path.contains(below)) {
                takeAway(
                        jdbc,
                        child,
                        Stream.concat(path.stream(), Stream.of(below)).toList(),
                        part.get("column_name") + " in (select " + part.get("referenced_column_name") + " from " + table
                                + " where " + which + ")");
            }
        }
        jdbc.update("delete from " + table + " where " + which, child);
    }

    /** Which columns refer to a table. */
    private static List<Map<String, Object>> referring(JdbcTemplate jdbc, String table) {
        return jdbc.queryForList(
                "select table_name, column_name, referenced_column_name from information_schema.key_column_usage"
                        + " where table_schema = database() and referenced_table_name = ?",
                table);
    }
}
