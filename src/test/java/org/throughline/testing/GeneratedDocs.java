package org.throughline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.throughline.ThroughlineApplication;

/** The parts of the documentation that are made from the code: the picture of the modules and the data dictionary. */
public final class GeneratedDocs {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE = Pattern.compile("((?:^--[^\n]*\n)+)create table (\\w+)", Pattern.MULTILINE);

    private GeneratedDocs() {}

    /** The modules and who uses whom, as a Mermaid graph; {@code shared} and {@code security} are used by all. */
    public static String modules() {
        ApplicationModules modules = ApplicationModules.of(ThroughlineApplication.class);
        StringBuilder graph = new StringBuilder("```mermaid\ngraph TD\n");
        modules.stream()
                .filter(GeneratedDocs::isDrawn)
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .forEach(module -> module.getDirectDependencies(modules, DependencyType.values())
                        .uniqueModules()
                        .filter(GeneratedDocs::isDrawn)
                        .map(target -> target.getIdentifier().toString())
                        .distinct()
                        .sorted()
                        .forEach(target -> graph.append("    ")
                                .append(module.getIdentifier())
                                .append(" --> ")
                                .append(target)
                                .append('\n')));
        return graph.append("```\n").toString();
    }

    private static boolean isDrawn(ApplicationModule module) {
        return !List.of("shared", "security", "audit")
                .contains(module.getIdentifier().toString());
    }

    /** Every table with what it is for and its columns, from a database that all migrations have made. */
    public static String dictionary(JdbcClient jdbc) {
        Map<String, String> purposes = purposes();
        StringBuilder text = new StringBuilder("""
                # Data dictionary

                Made from the database by `./throughline docs`; do not edit. What a table is for is the comment above its
                creation in `src/main/resources/db/migration`.
                """);
        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = database()"
                                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by table_name")
                .query(String.class)
                .list();
        for (String table : tables) {
            text.append("\n## ").append(table).append('\n');
            String purpose = purposes.get(table);
            if (purpose != null) {
                text.append('\n').append(purpose).append('\n');
            }
            text.append("\n| column | type | may be empty | key |\n|---|---|---|---|\n");
            jdbc.sql("select column_name, column_type, is_nullable, column_key from information_schema.columns"
                            + " where table_schema = database() and table_name = ? order by ordinal_position")
                    .param(table)
                    .query(row -> {
                        text.append("| `")
                                .append(row.getString(1))
                                .append("` | ")
                                .append(row.getString(2))
                                .append(" | ")
                                .append(row.getString(3).equals("YES") ? "yes" : "")
                                .append(" | ")
                                .append(
                                        switch (row.getString(4)) {
                                            case "PRI" -> "primary";
                                            case "UNI" -> "unique";
                                            case "MUL" -> "index";
                                            default -> "";
                                        })
                                .append(" |\n");
                    });
        }
        return text.toString();
    }

    private static Map<String, String> purposes() {
        Map<String, String> purposes = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.sorted().toList()) {
                Matcher table = TABLE.matcher(Files.readString(file));
                while (table.find()) {
                    String comment = table.group(1)
                            .lines()
                            .map(line -> line.substring(2).strip())
                            .collect(Collectors.joining(" "));
                    purposes.put(table.group(2), Character.toUpperCase(comment.charAt(0)) + comment.substring(1) + ".");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return purposes;
    }
}
