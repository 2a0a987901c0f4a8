package org.throughline.sufficiency.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.scenario.Report;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.XlsxCheck;

/** One paper, two files. */
class PlannerPaperTest {

    private static final List<String> DANGEROUS =
            List.of("=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")");

    private static PlannerPaper paper(PaperTable... tables) {
        Report.Line line = new Report.Line(
                "Plans",
                List.of(
                        new Report.Point(2025, 90, 90, 90),
                        new Report.Point(2026, 100, 100, 100),
                        new Report.Point(2027, 105, 110, 120)));
        return new PlannerPaper(
                "A paper",
                "It says 110.",
                List.of(new PlannerPaper.Fact("Data date", "January 2026"), new PlannerPaper.Fact("Source", " ")),
                List.of(new PaperSection(
                        "A section",
                        "A sentence.",
                        "A definition.",
                        new Report.Chart("Plans", "children", 2026, List.of(line)),
                        List.of(tables))));
    }

    private static PaperTable table(String sheet) {
        return new PaperTable(
                sheet,
                "Children by January",
                List.of("January", "#Likely", "#Pounds"),
                List.of(
                        List.of(Cell.year(2026), Cell.count(1_100), Cell.pence(new BigDecimal("-1234.50"))),
                        List.of(Cell.year(2027), Cell.few(3), Cell.BLANK)));
    }

    @Test
    void the_pdf_file_has_sentence_facts_chart_table_and_definition_and_is_accessible() throws Exception {
        PlannerPaper paper = paper(table("Plans"));
        byte[] pdf = paper.pdf();
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains("It says 110.", "Data date January 2026", "Source Not recorded")
                .contains("A sentence.", "Children by January", "1,100", "\u2212£1,234.50", "under 5", "A definition.")
                .contains("a named officer decides");
        assertThat(paper.sections().getFirst().svg())
                .contains(">Past<", ">Forecast<", ">80 % range<", ">children<", ">2025<");
    }

    @Test
    void numbers_are_numbers_and_words_are_words() {
        XlsxCheck file = new XlsxCheck(paper(table("Plans")).spreadsheet());
        assertThat(file.sheets()).containsExactly("About", "Plans");
        assertThat(file.row("Plans", 1)).containsExactly("January", "Likely", "Pounds");
        assertThat(file.cells("Plans"))
                .containsEntry("B2", new XlsxCheck.Cell("1100", true))
                .containsEntry("C2", new XlsxCheck.Cell("-1234.50", true))
                .containsEntry("B3", new XlsxCheck.Cell("under 5", false))
                .doesNotContainKey("C3");
        assertThat(file.isHeaderFrozen("Plans")).isTrue();
    }

    @Test
    void the_first_sheet_says_what_is_to_be_known_and_what_each_sheet_shows() {
        XlsxCheck file = new XlsxCheck(paper(table("Plans")).spreadsheet());
        List<String> about =
                file.cells("About").values().stream().map(XlsxCheck.Cell::text).toList();
        assertThat(about)
                .startsWith("A paper")
                .contains("It says 110.", "Data date", "January 2026", "Not recorded")
                .contains("Plans", "Children by January. A sentence. A definition.")
                .contains(PlannerPaper.DECIDES);
    }

    @Test
    void whatever_words_begin_with_they_are_no_formula() {
        PaperTable table = new PaperTable(
                "=A1",
                "@caption",
                List.of("=heading"),
                DANGEROUS.stream().map(words -> List.of(Cell.words(words))).toList());
        XlsxCheck file = new XlsxCheck(paper(table).spreadsheet());
        assertThat(file.formulas()).isZero();
        for (int row = 0; row < DANGEROUS.size(); row++) {
            assertThat(file.cells("=A1").get("A" + (row + 2))).isEqualTo(new XlsxCheck.Cell(DANGEROUS.get(row), false));
        }
    }

    @Test
    void letters_that_no_file_can_hold_are_left_out() {
        PaperTable table = new PaperTable(
                "Plans",
                "Plans",
                List.of("Words"),
                List.of(List.of(Cell.words("before\u0001 and\uffff <after> & \u674e"))));
        assertThat(new XlsxCheck(paper(table).spreadsheet()).row("Plans", 2))
                .containsExactly("before and <after> & \u674e");
    }

    @Test
    void sheets_have_names_that_programs_take_and_no_two_the_same() {
        String longName = "Children with plans by need and NC year: all";
        PaperTable[] tables =
                IntStream.range(0, 11).mapToObj(none -> table(longName)).toArray(PaperTable[]::new);
        List<String> sheets = new XlsxCheck(paper(tables).spreadsheet()).sheets();
        assertThat(sheets).hasSize(12).doesNotHaveDuplicates();
        assertThat(sheets)
                .allSatisfy(name -> assertThat(name)
                        .hasSizeLessThanOrEqualTo(Spreadsheet.LONGEST_NAME)
                        .doesNotContain(":"));
        assertThat(new XlsxCheck(paper(table("about")).spreadsheet()).sheets()).containsExactly("About", "about 2");
    }

    @Test
    void numbers_are_rounded_on_paper_as_on_the_screen_and_nothing_is_not_below_nothing() {
        assertThat(Cell.of(2.5, Cell.Kind.COUNT).shown()).isEqualTo("3");
        assertThat(Cell.of(-2.5, Cell.Kind.COUNT).shown()).isEqualTo("\u22123");
        assertThat(Cell.of(-0.4, Cell.Kind.COUNT).shown()).isEqualTo("0");
        assertThat(Cell.of(1_000, Cell.Kind.POUNDS).shown()).isEqualTo("£1,000");
        assertThat(Cell.of(0.123, Cell.Kind.PERCENT).shown()).isEqualTo("12.3%");
        assertThat(Cell.few(4).shown()).isEqualTo("under 5");
        assertThat(Cell.few(0).shown()).isEqualTo("0");
        assertThat(Cell.year(2027).shown()).isEqualTo("2027");
    }
}
