package org.throughline.shared.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A CSV file (RFC 4180) of which no cell is taken for a formula by a spreadsheet: what begins like one gets an
 * apostrophe in front ({@link SafeCell}), numbers stay numbers. Every file that leaves the service is written with it.
 */
public final class SafeCsv implements AutoCloseable {

    /** A number as the formats write it, below 0 or not. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final CsvWriter csv;

    private SafeCsv(CsvWriter csv) {
        this.csv = csv;
    }

    /** A file written as UTF-8. */
    public static SafeCsv to(OutputStream out) {
        return new SafeCsv(CsvWriter.builder().build(out));
    }

    /** A file written as text. */
    public static SafeCsv to(Writer out) {
        return new SafeCsv(CsvWriter.builder().build(out));
    }

    /** Writes a line. */
    public SafeCsv writeRecord(String... cells) {
        return writeRecord(Arrays.asList(cells));
    }

    /** Writes a line. */
    public SafeCsv writeRecord(Iterable<String> cells) {
        List<String> safe = StreamSupport.stream(cells.spliterator(), false)
                .map(SafeCsv::safe)
                .toList();
        csv.writeRecord(safe);
        return this;
    }

    private static String safe(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : SafeCell.of(cell);
    }

    /** Passes on what was written so far. */
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
