package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.throughline.sufficiency.scenario.ScenarioFixture.aResult;
import static org.throughline.sufficiency.scenario.ScenarioFixture.aScenario;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.provision.Provisions;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.outlook.Measure;

/** What scenarios would change, as a report and as a file. */
class ScenarioPapersTest {

    private final Scenarios scenarios = mock(Scenarios.class);
    private final Forecasts forecasts = mock(Forecasts.class);
    private final Provisions provisions = mock(Provisions.class);
    private final ScenarioPapers papers = new ScenarioPapers(
            scenarios, forecasts, provisions, Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC));

    private UUID known(Scenario scenario, Optional<ScenarioResult> result) {
        when(scenarios.find(scenario.id())).thenReturn(Optional.of(scenario));
        when(scenarios.result(scenario.id())).thenReturn(result);
        return scenario.id();
    }

    private UUID calculated(String title, int years, int fewerOut) {
        return known(aScenario(title), Optional.of(aResult(years, fewerOut, List.of())));
    }

    private static List<String> said(Report report) {
        return report.parts().stream()
                .filter(Report.Words.class::isInstance)
                .map(part -> ((Report.Words) part).text())
                .toList();
    }

    @Test
    void nothing_calculated_gives_no_report_and_no_file() {
        UUID none = known(aScenario("Not yet"), Optional.empty());
        assertThat(papers.report(List.of(none))).isEmpty();
        assertThat(papers.pdf(List.of(none))).isEmpty();
        assertThat(papers.csv(none)).isEmpty();
        assertThat(papers.report(List.of())).isEmpty();
        when(scenarios.find(none)).thenReturn(Optional.empty());
        assertThat(papers.report(List.of(none))).isEmpty();
    }

    @Test
    void one_scenario_says_what_it_changes_in_the_last_year_and_when_it_is_paid_back() {
        Report report = papers.report(List.of(calculated("A school", 3, 14))).orElseThrow();
        assertThat(report.title()).startsWith("A school");
        assertThat(said(report).getFirst())
                .contains("2029/30")
                .contains("about 14 fewer children are placed out of the borough")
                .contains("about £300k a year is saved")
                .contains("Building it costs £600,000, paid back after about 2.1 years");
    }

    private static Report.Table table(Report report, String caption) {
        return report.parts().stream()
                .filter(part ->
                        part instanceof Report.Table table && table.caption().startsWith(caption))
                .map(Report.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_lives_on_the_savings_of_other_actions_is_not_paid_back_on_its_own() {
        Report report = papers.report(List.of(calculated("A school", 3, 14))).orElseThrow();
        assertThat(said(report))
                .anyMatch(said -> said.startsWith("Not paid back on its own") && said.contains("school"));
        assertThat(table(report, "When each action is paid back").rows())
                .extracting(row -> row.get(4))
                .containsExactly("not in these years", "", "after 2.1 years");
    }

    @Test
    void the_steps_from_unmitigated_to_mitigated_add_up() {
        List<List<String>> rows = table(
                        papers.report(List.of(calculated("A school", 3, 14))).orElseThrow(), "From matched at best")
                .rows();
        assertThat(rows).extracting(row -> row.get(1)).containsExactly("1,040", "0", "+20", "1,060");
        assertThat(rows).extracting(row -> row.get(2)).containsExactly("100", "\u221214", "0", "86");
        assertThat(rows).extracting(row -> row.get(6)).containsExactly("£5,000k", "+£20k", "\u2212£320k", "£4,700k");
    }

    @Test
    void the_pounds_of_todays_practice_stand_beside_those_matched_at_best_with_how_they_are_counted() {
        Report report = papers.report(List.of(calculated("A school", 3, 14))).orElseThrow();
        assertThat(table(report, "Today's practice carried on: pounds a year").rows())
                .hasSize(3)
                .first()
                .isEqualTo(List.of("2027/28", "£5.43m", "£5.43m to £5.43m"));
        assertThat(said(report)).anyMatch(said -> said.startsWith("A child in a specialist place costs what"));
    }

    @Test
    void a_result_from_before_the_actions_were_told_apart_asks_to_be_calculated_again() {
        ScenarioResult result = aResult(3, 14, List.of());
        ScenarioResult older = new ScenarioResult(
                result.entryYear(),
                result.futures(),
                result.named(),
                result.staying(),
                result.changes(),
                result.capital(),
                result.prices(),
                result.outlook(),
                result.openings(),
                result.gaps(),
                result.plansLevel(),
                result.plansNothing(),
                result.plansScenario(),
                null,
                null,
                null);
        UUID id = known(aScenario("Older"), Optional.of(ScenarioFile.RESULT.read(ScenarioFile.RESULT.write(older))));
        assertThat(said(papers.report(List.of(id)).orElseThrow()).getFirst())
                .contains("Calculate the scenario again to see when it is paid back");
        assertThat(papers.actionsCsv(id)).isEmpty();
    }

    @Test
    void the_file_of_actions_has_each_alone_in_order_and_together() {
        List<String> lines = new String(
                        papers.actionsCsv(calculated("A school", 3, 14)).orElseThrow(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(1 + 5 * (3 * Measure.values().length + 6));
        assertThat(lines)
                .contains("nothing,1,Open a school.,,payback_years,,,,")
                .contains(
                        "actions_before,2,More outreach.,2029,pounds,-320000.0000,-320000.0000,-320000.0000,-320000.0000")
                .contains("nothing,0,All actions,,payback_years,2.1000,,,");
    }

    @Test
    void two_scenarios_of_one_forecast_stand_side_by_side() {
        Report report = papers.report(List.of(calculated("A school", 3, 14), calculated("A base", 3, 6)))
                .orElseThrow();
        assertThat(report.title()).contains("A school and A base");
        assertThat(report.parts())
                .filteredOn(Report.Chart.class::isInstance)
                .isNotEmpty()
                .allMatch(chart -> ((Report.Chart) chart).lines().size() == 4);
    }

    @Test
    void a_scenario_of_other_years_another_forecast_or_without_a_result_is_left_out() {
        UUID first = calculated("A school", 3, 14);
        UUID shorter = calculated("Shorter", 2, 6);
        UUID elsewhere = known(aScenario("Elsewhere", UUID.randomUUID()), Optional.of(aResult(3, 6, List.of())));
        UUID notYet = known(aScenario("Not yet"), Optional.empty());
        assertThat(papers.report(List.of(first, shorter, elsewhere, notYet))
                        .orElseThrow()
                        .title())
                .startsWith("A school:");
    }

    @Test
    void without_the_first_one_there_is_nothing_to_compare_with() {
        UUID notYet = known(aScenario("Not yet"), Optional.empty());
        assertThat(papers.report(List.of(notYet, calculated("A school", 3, 14))))
                .isEmpty();
    }

    @Test
    void the_file_has_every_figure_of_every_year_three_times() {
        List<String> lines = new String(
                        papers.csv(calculated("A school", 3, 14)).orElseThrow(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(1 + 3 * 3 * Measure.values().length);
        assertThat(lines)
                .contains("nothing,2027,out_of_borough,100.0000,100.0000,100.0000,100.0000")
                .contains("scenario,2029,out_of_borough,86.0000,86.0000,86.0000,86.0000")
                .contains("difference,2028,pounds,-300000.0000,-300000.0000,-300000.0000,-300000.0000");
    }

    @Test
    void fewer_than_five_children_are_not_told_in_the_file_and_none_are_none() {
        List<String> lines = new String(
                        papers.csv(calculated("A school", 1, 14)).orElseThrow(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).contains("nothing,2027,unplaced,under 5,,,");
        assertThat(lines).contains("nothing,2027,newly_out,0.0000,0.0000,0.0000,0.0000");
    }
}
