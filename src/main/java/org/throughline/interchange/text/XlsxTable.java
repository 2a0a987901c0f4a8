package org.throughline.interchange.text;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.shared.Invisible;

/**
 * A workbook of Excel (.xlsx) as the same rows that {@link CsvTable} gives: the first sheet that is not hidden and has
 * a known header in one of its first rows. A formula is read by the value that was stored with it, a day by the format
 * of its cell, a fault such as #N/A as it stands. Rows are read one after another.
 */
public final class XlsxTable {

    private static final int HEADER_WITHIN = 10;
    private static final int LETTERS = 26;

    private final ImportKind kind;
    private final int mostRows;
    private long dropped;

    /** A reader for a kind of file, of at most so many rows. */
    public XlsxTable(ImportKind kind, int mostRows) {
        this.kind = kind;
        this.mostRows = mostRows;
    }

    /**
     * Reads a file; rows with nothing in them are passed over.
     *
     * @param header what the header says; asked for the first rows of each sheet
     * @return whether a sheet has such a header; where none has, nothing was read
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal.NotSuchAFile} where it is no workbook or
     *     holds more than is read
     */
    public boolean read(ImportFile file, CsvTable.Header header, Consumer<TextRow> rows) throws IOException {
        try (XlsxParts parts = XlsxParts.of(file)) {
            XlsxBook book = new XlsxBook(parts, kind);
            for (FileParts.Part part : book.sheets()) {
                Sheet sheet = new Sheet(book, header, rows);
                SafeXml.read(part, kind, sheet::read);
                if (sheet.columns != null) {
                    return true;
                }
            }
            return false;
        } catch (XlsxParts.Unsafe unsafe) {
            throw refused(kind, String.valueOf(unsafe.getMessage()), unsafe);
        } catch (ZipException | EOFException broken) {
            throw refused(kind, "it is no workbook, or not all of it", broken);
        }
    }

    /** The first row of what was read in which something was dropped at the ends of a cell; 0 where none was. */
    public long dropped() {
        return dropped;
    }

    static RuntimeException refused(ImportKind kind, String why, @Nullable Throwable cause) {
        InterchangeRefusal.NotSuchAFile refusal = new InterchangeRefusal.NotSuchAFile(kind.label(), why);
        return cause == null ? refusal.refused() : refusal.refused(cause);
    }

    /** A sheet as it is read. */
    private final class Sheet {

        private final XlsxBook book;
        private final CsvTable.Header header;
        private final Consumer<TextRow> rows;
        private @Nullable Map<String, Integer> columns;
        private List<String> cells = new ArrayList<>();
        private long row;
        private int next;
        private int tried;
        private int count;

        Sheet(XlsxBook book, CsvTable.Header header, Consumer<TextRow> rows) {
            this.book = book;
            this.header = header;
            this.rows = rows;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext() && (columns != null || tried < HEADER_WITHIN)) {
                int event = xml.next();
                XlsxBook.refuseDocumentType(kind, event);
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    row = rowNumber(xml.getAttributeValue(null, "r"));
                    cells = new ArrayList<>();
                    next = 0;
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    cell(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    ended();
                }
            }
        }

        private long rowNumber(@Nullable String said) {
            return said != null && said.matches("[0-9]{1,9}") ? Long.parseLong(said) : row + 1;
        }

        private void cell(XMLStreamReader xml) throws XMLStreamException {
            String at = xml.getAttributeValue(null, "r");
            int column = at == null ? next : column(at);
            next = column + 1;
            String text = book.cell(xml);
            if (text.isEmpty()) {
                return;
            }
            if (column >= CsvTable.MOST_COLUMNS) {
                throw refused(kind, "it has more than " + CsvTable.MOST_COLUMNS + " columns", null);
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }

        /** The column of a place such as AB12, from 0. */
        private int column(String place) {
            int column = 0;
            for (int index = 0; index < place.length() && column <= CsvTable.MOST_COLUMNS; index++) {
                char letter = place.charAt(index);
                if (letter < 'A' || letter > 'Z') {
                    break;
                }
                column = column * LETTERS + letter - 'A' + 1;
            }
            return Math.max(0, column - 1);
        }

        private void ended() {
            List<String> stripped = cells.stream().map(Invisible::strip).toList();
            if (stripped.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (dropped == 0 && !stripped.equals(cells)) {
                dropped = row;
            }
            if (columns == null) {
                tried++;
                Optional<Map<String, Integer>> found = header.columns(stripped);
                columns = found.orElse(null);
                return;
            }
            if (++count > mostRows) {
                throw refused(kind, "it has more than " + mostRows + " rows", null);
            }
            rows.accept(new TextRow(row, columns, stripped));
        }
    }
}
