package org.throughline.interchange.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One CSV file of a pack: reads it row by row and finds what is wrong with the file itself. */
final class PackTable {

    /** The longest cell read, in characters. */
    static final int LONGEST_CELL = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final List<String> required;
    private final Set<String> known;
    private final PackFaults faults;

    /** A file with these required columns, which come first, and these optional ones. */
    PackTable(String file, List<String> required, List<String> optional, PackFaults faults) {
        this.file = file;
        this.required = required;
        this.known = new HashSet<>(required);
        this.known.addAll(optional);
        this.faults = faults;
    }

    /** Hands every row to the consumer; a missing file is a fault when it is needed. */
    void read(PackSource source, boolean needed, Consumer<PackRow> consumer) {
        try {
            Optional<InputStream> in = source.open(file);
            if (in.isPresent()) {
                read(in.get(), consumer);
            } else if (needed) {
                faults.add(file, 0, "", "the file is missing, expected it at the top of the pack");
            }
        } catch (IOException unreadable) {
            faults.add(file, 0, "", "the file cannot be read: " + unreadable.getMessage());
        }
    }

    private void read(InputStream bytes, Consumer<PackRow> consumer) throws IOException {
        // bytes that are not UTF-8 become U+FFFD, so that each such cell can be named
        try (Reader text = withoutMark(bytes);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(false)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(text)) {
            rows(csv.iterator(), consumer);
        } catch (CsvParseException broken) {
            faults.add(file, 0, "", "the rest of the file cannot be read: " + reason(broken));
        } catch (UncheckedIOException unreadable) {
            faults.add(file, 0, "", "the file cannot be read: " + reason(unreadable));
        }
    }

    private void rows(Iterator<CsvRecord> records, Consumer<PackRow> consumer) {
        if (!records.hasNext()) {
            faults.add(file, 1, "", "the file is empty, expected a header row");
            return;
        }
        CsvRecord header = records.next();
        Map<String, Integer> columns = columns(header);
        if (!columns.keySet().containsAll(required)) {
            return;
        }
        while (records.hasNext()) {
            CsvRecord row = records.next();
            long line = row.getStartingLineNumber();
            if (row.getFieldCount() != header.getFieldCount()) {
                faults.add(
                        file,
                        line,
                        "",
                        "the row has " + row.getFieldCount() + " cells, expected " + header.getFieldCount()
                                + " as in the header");
            } else {
                consumer.accept(new PackRow(file, line, row, columns, faults));
            }
        }
    }

    private Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < header.getFieldCount(); index++) {
            String name = header.getField(index).strip();
            if (!known.contains(name)) {
                faults.warn(file, 1, PackFaults.quote(name), "the column is unknown and is ignored");
            } else if (columns.put(name, index) != null) {
                faults.add(file, 1, name, "the column stands twice, expected it once");
            }
        }
        required.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> faults.add(file, 1, name, "the column is missing, expected it in the header"));
        return columns;
    }

    private static Reader withoutMark(InputStream bytes) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String outer = String.valueOf(failure.getMessage());
        String inner = String.valueOf(cause.getMessage());
        return outer.contains(inner) || cause == failure ? outer : outer + " " + inner;
    }
}
