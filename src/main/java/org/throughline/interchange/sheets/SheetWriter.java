package org.throughline.interchange.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.throughline.interchange.text.SheetFormat;
import org.throughline.shared.csv.SafeCsv;

/**
 * A sheet as a file. Numbers that are counted are numbers; everything else is text, of which nothing is ever calculated
 * as a formula.
 */
final class SheetWriter {

    private static final int LONGEST_NAME = 31;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;
    private static final int ROWS_TO_FILL = 200;
    private static final char MARK = '\ufeff';

    private SheetWriter() {}

    /** The rows of a sheet as a file. */
    static byte[] of(SheetShape sheet, List<Map<String, String>> rows, SheetFormat format) {
        return switch (format) {
            case CSV -> csv(sheet, rows);
            case XLSX -> xlsx(sheet, rows, rows.size());
        };
    }

    /** A sheet with one invented row, which reading passes over. */
    static byte[] template(SheetShape sheet, SheetFormat format) {
        Map<String, String> example = new HashMap<>();
        sheet.columns().forEach(column -> example.put(column.name(), column.example()));
        String first = sheet.columns().getFirst().name();
        example.put(first, SheetReader.EXAMPLE + " " + example.get(first));
        List<Map<String, String>> rows = List.of(example);
        return format == SheetFormat.CSV ? csv(sheet, rows) : xlsx(sheet, rows, ROWS_TO_FILL);
    }

    private static byte[] csv(SheetShape sheet, List<Map<String, String>> rows) {
        StringWriter text = new StringWriter();
        // by its mark Excel knows that it is UTF-8
        text.append(MARK);
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord(sheet.columns().stream().map(SheetColumn::name).toList());
            for (Map<String, String> row : rows) {
                csv.writeRecord(sheet.columns().stream()
                        .map(column -> row.getOrDefault(column.name(), ""))
                        .toList());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isNumber(SheetColumn column, String text) {
        return column.form().isCounted() && text.matches("-?[0-9]{1,9}(\\.[0-9]{1,2})?");
    }

    private static byte[] xlsx(SheetShape sheet, List<Map<String, String>> rows, int toFill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String name = sheet.label();
        try (Workbook book = new Workbook(bytes, "Throughline", "1.0")) {
            Worksheet page = book.newWorksheet(name.length() > LONGEST_NAME ? sheet.code() : name.replace("'", ""));
            for (int column = 0; column < sheet.columns().size(); column++) {
                head(page, column, sheet.columns().get(column), toFill);
            }
            page.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < sheet.columns().size(); column++) {
                    cell(page, row + 1, column, sheet.columns().get(column), rows.get(row));
                }
            }
            page.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void head(Worksheet page, int at, SheetColumn column, int toFill) {
        page.value(0, at, column.name());
        page.style(0, at).bold().wrapText(true).set();
        page.comment(0, at, column.meaning() + (column.isRequired() ? ". Needed." : "."));
        page.width(at, Math.clamp(column.name().length() + 2L, NARROWEST, WIDEST));
        if (!column.form().isCounted() && !column.form().isDay() && toFill > 0) {
            // as text, so that Excel leaves zeros and codes alone
            page.range(1, at, toFill, at).style().format("@").set();
        }
    }

    private static void cell(Worksheet page, int row, int at, SheetColumn column, Map<String, String> values) {
        String text = values.getOrDefault(column.name(), "");
        if (isNumber(column, text)) {
            page.value(row, at, new BigDecimal(text));
        } else if (!text.isEmpty()) {
            page.value(row, at, text);
        }
    }
}
