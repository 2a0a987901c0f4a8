package org.throughline.interchange.annexa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.throughline.shared.PlainText;
import org.throughline.shared.csv.SafeCsv;

/** List 1 as files. */
final class AnnexAWriter {

    private AnnexAWriter() {}

    /** As CSV; no cell is a formula. */
    static String csv(List<AnnexARow> rows) {
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord(AnnexARow.COLUMNS);
            for (AnnexARow row : rows) {
                csv.writeRecord(row.cells());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** As a spreadsheet of text cells, so that nothing is run and no zero is lost. */
    static byte[] xlsx(List<AnnexARow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Throughline", "1.0")) {
            Worksheet sheet = book.newWorksheet("List 1");
            write(sheet, 0, AnnexARow.COLUMNS);
            for (int index = 0; index < rows.size(); index++) {
                write(sheet, index + 1, rows.get(index).cells());
            }
            sheet.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(row, column, PlainText.of(cells.get(column)));
            }
        }
    }
}
