package org.throughline.interchange.sen2;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.text.CsvTable;
import org.throughline.interchange.text.FileParts;
import org.throughline.interchange.text.TextRow;
import org.throughline.shared.csv.SafeCell;

/**
 * The nine files of a return that COLLECT gives back, in a zip; rows are joined by the keys of their tables. The rows
 * below persons are held in memory as text, at most 100,000 of each file; persons are read one by one.
 */
final class Sen2Blade {

    private static final int MOST_ROWS = 100_000;

    private static final Set<String> NOT_ITEMS = Set.of("nativeid", "sourceid");

    private final ImportKind kind;
    private final Sen2Sink sink;
    private final Map<Sen2Module, Map<String, List<TextRow>>> byParent = new EnumMap<>(Sen2Module.class);
    private final Set<String> unknown = new HashSet<>();
    private @Nullable TextRow header;

    private Sen2Blade(ImportKind kind, Sen2Sink sink) {
        this.kind = kind;
        this.sink = sink;
    }

    /** Reads a return from the files of a zip. */
    static void read(List<FileParts.Part> parts, ImportKind kind, Sen2Sink sink) {
        Map<Sen2Module, FileParts.Part> files = new EnumMap<>(Sen2Module.class);
        for (FileParts.Part part : parts) {
            module(part.name()).ifPresent(module -> files.putIfAbsent(module, part));
        }
        List<String> missing = new ArrayList<>();
        for (Sen2Module module : List.of(Sen2Module.PERSON, Sen2Module.REQUEST)) {
            if (!files.containsKey(module)) {
                missing.add(module.file() + ".csv");
            }
        }
        if (!missing.isEmpty()) {
            throw new InterchangeRefusal.NotSuchAFile(
                            kind.label(), "the zip has no file whose name ends with " + String.join(" or ", missing))
                    .refused();
        }
        new Sen2Blade(kind, sink).all(files);
    }

    private static Optional<Sen2Module> module(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (Sen2Module module : Sen2Module.values()) {
            if (Pattern.matches("(.*[^a-z])?" + module.file() + "\\.csv", name)) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    private void all(Map<Sen2Module, FileParts.Part> files) {
        for (Sen2Module module : Sen2Module.values()) {
            FileParts.Part part = files.get(module);
            if (part != null && module != Sen2Module.PERSON) {
                rows(module, part, row -> keep(module, row));
            }
        }
        TextRow about = header;
        sink.header(about == null ? new Sen2Node(Sen2Module.HEADER, 1) : node(Sen2Module.HEADER, about));
        rows(Sen2Module.PERSON, Objects.requireNonNull(files.get(Sen2Module.PERSON)), row -> {
            if (row.cell(Sen2Module.PERSON.key()).isEmpty()) {
                sink.keyMissing(Sen2Module.PERSON, row.number());
            }
            sink.person(whole(Sen2Module.PERSON, row));
        });
        byParent.forEach((module, rows) -> rows.values()
                .forEach(orphans -> sink.keyMissing(module, orphans.getFirst().number())));
    }

    private void keep(Sen2Module module, TextRow row) {
        Sen2Module above = module.parent();
        if (above == null) {
            header = header == null ? row : header;
            return;
        }
        String parent = row.cell(above.key());
        boolean needsKey = !module.below().isEmpty();
        if (parent.isEmpty() || needsKey && row.cell(module.key()).isEmpty()) {
            sink.keyMissing(module, row.number());
            return;
        }
        byParent.computeIfAbsent(module, key -> new HashMap<>())
                .computeIfAbsent(parent, key -> new ArrayList<>(2))
                .add(row);
    }

    private Sen2Node whole(Sen2Module module, TextRow row) {
        Sen2Node node = node(module, row);
        for (Sen2Module below : module.below()) {
            List<TextRow> rows = byParent.getOrDefault(below, Map.of()).get(row.cell(module.key()));
            if (rows != null) {
                Objects.requireNonNull(byParent.get(below)).remove(row.cell(module.key()));
                rows.forEach(each -> node.add(whole(below, each)));
            }
        }
        return node;
    }

    private static Sen2Node node(Sen2Module module, TextRow row) {
        Sen2Node node = new Sen2Node(module, row.number());
        for (Sen2Field field : module.fields()) {
            node.put(field.name(), SafeCell.undone(row.cell(field.name())));
        }
        return node;
    }

    private void rows(Sen2Module module, FileParts.Part part, Consumer<TextRow> rows) {
        boolean isRead = new CsvTable(kind, MOST_ROWS).read(part, names -> columns(module, names), rows);
        if (!isRead) {
            throw new InterchangeRefusal.NotSuchAFile(
                            kind.label(), "the file " + part.name() + " has no column of this module")
                    .refused();
        }
    }

    private Optional<Map<String, Integer>> columns(Sen2Module module, List<String> names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index).toLowerCase(Locale.ROOT);
            Optional<Sen2Field> field = module.field(name);
            if (field.isPresent()) {
                columns.putIfAbsent(field.get().name(), index);
            } else if (name.endsWith("tableid")) {
                columns.putIfAbsent(name, index);
            } else if (!NOT_ITEMS.contains(name)
                    && !name.endsWith("orderseqcolumn")
                    && unknown.size() < 200
                    && unknown.add(name)) {
                sink.unknown(name, 1);
            }
        }
        return module.fields().stream().anyMatch(field -> columns.containsKey(field.name()))
                ? Optional.of(columns)
                : Optional.empty();
    }

    /** Writes a return as such a zip, with this day in the names of the files. */
    static void write(Sen2Return all, String day, OutputStream out) throws IOException {
        Map<Sen2Module, List<String>> lines = new LinkedHashMap<>();
        for (Sen2Module module : Sen2Module.values()) {
            List<String> heads = new ArrayList<>(keys(module));
            module.fields().forEach(field -> heads.add(field.name().toLowerCase(Locale.ROOT)));
            lines.put(module, new ArrayList<>(List.of(String.join(",", heads))));
        }
        AtomicInteger keys = new AtomicInteger();
        int header = keys.incrementAndGet();
        lines(all.header(), header, 0, keys, lines);
        all.persons().forEach(person -> lines(person, keys.incrementAndGet(), header, keys, lines));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            for (Map.Entry<Sen2Module, List<String>> file : lines.entrySet()) {
                zip.putNextEntry(
                        new ZipEntry("Blade-Export_" + day + "_" + file.getKey().file() + ".csv"));
                for (String line : file.getValue()) {
                    writer.append(line).append("\r\n");
                }
                writer.flush();
                zip.closeEntry();
            }
        }
    }

    private static List<String> keys(Sen2Module module) {
        Sen2Module above = module.parent();
        return above == null ? List.of(module.key()) : List.of(module.key(), above.key());
    }

    private static void lines(
            Sen2Node node, int key, int parent, AtomicInteger keys, Map<Sen2Module, List<String>> lines) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(key));
        if (node.module().parent() != null) {
            cells.add(String.valueOf(parent));
        }
        for (Sen2Field field : node.module().fields()) {
            cells.add(cell(field, node.text(field.name())));
        }
        Objects.requireNonNull(lines.get(node.module())).add(String.join(",", cells));
        for (Sen2Module below : node.module().below()) {
            node.all(below).forEach(each -> lines(each, keys.incrementAndGet(), key, keys, lines));
        }
    }

    private static String cell(Sen2Field field, String value) {
        String written = switch (field.form()) {
            case DATE -> Sen2Values.day(value).isPresent() ? Sen2Values.collectDay(value) : value;
            case FLAG -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
            case TEXT -> value;
        };
        written = SafeCell.of(written);
        return written.isEmpty() ? "" : '"' + written.replace("\"", "\"\"") + '"';
    }
}
