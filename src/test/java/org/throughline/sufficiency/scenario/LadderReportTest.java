package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.forecast.Distribution;

/** When a scenario is paid back, in words. */
class LadderReportTest {

    private static final ScenarioResult ANY = ScenarioFixture.aResult(3, 14, List.of());

    private static ActionLadder.Rung rung(double sum, @Nullable Double payback, @Nullable Double ifItWentOn) {
        return new ActionLadder.Rung(
                "All",
                Map.of(2027, BigDecimal.valueOf(600_000)),
                ANY.outlook().difference(),
                Distribution.exactly(1_000),
                0,
                Distribution.exactly(sum),
                payback,
                ifItWentOn,
                0.4);
    }

    private static String said(long capital, ActionLadder.@Nullable Rung together) {
        ActionLadder ladder =
                together == null ? null : new ActionLadder(new BigDecimal("3.5"), List.of(), List.of(), together);
        return LadderReport.payback(new ScenarioResult(
                ANY.entryYear(),
                ANY.futures(),
                ANY.named(),
                ANY.staying(),
                ANY.changes(),
                BigDecimal.valueOf(capital),
                ANY.prices(),
                ANY.outlook(),
                ANY.openings(),
                ANY.gaps(),
                ANY.plansLevel(),
                ANY.plansNothing(),
                ANY.plansScenario(),
                ladder,
                null,
                null));
    }

    @Test
    void where_nothing_is_built_nothing_is_paid_back() {
        assertThat(said(0, rung(-5, null, null))).isEqualTo("Nothing is built");
    }

    @Test
    void in_these_years_it_says_after_how_many() {
        assertThat(said(600_000, rung(-70_000, 2.34, 2.34))).contains("£600,000, paid back after about 2.3 years");
    }

    @Test
    void beyond_these_years_it_says_what_is_left_and_what_would_have_to_go_on() {
        assertThat(said(600_000, rung(412_300, null, 11.6)))
                .contains("which these years do not pay back")
                .contains("is £412k")
                .contains("If the years after were like the last one, it would be paid back after about 11.6 years");
    }

    @Test
    void what_never_pays_back_is_said() {
        assertThat(said(600_000, rung(680_000, null, null)))
                .contains("is £680k")
                .contains("Not even 60 years like the last one would pay it back");
    }

    @Test
    void a_scenario_without_actions_has_no_ladder_to_show() {
        ReportWriter writer = new ReportWriter();
        ScenarioResult empty = new ScenarioResult(
                ANY.entryYear(),
                ANY.futures(),
                ANY.named(),
                ANY.staying(),
                ANY.changes(),
                ANY.capital(),
                ANY.prices(),
                ANY.outlook(),
                ANY.openings(),
                ANY.gaps(),
                ANY.plansLevel(),
                ANY.plansNothing(),
                ANY.plansScenario(),
                new ActionLadder(new BigDecimal("3.5"), List.of(), List.of(), rung(0, null, null)),
                null,
                null);
        new LadderReport("Empty", empty, writer).write();
        assertThat(writer.parts()).isEmpty();
    }
}
