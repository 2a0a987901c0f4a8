package org.throughline.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.throughline.shared.FileText;
import org.throughline.shared.Invisible;

/** One CSV file of a pack: reads it row by row and finds what is wrong with the file itself. */
public final class PackTable {

    /** The longest cell read, in characters. */
    static final int LONGEST_CELL = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Stands for bytes that are not UTF-8; no text may hold this code point. */
    private static final char NOT_UTF_8 = '\uFDD0';

    private static final Pattern STARTED_IN_LINE = Pattern.compile("started in line (\\d+)");

    private final String file;
    private final List<String> required;
    private final Set<String> known;
    private final int mostRows;
    private final PackFaults faults;
    private final TableNotes notes;
    private boolean othersPass;
    private long lastLine;
    private long nextLine;

    /** A file with these columns and at most so many rows. */
    public PackTable(PackColumns columns, int mostRows, PackFaults faults) {
        this.file = columns.file();
        this.required = columns.required();
        this.known = new HashSet<>(columns.all());
        this.mostRows = mostRows;
        this.faults = faults;
        this.notes = new TableNotes(file, faults);
    }

    /** Columns that are not known are passed over without a word: the file is made for many uses. */
    public PackTable passingOthers() {
        othersPass = true;
        return this;
    }

    /**
     * Hands every row to the consumer; a missing file is a fault when it is needed.
     *
     * @return whether the file was read to its end, whatever is wrong in its rows
     */
    public boolean read(PackSource source, boolean needed, Consumer<PackRow> consumer) {
        try {
            Optional<InputStream> in = source.open(file);
            if (in.isPresent()) {
                return read(in.get(), consumer);
            }
            if (needed) {
                faults.add(file, 0, "", "the file is missing, expected it at the top of the pack");
            }
        } catch (PackSource.TooLarge tooLarge) {
            throw new UncheckedIOException(tooLarge);
        } catch (AccessDeniedException denied) {
            faults.add(file, 0, "", "the file cannot be read: permission is denied");
        } catch (IOException unreadable) {
            faults.add(file, 0, "", "the file cannot be read: " + unreadable.getMessage());
        }
        return false;
    }

    private boolean read(InputStream opened, Consumer<PackRow> consumer) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(opened, 2);
        if (isUtf16(bytes)) {
            bytes.close();
            faults.add(file, 0, "", "the file is UTF-16, " + TableNotes.SAVE_AGAIN);
            return false;
        }
        try (Reader text = withoutMark(bytes);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(text)) {
            boolean whole = rows(csv.iterator(), consumer);
            notes.say();
            return whole;
        } catch (CsvParseException broken) {
            faults.add(
                    file,
                    lineOf(broken),
                    "",
                    "the record that begins here cannot be read, nor what follows; expected closed quotes, quotes inside a"
                            + " quoted cell doubled, no cell above " + LONGEST_CELL
                            + " characters and no row above 16384"
                            + " cells");
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof PackSource.TooLarge) {
                throw unreadable;
            }
            faults.add(file, 0, "", "the file cannot be read: " + reason(unreadable));
        }
        return false;
    }

    private boolean rows(Iterator<CsvRecord> records, Consumer<PackRow> consumer) {
        if (!records.hasNext()) {
            faults.add(file, 1, "", "the file is empty, expected a header row");
            return false;
        }
        CsvRecord header = records.next();
        lastLine = header.getStartingLineNumber();
        nextLine = lastLine + lines(header);
        Map<String, Integer> columns = columns(header);
        if (!columns.keySet().containsAll(required)) {
            return false;
        }
        int[] ignored = IntStream.range(0, header.getFieldCount())
                .filter(index -> !columns.containsValue(index))
                .toArray();
        for (int count = 0; records.hasNext(); ) {
            CsvRecord row = records.next();
            skipped(row);
            if (isEmpty(row)) {
                lastLine = row.getStartingLineNumber();
                notes.isEmpty(lastLine);
            } else if (++count > mostRows) {
                faults.add(
                        file,
                        row.getStartingLineNumber(),
                        "",
                        "the file has more than " + mostRows + " rows, expected fewer");
                return false;
            } else {
                read(row, header, columns, ignored, consumer);
            }
        }
        return true;
    }

    private void read(
            CsvRecord row, CsvRecord header, Map<String, Integer> columns, int[] ignored, Consumer<PackRow> consumer) {
        long line = row.getStartingLineNumber();
        lastLine = line;
        if (row.getFieldCount() != header.getFieldCount()) {
            faults.add(
                    file,
                    line,
                    "",
                    "the row has " + row.getFieldCount() + " cells, expected " + header.getFieldCount()
                            + " as in the header");
            return;
        }
        for (int index : ignored) {
            notes.isText(row.getField(index), line, header.getField(index).strip());
        }
        consumer.accept(new PackRow(file, line, row, columns, faults, notes));
    }

    /** Notes the lines between two rows, which the parser passes over: there is nothing in them. */
    private void skipped(CsvRecord row) {
        for (long line = nextLine; line < row.getStartingLineNumber(); line++) {
            notes.isEmpty(line);
        }
        nextLine = row.getStartingLineNumber() + lines(row);
    }

    /** How many lines a row takes: one, and one more for each line end within quotes. */
    private static long lines(CsvRecord row) {
        long ends = 0;
        for (String cell : row.getFields()) {
            for (int index = 0; index < cell.length(); index++) {
                char end = cell.charAt(index);
                boolean isHalf = end == '\r' && index + 1 < cell.length() && cell.charAt(index + 1) == '\n';
                ends += (end == '\n' || end == '\r') && !isHalf ? 1 : 0;
            }
        }
        return 1 + ends;
    }

    private static boolean isEmpty(CsvRecord row) {
        for (String cell : row.getFields()) {
            if (!Invisible.strip(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        long line = header.getStartingLineNumber();
        for (int index = 0; index < header.getFieldCount(); index++) {
            String cell = header.getField(index);
            String name = notes.strip(cell, line, Invisible.strip(cell));
            if (!notes.isText(name, line, PackFaults.quote(name))) {
                continue;
            }
            if (!known.contains(name)) {
                if (!othersPass) {
                    faults.warn(file, line, PackFaults.quote(name), "the column is unknown and is ignored");
                }
            } else if (columns.put(name, index) != null) {
                faults.add(file, line, name, "the column stands twice, expected it once");
            }
        }
        required.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> faults.add(file, line, name, "the column is missing, expected it in the header"));
        return columns;
    }

    /** Whether a cell holds bytes that were not UTF-8, or a NUL character. */
    static boolean isBroken(String cell) {
        return isNotUtf8(cell) || cell.indexOf('\0') >= 0;
    }

    /** Whether a cell holds bytes that were not UTF-8. */
    static boolean isNotUtf8(String cell) {
        return cell.indexOf(NOT_UTF_8) >= 0;
    }

    /** Looks at the first two bytes, which stay to be read: a mark of UTF-16, or every other one nothing. */
    private static boolean isUtf16(PushbackInputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(2);
        bytes.unread(first);
        if (first.length < 2) {
            return false;
        }
        return FileText.hasUtf16Mark(first) || (first[0] == 0) != (first[1] == 0);
    }

    private static Reader withoutMark(InputStream bytes) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(NOT_UTF_8));
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Where the record begins that cannot be read: as the parser says, else after the last one that could. */
    private long lineOf(CsvParseException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher line = STARTED_IN_LINE.matcher(String.valueOf(cause.getMessage()));
            if (line.find()) {
                return Long.parseLong(line.group(1));
            }
        }
        return lastLine + 1;
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }
}
