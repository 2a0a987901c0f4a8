package org.throughline.transitions.safeguarding;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.shared.FileText;
import org.throughline.shared.Upn;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.safeguarding.SafeguardingPointer.Exists;

/** Reads a safeguarding worklist. */
final class WorklistCsv {

    /** The most bytes of a file. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_CELL = 1 << 16;
    private static final int MOST_SHOWN = 20;
    private static final String MORE = "There are more problems; put these right first";

    private WorklistCsv() {}

    /**
     * A row of the file.
     *
     * @param number its line
     */
    record Row(
            long number,
            String upn,
            String surname,
            String forename,
            String born,
            String exists,
            String system,
            String sent,
            String received) {

        /** A pointer with what the row says; blank cells change nothing. */
        SafeguardingPointer applied(SafeguardingPointer now, List<String> problems) {
            return new SafeguardingPointer(
                    now.recordId(),
                    now.version(),
                    exists.isBlank()
                            ? now.exists()
                            : Arrays.stream(Exists.values())
                                    .filter(each -> each.label().equalsIgnoreCase(exists))
                                    .findFirst()
                                    .orElseGet(() -> wrong(problems, "RecordExists", "Yes or No", now.exists())),
                    system.isBlank()
                            ? now.system()
                            : Arrays.stream(SafeguardingPointer.System.values())
                                    .filter(each -> each.label().equalsIgnoreCase(system))
                                    .findFirst()
                                    .orElseGet(() -> wrong(
                                            problems,
                                            "System",
                                            "CPOMS, MyConcern, Safeguard, Paper or None",
                                            now.system())),
                    day("Sent", sent, problems)
                            .or(() -> Optional.ofNullable(now.sentOn()))
                            .orElse(null),
                    now.method(),
                    day("Received", received, problems)
                            .or(() -> Optional.ofNullable(now.receivedOn()))
                            .orElse(null),
                    now.receivedBy(),
                    now.inContact());
        }

        private <T> T wrong(List<String> problems, String column, String expected, T now) {
            note(problems, "Row " + number + ", " + column + ": enter " + expected);
            return now;
        }

        private Optional<LocalDate> day(String column, String text, List<String> problems) {
            if (text.isBlank()) {
                return Optional.empty();
            }
            Optional<LocalDate> day = AnswerRules.date(text.strip());
            if (day.isEmpty()) {
                note(problems, "Row " + number + ", " + column + ": enter a day such as 2026-03-27 or 27/3/2026");
            }
            return day;
        }
    }

    /**
     * Reads the rows of a file that hold something.
     *
     * @param problems receives what is wrong, a few sentences and how many more there are
     */
    static List<Row> rows(byte[] file, List<String> problems) {
        if (file.length > MOST_BYTES) {
            problems.add("The file must be smaller than 5 MB");
            return List.of();
        }
        String text = FileText.read(file).text();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text)) {
            read(csv, rows, problems);
        } catch (CsvParseException broken) {
            problems.add("This is not a CSV file that can be read: a quote is not closed, or a cell is too long");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add("The file has no rows");
        }
        return rows;
    }

    private static void read(CsvReader<CsvRecord> csv, List<Row> rows, List<String> problems) {
        Map<String, Integer> columns = null;
        int lines = 0;
        for (CsvRecord record : csv) {
            if (++lines > MOST_LINES) {
                problems.add(String.format(Locale.UK, "The file has more than %,d lines. ", MOST_LINES)
                        + "Upload the list you downloaded, with no" + " more rows than it had");
                return;
            }
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns == null) {
                columns = columns(record);
                if (!columns.keySet().containsAll(WorklistFiles.COLUMNS)) {
                    problems.add("The first row must name the columns " + String.join(", ", WorklistFiles.COLUMNS));
                    return;
                }
            } else if (record.getFieldCount() < columns.size()) {
                note(
                        problems,
                        "Row " + record.getStartingLineNumber() + ": it has " + record.getFieldCount() + " cells of "
                                + columns.size() + ". Add the missing commas, or download the list again");
            } else {
                rows.add(row(record, columns));
            }
            if (rows.size() > SafeguardingPointers.MOST_ROWS) {
                problems.add("The file has more than " + SafeguardingPointers.MOST_ROWS + " rows");
                return;
            }
        }
    }

    private static Map<String, Integer> columns(CsvRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < header.getFieldCount(); index++) {
            columns.putIfAbsent(header.getField(index).strip(), index);
        }
        return columns;
    }

    private static Row row(CsvRecord record, Map<String, Integer> columns) {
        Function<String, String> cell =
                name -> record.getField(columns.getOrDefault(name, 0)).strip();
        return new Row(
                record.getStartingLineNumber(),
                Upn.cleaned(cell.apply("UPN")),
                cell.apply("LegalSurname"),
                cell.apply("LegalForename"),
                AnswerRules.date(cell.apply("DOB")).map(LocalDate::toString).orElse(""),
                cell.apply("RecordExists"),
                cell.apply("System"),
                cell.apply("Sent"),
                cell.apply("Received"));
    }

    /** Adds a sentence; past a few of them the rest are only counted. */
    static void note(List<String> problems, String sentence) {
        if (problems.size() < MOST_SHOWN) {
            problems.add(sentence);
        } else if (problems.size() == MOST_SHOWN) {
            problems.add(MORE);
        }
    }
}
