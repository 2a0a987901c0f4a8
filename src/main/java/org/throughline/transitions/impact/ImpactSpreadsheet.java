package org.throughline.transitions.impact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.throughline.shared.PlainText;

/** An evaluation as an .xlsx file: what it is about, then absence and suspensions, a row a level. */
final class ImpactSpreadsheet {

    private static final int LABELS = 28;
    private static final int TEXTS = 100;
    private static final int CELLS = 16;

    private ImpactSpreadsheet() {}

    static byte[] of(ImpactReport report, List<List<String>> about) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Throughline", "1.0")) {
            book.properties().setTitle(PlainText.line(report.title()));
            List<List<String>> lines = new ArrayList<>(List.of(List.of(report.title())));
            lines.addAll(about);
            report.definitions().forEach(each -> lines.add(List.of("", each)));
            Worksheet first = book.newWorksheet("About");
            first.width(0, LABELS);
            first.width(1, TEXTS);
            write(first, 0, lines);
            first.range(0, 1, lines.size(), 1).style().wrapText(true).set();
            first.finish();
            table(book.newWorksheet("Absence, %"), report.headings(), report.absence());
            table(book.newWorksheet("Suspended, %"), report.headings(), report.suspended());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void table(Worksheet sheet, List<String> headings, List<List<String>> rows) throws IOException {
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, CELLS);
        }
        write(
                sheet,
                0,
                List.of(headings.stream()
                        .map(heading -> heading.startsWith("#") ? heading.substring(1) : heading)
                        .toList()));
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(1, 1);
        write(sheet, 1, rows);
        sheet.finish();
    }

    /** Numbers are numbers; everything else is text, so that nothing is ever calculated as a formula. */
    private static void write(Worksheet sheet, int from, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String cell = rows.get(row).get(column);
                if (cell.matches("[0-9][0-9,]*(\\.[0-9]+)?")) {
                    sheet.value(from + row, column, Double.valueOf(cell.replace(",", "")));
                } else {
                    sheet.value(from + row, column, PlainText.of(cell));
                }
            }
        }
    }
}
