package org.throughline.sufficiency.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.Projection;
import org.throughline.sufficiency.outlook.ProjectionYear;
import org.throughline.sufficiency.scenario.ScenarioResult;

/** What a scenario says of an academic year. */
class MonitoredTest {

    private static ProjectionYear year(int start, double out) {
        Map<Measure, Distribution> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, Distribution.exactly(-1));
        }
        figures.put(Measure.OUT_OF_BOROUGH, Distribution.exactly(out));
        figures.put(Measure.POUNDS, Distribution.exactly(1_000 * out));
        return new ProjectionYear(start, figures, Map.of());
    }

    private static final ScenarioResult RESULT = new ScenarioResult(
            2027,
            40,
            1,
            1,
            List.of(),
            BigDecimal.ZERO,
            new UnitCostList(Map.of()),
            new Projection(
                    List.of(year(2027, 9), year(2028, 9)),
                    List.of(year(2027, 7), year(2028, 5)),
                    List.of(),
                    List.of(),
                    true,
                    true),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(2028, Distribution.exactly(111)),
            Map.of(2027, Distribution.exactly(100), 2028, Distribution.exactly(130)),
            null,
            null,
            null);

    @Test
    void plans_are_those_of_the_january_in_the_year_with_the_scenario() {
        assertThat(Monitored.PLANS.in(RESULT, 2027)).contains(Distribution.exactly(130));
        assertThat(Monitored.PLANS.in(RESULT, 2026)).contains(Distribution.exactly(100));
    }

    @Test
    void placements_and_pounds_are_those_of_the_academic_year_with_the_scenario() {
        assertThat(Monitored.OUT_OF_BOROUGH.in(RESULT, 2028)).contains(Distribution.exactly(5));
        assertThat(Monitored.POUNDS.in(RESULT, 2027)).contains(Distribution.exactly(7_000));
    }

    @Test
    void of_other_years_it_says_nothing() {
        assertThat(Monitored.UNPLACED.in(RESULT, 2026)).isEmpty();
        assertThat(Monitored.PLANS.in(RESULT, 2028)).isEmpty();
    }
}
