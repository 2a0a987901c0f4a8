package org.throughline.interchange.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.FileHeadings;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.Severity;
import org.throughline.interchange.text.CsvTable;
import org.throughline.interchange.text.FileParts;
import org.throughline.interchange.text.HeadingReader;
import org.throughline.interchange.text.TextRow;
import org.throughline.interchange.text.XlsxTable;

/** Reads a spreadsheet: which kind of sheet it is by its header, then its rows in the form of records. */
final class SheetReader {

    /** What the names of files that it reads may end in. */
    static final Set<String> ENDINGS = Set.of(".csv", ".xlsx", ".txt", ".tsv");

    /** The most rows of a sheet. */
    static final int MOST_ROWS = 20_000;

    /** How the first cell of a row begins that is only there to show how a row looks. */
    static final String EXAMPLE = "EXAMPLE";

    private static final int SHOWN = 12;

    private final ImportKind kind;
    private final List<? extends SheetShape> sheets;
    private final Function<SheetShape, Map<String, String>> mappings;
    private final CellReader cells;

    private @Nullable SheetShape sheet;
    private Map<String, Integer> columns = Map.of();
    private List<String> unknown = List.of();
    private List<String> bestMissing = List.of();
    private String bestLabel = "";
    private String bestCode = "";
    private String seen = "";
    private long dropped;

    /**
     * A reader.
     *
     * @param sheets the kinds of sheets it may be
     * @param mappings what people said of headers, by header, for each
     */
    SheetReader(
            ImportKind kind,
            List<? extends SheetShape> sheets,
            Function<SheetShape, Map<String, String>> mappings,
            LocalDate today) {
        this.kind = kind;
        this.sheets = sheets;
        this.mappings = mappings;
        this.cells = new CellReader(today);
    }

    /**
     * A sheet that was read.
     *
     * @param sheet which kind it is
     * @param rows its rows, those that are there as an example left out
     * @param faults what is to be said of the file as a whole
     */
    record Read(SheetShape sheet, List<SheetRow> rows, List<ImportFault> faults) {}

    /**
     * Reads a file.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal.NotSuchAFile} where it is no such file
     */
    Read read(ImportFile file) {
        List<TextRow> rows = new ArrayList<>();
        try {
            if (!(isZip(file) ? workbook(file, rows) : csv(file, rows))) {
                throw unknown(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        SheetShape known = Objects.requireNonNull(sheet);
        rows.removeIf(row -> row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(first -> first.toUpperCase(Locale.ROOT).startsWith(EXAMPLE))
                .isPresent());
        List<ImportFault> faults = new ArrayList<>();
        if (!unknown.isEmpty()) {
            faults.add(SheetRule.UNKNOWN_HEADER.broken("", String.join("; ", unknown)));
        }
        if (dropped > 0) {
            faults.add(SheetRule.ENDS_DROPPED.broken("", "first in row " + dropped));
        }
        return new Read(known, rows(known, rows), faults);
    }

    private boolean workbook(ImportFile file, List<TextRow> rows) throws IOException {
        XlsxTable table = new XlsxTable(kind, MOST_ROWS);
        boolean isKnown = table.read(file, this::header, rows::add);
        dropped = table.dropped();
        return isKnown;
    }

    private boolean csv(ImportFile file, List<TextRow> rows) throws IOException {
        try (InputStream in = file.open()) {
            byte[] first = in.readNBytes(4);
            if (Arrays.equals(first, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})) {
                throw refused(
                        "it is a workbook of an old form, or one with a password. Save it as an Excel workbook (.xlsx)"
                                + " without a password, or as CSV");
            }
        }
        try (FileParts parts = FileParts.of(file, kind)) {
            CsvTable table = new CsvTable(kind, MOST_ROWS);
            boolean isKnown = table.read(parts.all().getFirst(), this::header, rows::add);
            dropped = table.dropped();
            return isKnown;
        }
    }

    private static boolean isZip(ImportFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] first = in.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K';
        }
    }

    private RuntimeException refused(String why) {
        return new InterchangeRefusal.NotSuchAFile(kind.label(), why).refused();
    }

    /** Where there are headings, somebody may say what they mean. */
    private RuntimeException unknown(ImportFile file) throws IOException {
        List<FileHeadings.Column> found = new HeadingReader(kind, MOST_ROWS).read(file, isZip(file));
        return found.size() < 2
                ? refused(unknownHeader())
                : new InterchangeRefusal.HeadingsNotKnown(
                                kind.label(), unknownHeader(), new FileHeadings(bestCode, found))
                        .refused();
    }

    private String unknownHeader() {
        if (seen.isEmpty()) {
            return "there is no row in it";
        }
        return bestLabel.isEmpty()
                ? "none of its headers is known (" + seen + "). Download a template to see the headers"
                : "it looks like “" + bestLabel + "”, but has no column " + String.join(", ", bestMissing)
                        + ". Its headers are " + seen;
    }

    /** The kind of sheet of which most columns are there, all those required among them. */
    private Optional<Map<String, Integer>> header(List<String> names) {
        int most = 0;
        int nearest = 0;
        for (SheetShape candidate : sheets) {
            Map<String, String> said = mappings.apply(candidate);
            Map<String, Integer> found = new LinkedHashMap<>();
            List<String> strange = new ArrayList<>();
            for (int index = 0; index < names.size(); index++) {
                String name = names.get(index);
                Optional<String> column = column(candidate, said, name);
                if (!name.isEmpty() && (column.isEmpty() || found.containsKey(column.get()))) {
                    strange.add(name);
                } else if (column.isPresent() && !column.get().isEmpty()) {
                    found.put(column.get(), index);
                }
            }
            List<String> missing = candidate.required().stream()
                    .filter(required -> !found.containsKey(required))
                    .toList();
            if (missing.isEmpty() && found.size() > most) {
                most = found.size();
                sheet = candidate;
                columns = found;
                unknown = strange;
            } else if (!missing.isEmpty() && found.size() > nearest && most == 0) {
                nearest = found.size();
                bestLabel = candidate.label();
                bestCode = candidate.code();
                bestMissing = missing;
            }
        }
        if (seen.isEmpty()) {
            seen = names.stream().filter(name -> !name.isEmpty()).limit(SHOWN).collect(Collectors.joining("; "));
        }
        return most == 0 ? Optional.empty() : Optional.of(columns);
    }

    private static Optional<String> column(SheetShape sheet, Map<String, String> said, String header) {
        String mapped = said.get(SheetColumn.comparable(header));
        return mapped != null
                ? Optional.of(mapped)
                : sheet.columns().stream()
                        .filter(column -> column.isNamed(header))
                        .map(SheetColumn::name)
                        .findFirst();
    }

    private List<SheetRow> rows(SheetShape known, List<TextRow> rows) {
        Map<String, SheetColumn> byName =
                known.columns().stream().collect(Collectors.toMap(SheetColumn::name, Function.identity()));
        Set<String> doubtful = new HashSet<>();
        columns.keySet().forEach(name -> {
            SheetColumn column = Objects.requireNonNull(byName.get(name));
            if (column.form().isDay()
                    && rows.stream().anyMatch(row -> cells.isMonthFirst(new CellReader.Cell(column, row.cell(name))))) {
                doubtful.add(name);
            }
        });
        Set<String> said = new HashSet<>();
        return rows.stream().map(row -> row(row, known, doubtful, said)).toList();
    }

    private SheetRow row(TextRow row, SheetShape known, Set<String> doubtful, Set<String> said) {
        Map<String, String> values = new HashMap<>();
        List<ImportFault> faults = new ArrayList<>();
        for (SheetColumn column : known.columns()) {
            String text = row.cell(column.name());
            String value = cells.read(new CellReader.Cell(column, text), doubtful.contains(column.name()), fault -> {
                // what is only to be checked is said once a column
                if (fault.severity() == Severity.ERROR || said.add(fault.rule() + column.name())) {
                    faults.add(fault);
                }
            });
            if (!value.isEmpty()) {
                values.put(column.name(), value);
            } else if (column.isRequired() && text.isEmpty()) {
                faults.add(SheetRule.MISSING.broken(column.name(), ""));
            }
        }
        faults.sort(Comparator.comparing(ImportFault::severity));
        return new SheetRow(row.number(), values, faults);
    }
}
