package org.throughline.interchange.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.shared.Invisible;

/**
 * A CSV file as rows, whatever it is written in: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. A
 * tab divides cells where the header has one, as in rows copied from a spreadsheet, else a comma or, where it has none,
 * a semicolon. Rows are read one after another; a file of any length takes little memory.
 */
public final class CsvTable {

    /** The longest cell, in characters. */
    static final int LONGEST_CELL = 1 << 16;

    /** The most columns. */
    static final int MOST_COLUMNS = 1_000;

    private static final char MARK = '\ufeff';

    private final ImportKind kind;
    private final int mostRows;
    private long dropped;

    /** A reader for a kind of file, of at most so many rows. */
    public CsvTable(ImportKind kind, int mostRows) {
        this.kind = kind;
        this.mostRows = mostRows;
    }

    /** The first row of what was read in which something was dropped at the ends of a cell; 0 where none was. */
    public long dropped() {
        return dropped;
    }

    /** What the first row says. */
    public interface Header {

        /**
         * Which columns there are.
         *
         * @param names the cells of the first row
         * @return where each wanted column stands, by the name that the caller gives it; empty where it is no such file
         */
        Optional<Map<String, Integer>> columns(List<String> names);
    }

    /** A header in which columns are found by name, in capitals or not; those required must be there. */
    public static Header named(List<String> required, Function<String, Optional<String>> name) {
        return names -> {
            Map<String, Integer> columns = new HashMap<>();
            for (int index = 0; index < names.size(); index++) {
                int at = index;
                name.apply(names.get(index)).ifPresent(known -> columns.putIfAbsent(known, at));
            }
            return columns.keySet().containsAll(required) ? Optional.of(columns) : Optional.empty();
        };
    }

    /**
     * Reads a file; rows with nothing in them are passed over.
     *
     * @return whether the header was that of such a file; where not, nothing was read
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal.NotSuchAFile} where it is not readable text
     *     or holds more than is read
     */
    public boolean read(FileParts.Part part, Header header, Consumer<TextRow> rows) {
        try {
            Charset charset = TextEncoding.of(part);
            char divider = divider(part, charset);
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(divider)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_CELL)
                    .ofCsvRecord(reader(part, charset))) {
                return read(csv, header, rows);
            }
        } catch (CsvParseException broken) {
            throw refused(
                    "a quote in it is not closed, a cell is longer than " + LONGEST_CELL
                            + " characters, or a row has too many cells",
                    broken);
        } catch (UncheckedIOException | IOException unreadable) {
            Throwable cause = unreadable.getCause();
            throw refused("it cannot be read: " + (cause == null ? unreadable : cause).getMessage(), unreadable);
        }
    }

    private boolean read(CsvReader<CsvRecord> csv, Header header, Consumer<TextRow> rows) {
        Map<String, Integer> columns = null;
        int count = 0;
        for (CsvRecord record : csv) {
            List<String> cells =
                    record.getFields().stream().map(Invisible::strip).toList();
            if (dropped == 0 && !cells.equals(record.getFields())) {
                dropped = record.getStartingLineNumber();
            }
            if (cells.size() > MOST_COLUMNS) {
                throw refused("it has more than " + MOST_COLUMNS + " columns", null);
            }
            if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                throw refused(
                        "row " + record.getStartingLineNumber() + " holds a NUL character, which no text has", null);
            }
            if (columns == null) {
                Optional<Map<String, Integer>> found = header.columns(cells);
                if (found.isEmpty()) {
                    return false;
                }
                columns = found.get();
                continue;
            }
            TextRow row = new TextRow(record.getStartingLineNumber(), columns, cells);
            if (!row.isEmpty()) {
                if (++count > mostRows) {
                    throw refused("it has more than " + mostRows + " rows", null);
                }
                rows.accept(row);
            }
        }
        return columns != null;
    }

    private RuntimeException refused(String why, @Nullable Throwable cause) {
        InterchangeRefusal.NotSuchAFile refusal = new InterchangeRefusal.NotSuchAFile(kind.label(), why);
        return cause == null ? refusal.refused() : refusal.refused(cause);
    }

    private static Reader reader(FileParts.Part part, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(part.open(), charset));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static char divider(FileParts.Part part, Charset charset) throws IOException {
        try (Reader reader = reader(part, charset)) {
            char[] beginning = new char[LONGEST_CELL];
            int length = Math.max(0, reader.read(beginning));
            String line = new String(beginning, 0, length).lines().findFirst().orElse("");
            if (line.indexOf('\t') >= 0) {
                return '\t';
            }
            return line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
        }
    }
}
