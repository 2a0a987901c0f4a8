package org.throughline.interchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.interchange.ImportFile;
import org.throughline.shared.Refused;

/** A workbook is read as a CSV file is; what is made to harm is refused in words. */
class XlsxTableTest {

    private static final CsvTable.Header HEADER =
            CsvTable.named(List.of("Name"), name -> Optional.of(name).filter(each -> !each.isBlank()));

    @TempDir
    Path folder;

    private static List<List<String>> read(ImportFile file) {
        List<List<String>> rows = new ArrayList<>();
        try {
            boolean isKnown = new XlsxTable(new AnyKind(), 100).read(file, HEADER, row -> rows.add(row.cells()));
            assertThat(isKnown || rows.isEmpty()).isTrue();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return rows;
    }

    private List<List<String>> read(Workbooks book) {
        return read(book.file(folder));
    }

    @Test
    void words_are_shared_or_stand_in_their_cell_and_rows_with_nothing_are_passed_over() {
        Workbooks book = Workbooks.of(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"2\"/><row r=\"3\"><c r=\"A3\"/></row>"
                                + "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>2</v></c></row>"
                                + Workbooks.row("\u00a0O&apos;Hara ", "a&amp;b"))
                .words("<t>Name</t>", "<t>School</t>", "<r><t>Oak </t></r><r><t>Lane</t></r><rPh><t>spoken</t></rPh>");

        assertThat(read(book)).containsExactly(List.of("", "Oak Lane"), List.of("O'Hara", "a&b"));
    }

    @Test
    void the_first_sheet_that_is_seen_and_has_a_known_header_is_read_with_a_title_above_it() {
        Workbooks book = Workbooks.of(Workbooks.row("Name") + Workbooks.row("hidden"))
                .sheet(2, Workbooks.row("About this file"))
                .sheet(3, Workbooks.row("Our list") + Workbooks.row("Name", "School") + Workbooks.row("Ana", "Oak"))
                .sheets("<sheet name=\"a\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"b\" r:id=\"rId2\"/>"
                        + "<sheet name=\"c\" r:id=\"rId3\"/>");

        assertThat(read(book)).containsExactly(List.of("Ana", "Oak"));
    }

    @Test
    void days_are_told_by_their_format_and_numbers_are_read_as_people_read_them() {
        Workbooks book = Workbooks.of(Workbooks.row("Name")
                        + "<row>"
                        + "<c s=\"1\"><v>46108</v></c><c s=\"2\"><v>46108.75</v></c><c s=\"3\"><v>1</v></c>"
                        + "<c s=\"4\"><v>7.0</v></c><c><v>7.0</v></c><c><v>0.30000000000000004</v></c>"
                        + "<c><v>161234567890</v></c><c><v>1.2345678901234568E+20</v></c><c s=\"5\"><v>46108</v></c>"
                        + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><f>A1&amp;B1</f><v>AB</v></c>"
                        + "<c><f>1+1</f></c></row>")
                .styles(
                        Map.of(164, "dd\\ mmmm\\ yyyy;@", 165, "0000000", 166, "[Red]0.0\" days\""),
                        0,
                        14,
                        164,
                        14,
                        165,
                        166);

        assertThat(read(book).getFirst())
                .containsExactly(
                        "2026-03-27",
                        "2026-03-27",
                        "1900-01-01",
                        "0000007",
                        "7",
                        "0.3",
                        "161234567890",
                        "1.23456789012346E+20",
                        "46108",
                        "TRUE",
                        "#N/A",
                        "AB");
    }

    @Test
    void days_of_a_workbook_that_counts_from_1904_are_read_so() {
        Workbooks book = Workbooks.of(Workbooks.row("Name") + "<row><c s=\"0\"><v>44646</v></c></row>")
                .styles(Map.of(), 14)
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<workbookPr date1904=\"1\"/><sheets><sheet r:id=\"rId1\"/></sheets></workbook>");

        assertThat(read(book)).containsExactly(List.of("2026-03-27"));
    }

    private void assertRefused(Workbooks book, String words) {
        ImportFile file = book.file(folder);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().sentence()).contains(words));
    }

    @Test
    void a_bomb_is_refused_before_it_fills_the_memory() {
        Workbooks book = Workbooks.of(Workbooks.row("Name"))
                .part("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(4_000_000) + "</sst>");

        assertRefused(book, "unpacks to more");
    }

    @Test
    void a_document_type_is_refused_wherever_it_stands() {
        String bad = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY a \"&e;&e;\">]>";
        assertRefused(
                Workbooks.of("")
                        .part(
                                "xl/worksheets/sheet1.xml",
                                bad + "<worksheet><sheetData><row><c t=\"inlineStr\">"
                                        + "<is><t>Name&a;</t></is></c></row></sheetData></worksheet>"),
                "document type");
        assertRefused(Workbooks.of("").part("xl/sharedStrings.xml", bad + "<sst/>"), "document type");
        assertRefused(Workbooks.of("").part("xl/workbook.xml", bad + "<workbook/>"), "document type");
    }

    @Test
    void long_cells_wide_rows_and_long_lists_are_refused() {
        Random random = new Random(1);
        StringBuilder cell = new StringBuilder();
        random.ints(16_000_000, 'a', 'z').forEach(letter -> cell.append((char) letter));
        assertRefused(Workbooks.of(Workbooks.row("Name") + Workbooks.row(cell.toString())), "longer than 65536");
        assertRefused(
                Workbooks.of(Workbooks.row("Name")
                        + Workbooks.row(new String[30_000]).replace("null", "x")),
                "columns");
        assertRefused(Workbooks.of(Workbooks.row("Name") + "<row><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>"), "columns");
        assertRefused(Workbooks.of(Workbooks.row("Name") + Workbooks.row("x").repeat(101)), "more than 100 rows");
    }

    @Test
    void a_zip_without_a_workbook_is_refused() {
        assertRefused(Workbooks.of("").part("xl/other.xml", "<a/>").without("xl/workbook.xml"), "no Excel workbook");
    }

    @Test
    void every_beginning_and_every_flipped_byte_is_read_or_refused_in_words() throws IOException {
        byte[] whole =
                Files.readAllBytes(Workbooks.of(Workbooks.row("Name", "Born") + Workbooks.row("Ana", "27/3/2016"))
                        .words("<t>shared</t>")
                        .styles(Map.of(164, "d mmm"), 0, 164)
                        .file(folder)
                        .path());
        Path path = folder.resolve("changed.xlsx");
        ImportFile file = new ImportFile("changed.xlsx", path);
        for (int length = 0; length < whole.length; length += 3) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertReadOrRefused(file);
        }
        Random random = new Random(20261127);
        for (int time = 0; time < 1_500; time++) {
            byte[] changed = whole.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(path, changed);
            assertReadOrRefused(file);
        }
    }

    private static void assertReadOrRefused(ImportFile file) {
        try {
            read(file);
        } catch (Refused inWords) {
            assertThat(inWords.refusal().sentence()).startsWith("This is not a file of the kind");
        }
    }
}
