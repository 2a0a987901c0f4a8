package org.throughline.interchange.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.interchange.FileHeadings;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;

/** Reads the headings of a table that is of no known kind, with the first values below each. */
public final class HeadingReader {

    /** Within how many rows of a workbook the headings are looked for, as where they are known. */
    private static final int WITHIN = 10;

    private static final int VALUES = 3;
    private static final int LONGEST = 40;
    private static final int LONGEST_HEADING = 200;
    private static final int MOST_COLUMNS = 200;

    private final ImportKind kind;
    private final int mostRows;
    private final List<List<String>> rows = new ArrayList<>();

    /** A reader for a kind of file, of at most so many rows. */
    public HeadingReader(ImportKind kind, int mostRows) {
        this.kind = kind;
        this.mostRows = mostRows;
    }

    /**
     * The columns with a heading: of the first row, or in a workbook of the one of the first rows of which most cells
     * are filled. None where there is no row.
     *
     * @throws org.throughline.shared.Refused as {@link org.throughline.interchange.InterchangeRefusal} where it is no
     *     table
     */
    public List<FileHeadings.Column> read(ImportFile file, boolean isWorkbook) throws IOException {
        if (isWorkbook) {
            new XlsxTable(kind, mostRows).read(file, this::first, this::next);
        } else {
            try (FileParts parts = FileParts.of(file, kind)) {
                new CsvTable(kind, mostRows).read(parts.all().getFirst(), this::first, this::next);
            }
        }
        Optional<List<String>> headings = isWorkbook
                ? rows.stream().limit(WITHIN).max(Comparator.comparingLong(HeadingReader::filled))
                : rows.stream().findFirst();
        return headings.map(this::columns).orElse(List.of());
    }

    private Optional<Map<String, Integer>> first(List<String> cells) {
        rows.add(cells);
        return Optional.of(Map.of());
    }

    private void next(TextRow row) {
        if (rows.size() < WITHIN + VALUES) {
            rows.add(row.cells());
        }
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private List<FileHeadings.Column> columns(List<String> headings) {
        List<List<String>> below = rows.subList(rows.indexOf(headings) + 1, rows.size());
        return Stream.iterate(0, index -> index < Math.min(headings.size(), MOST_COLUMNS), index -> index + 1)
                .filter(index -> !headings.get(index).isEmpty()
                        && headings.get(index).length() <= LONGEST_HEADING
                        && headings.indexOf(headings.get(index)) == index)
                .map(index -> new FileHeadings.Column(
                        headings.get(index),
                        below.stream()
                                .limit(VALUES)
                                .filter(cells -> index < cells.size()
                                        && !cells.get(index).isEmpty())
                                .map(cells -> shortened(cells.get(index)))
                                .toList()))
                .toList();
    }

    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
