package org.throughline.sufficiency.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.highneeds.BlockLine;
import org.throughline.sufficiency.highneeds.FinancialYear;
import org.throughline.sufficiency.highneeds.HighNeedsBlocks;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.ServiceTest;
import org.throughline.testing.XlsxCheck;

/** The planner's papers, made of what is in the database. */
class PlannerPapersTest extends ServiceTest {

    @Autowired
    private PlannerPapers papers;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private HighNeedsBlocks blocks;

    @Autowired
    private JdbcClient jdbc;

    private UUID done() {
        UUID id = as(Roles.PLANNER, () -> forecasts.begin("For a paper", "To print it", 2));
        Awaitility.await("the forecast")
                .atMost(Duration.ofSeconds(120))
                .until(() -> as(Roles.PLANNER, () -> forecasts.status(id)).state() == JobState.DONE);
        return id;
    }

    @Test
    void a_forecast_is_a_pdf_file_and_a_spreadsheet_that_say_the_same() throws Exception {
        UUID id = done();
        byte[] pdf = as(Roles.PLANNER, () -> papers.forecastPdf(id)).orElseThrow();
        XlsxCheck file = new XlsxCheck(
                as(Roles.PLANNER, () -> papers.forecastSpreadsheet(id)).orElseThrow());
        ForecastTables tables = as(Roles.PLANNER, () -> forecasts.tables(id)).orElseThrow();
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf).replaceAll("\\s+", " "))
                .contains(ForecastWords.sentence(tables))
                .contains("Data date January " + tables.lastJanuary())
                .contains("80 % range", "By need", "By NC year");
        assertThat(file.sheets())
                .contains("About", "Total", "By kind of setting", "By need", "By NC year", "Assumptions");
        double likely = tables.rows(Level.TOTAL, tables.lastJanuary() + 2)
                .getFirst()
                .spread()
                .mean();
        assertThat(file.cells("Total").values())
                .filteredOn(XlsxCheck.Cell::isNumber)
                .extracting(cell -> Double.parseDouble(cell.text()))
                .anySatisfy(number -> assertThat(number).isCloseTo(likely, org.assertj.core.data.Offset.offset(1e-4)));
    }

    @Test
    void no_count_of_one_to_four_children_is_on_a_paper_by_need() {
        UUID id = done();
        XlsxCheck file = new XlsxCheck(
                as(Roles.PLANNER, () -> papers.forecastSpreadsheet(id)).orElseThrow());
        List<Double> counts = file.cells("By need").entrySet().stream()
                .filter(cell -> cell.getKey().startsWith("B") && cell.getValue().isNumber())
                .filter(cell -> !cell.getKey().equals("B1"))
                .map(cell -> Double.parseDouble(cell.getValue().text()))
                .toList();
        assertThat(counts).isNotEmpty().allMatch(count -> count == 0 || count >= 5);
    }

    @Test
    void what_is_not_calculated_is_no_file() {
        UUID unknown = UUID.randomUUID();
        assertThat(as(Roles.PLANNER, () -> papers.forecastPdf(unknown))).isEmpty();
        assertThat(as(Roles.PLANNER, () -> papers.forecastSpreadsheet(unknown))).isEmpty();
        assertThat(as(Roles.PLANNER, () -> papers.scenarioSpreadsheet(unknown))).isEmpty();
    }

    @Test
    void the_block_is_told_to_the_penny_with_the_source_of_each_figure() throws Exception {
        FinancialYear year = as(Roles.PLANNER, () -> blocks.years()).getFirst();
        try {
            as(Roles.PLANNER, () -> {
                blocks.set(year, BlockLine.OPENING, new BigDecimal("33700000.55"), "=Draft accounts", "");
                return true;
            });
            byte[] pdf = as(Roles.PLANNER, () -> papers.blockPdf());
            assertThat(PdfCheck.faults(pdf)).isEmpty();
            assertThat(PdfCheck.text(pdf)).contains("£33,700,000.55", "=Draft accounts", "High-needs allocation");
            XlsxCheck file = new XlsxCheck(as(Roles.PLANNER, () -> papers.blockSpreadsheet()));
            assertThat(file.cells("Block by year")).containsEntry("B2", new XlsxCheck.Cell("33700000.55", true));
            assertThat(file.row("Sources", 2)).contains("=Draft accounts");
            assertThat(file.formulas()).isZero();
        } finally {
            jdbc.sql("delete from sufficiency_block_entry").update();
        }
    }

    @Test
    void who_took_a_paper_is_noted() {
        as(Roles.PLANNER, () -> papers.blockSpreadsheet());
        assertThat(jdbc.sql("select count(*) from audit_event where what = ? and action = 'EXPORT'")
                        .param("High-needs block as a spreadsheet, sums only")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void papers_are_for_planners() {
        assertThatThrownBy(() -> as(Roles.SENCO, () -> papers.blockPdf())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> papers.forecastPdf(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
