package org.throughline.sufficiency.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.sufficiency.scenario.ScenarioFixture.aResult;
import static org.throughline.sufficiency.scenario.ScenarioFixture.aScenario;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobState;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.history.HistorySummary;
import org.throughline.sufficiency.scenario.Report;
import org.throughline.sufficiency.scenario.Scenario;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.XlsxCheck;

/** A calculated scenario as figures. */
class ScenarioPaperTest {

    private static final Instant MADE = Instant.parse("2026-11-26T12:00:00Z");

    private static PlannerPaper paper() {
        Scenario scenario = aScenario("A school");
        HistorySummary history = new HistorySummary(UUID.randomUUID(), "SEN2", 2022, 2026, 1_000, "A planner", MADE);
        FrozenForecast forecast = new FrozenForecast(
                scenario.forecastId(),
                history,
                "November",
                "Why",
                "A planner",
                MADE,
                5,
                1_000,
                42,
                JobState.DONE,
                null);
        Report report = new Report(
                "A school", List.of(new Report.Words("In passing", false), new Report.Words("14 fewer are out", true)));
        return new ScenarioPaper(scenario, aResult(3, 14, List.of()), forecast).write(report, "today");
    }

    @Test
    void every_figure_stands_with_its_band_doing_nothing_with_the_scenario_and_as_a_change() {
        XlsxCheck file = new XlsxCheck(paper().spreadsheet());
        String sheet = "Children placed out of the boro";
        assertThat(file.row(sheet, 2))
                .containsExactly("2027/28", "100", "100", "100", "86", "86", "86", "-14", "-14", "-14");
        assertThat(file.cells(sheet).get("H2").isNumber()).isTrue();
        assertThat(file.row("Pounds a year in all", 4))
                .startsWith("2029/30", "5000000")
                .contains("-300000");
    }

    @Test
    void actions_stand_alone_in_order_and_together_and_what_is_not_paid_back_is_blank() {
        XlsxCheck file = new XlsxCheck(paper().spreadsheet());
        assertThat(file.row("Actions", 2))
                .startsWith("On its own, against doing nothing", "Open a school.")
                .hasSize(10);
        assertThat(file.row("Actions", 6))
                .startsWith("All actions together, against doing nothing")
                .endsWith("2.1");
    }

    @Test
    void it_says_what_it_stands_on_in_the_words_of_the_report() throws Exception {
        PlannerPaper paper = paper();
        assertThat(paper.sentence()).isEqualTo("14 fewer are out");
        assertThat(paper.facts())
                .contains(new PlannerPaper.Fact("Data date", "January 2026"), new PlannerPaper.Fact("Source", "SEN2"));
        assertThat(PdfCheck.faults(paper.pdf())).isEmpty();
    }
}
