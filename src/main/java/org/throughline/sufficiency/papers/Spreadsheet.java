package org.throughline.sufficiency.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.throughline.shared.PlainText;

/**
 * A paper as an .xlsx file. Numbers are numbers; everything else is text, so that nothing in it is ever calculated as a
 * formula.
 */
final class Spreadsheet {

    /** The longest name of a sheet that spreadsheet programs take. */
    static final int LONGEST_NAME = 31;

    private static final String ABOUT = "About";
    private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\']";
    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;
    private static final int LABELS = 32;
    private static final int TEXTS = 100;

    private final Workbook book;
    private final Set<String> names = new HashSet<>();

    private Spreadsheet(Workbook book) {
        this.book = book;
    }

    static byte[] of(PlannerPaper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Throughline", "1.0")) {
            book.properties().setTitle(PlainText.line(paper.title()));
            new Spreadsheet(book).write(paper);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void write(PlannerPaper paper) throws IOException {
        List<PaperTable> tables = paper.sections().stream()
                .flatMap(each -> each.tables().stream())
                .toList();
        names.add(ABOUT.toLowerCase(Locale.ROOT));
        List<String> sheets = tables.stream().map(table -> name(table.sheet())).toList();
        about(paper, sheets);
        for (int index = 0; index < tables.size(); index++) {
            table(book.newWorksheet(sheets.get(index)), tables.get(index));
        }
    }

    /** A name that no other sheet has and that spreadsheet programs take. */
    private String name(String wanted) {
        String clean = PlainText.line(wanted.replaceAll(NOT_IN_NAMES, " "));
        String name = cut(clean, LONGEST_NAME);
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " " + number;
            name = cut(clean, LONGEST_NAME - end.length()) + end;
        }
        return name;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length())).strip();
    }

    private void about(PlannerPaper paper, List<String> sheets) throws IOException {
        Worksheet about = book.newWorksheet(ABOUT);
        about.width(0, LABELS);
        about.width(1, TEXTS);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(paper.title()));
        rows.add(List.of("In a sentence", paper.sentence()));
        rows.addAll(paper.about());
        rows.add(List.of());
        rows.add(List.of("Sheet", "What it shows"));
        int headings = rows.size() - 1;
        int sheet = 0;
        for (PaperSection section : paper.sections()) {
            for (PaperTable table : section.tables()) {
                rows.add(List.of(
                        sheets.get(sheet++),
                        sentence(table.caption()) + sentence(section.sentence()) + section.definition()));
            }
        }
        rows.add(List.of());
        rows.add(List.of("Who decides", PlannerPaper.DECIDES));
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                about.value(row, column, PlainText.of(rows.get(row).get(column)));
                about.style(row, column)
                        .wrapText(column == 1)
                        .verticalAlignment("top")
                        .set();
            }
        }
        about.style(0, 0).bold().set();
        about.style(headings, 0).bold().set();
        about.style(headings, 1).bold().set();
        about.finish();
    }

    private static String sentence(String words) {
        return words.isBlank() ? "" : words + (words.endsWith(".") ? " " : ". ");
    }

    private static void table(Worksheet sheet, PaperTable table) throws IOException {
        List<String> names = table.names();
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, PlainText.of(names.get(column)));
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, width(table, column));
        }
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                cell(sheet, row + 1, column, table.rows().get(row).get(column));
            }
        }
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Number number -> {
                sheet.value(row, column, number.value());
                sheet.style(row, column).format(number.kind().pattern()).set();
            }
            case Cell.Words words -> {
                if (!words.shown().isEmpty()) {
                    sheet.value(row, column, PlainText.of(words.shown()));
                }
            }
        }
    }

    /** As wide as its widest cell; a heading may break. */
    private static int width(PaperTable table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.get(column).shown().length())
                .max()
                .orElse(0);
        int heading = table.names().get(column).length() / 2;
        return Math.clamp(Math.max(longest, heading) + 2L, NARROWEST, WIDEST);
    }
}
