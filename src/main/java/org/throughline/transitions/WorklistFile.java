package org.throughline.transitions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.transitions.SafeguardingPointer.Exists;

/** Reads a safeguarding worklist. */
final class WorklistFile {

    private WorklistFile() {}

    /**
     * A row of the file.
     *
     * @param number its line
     */
    record Row(
            long number,
            String upn,
            String surname,
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
            problems.add("Row " + number + ", " + column + ": enter " + expected);
            return now;
        }

        private Optional<LocalDate> day(String column, String text, List<String> problems) {
            if (text.isBlank()) {
                return Optional.empty();
            }
            Optional<LocalDate> day = AnswerCheck.date(text.strip());
            if (day.isEmpty()) {
                problems.add("Row " + number + ", " + column + ": enter a day such as 2026-03-27 or 27/3/2026");
            }
            return day;
        }
    }

    static List<Row> rows(String file, List<String> problems) {
        List<Row> rows = new ArrayList<>();
        String text = file.startsWith("\ufeff") ? file.substring(1) : file;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord record : csv) {
                if (!record.getHeader().containsAll(SafeguardingPointers.COLUMNS)) {
                    problems.add(
                            "The first row must name the columns " + String.join(", ", SafeguardingPointers.COLUMNS));
                    return List.of();
                }
                rows.add(new Row(
                        record.getStartingLineNumber(),
                        record.getField("UPN").strip(),
                        record.getField("LegalSurname").strip(),
                        AnswerCheck.date(record.getField("DOB").strip())
                                .map(LocalDate::toString)
                                .orElse(""),
                        record.getField("RecordExists").strip(),
                        record.getField("System").strip(),
                        record.getField("Sent").strip(),
                        record.getField("Received").strip()));
            }
        } catch (CsvParseException broken) {
            problems.add("This is not a CSV file: " + broken.getMessage());
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add("The file has no rows");
        }
        return rows;
    }
}
