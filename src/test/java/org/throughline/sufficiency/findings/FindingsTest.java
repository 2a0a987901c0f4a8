package org.throughline.sufficiency.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.sufficiency.forecast.SmallHistory.FIVE;
import static org.throughline.sufficiency.forecast.SmallHistory.SIX;
import static org.throughline.sufficiency.forecast.SmallHistory.aHistory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.SmallHistory;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.ValidStates;

/** What is missing or odd is found, and said in words. */
class FindingsTest {

    private static Findings findings(History history) {
        ForecastRequest request = new ForecastRequest(history, 2, 50, 42, 1, List.of(), Map.of());
        return Findings.of(request, Forecasting.run(request, Forecasting.SILENT), Forecasting.SILENT);
    }

    private static SmallHistory ordinary() {
        return aHistory()
                .year(2018, 30, 10, 10)
                .year(2019, 30, 11, 9)
                .year(2020, 31, 9, 10)
                .year(2021, 30, 10, 11);
    }

    @Test
    void an_ordinary_history_needs_no_word() {
        assertThat(findings(ordinary().history()).sentences()).isEmpty();
    }

    @Test
    void a_last_year_in_which_nearly_everyone_leaves_and_nobody_joins_is_unusual() {
        Findings findings = findings(ordinary().year(2022, 4, 0, 36).history());

        assertThat(findings.unusual()).extracting(UnusualYear::what).containsExactly("joiners", "leavers");
        assertThat(findings.unusual().getFirst().seen()).isZero();
        assertThat(findings.sentences().getFirst())
                .startsWith("The year to January 2023 is unusual: 0 joiners")
                .contains("--train-to 2022");
    }

    @Test
    void the_forecast_without_an_unusual_year_stands_beside_it_and_is_that_of_the_year_before() {
        History history = ordinary().year(2022, 4, 0, 36).history();
        Findings findings = findings(history);
        Forecast before = Forecasting.run(
                new ForecastRequest(history.upTo(2022), 3, 50, 42, 1, List.of(), Map.of()), Forecasting.SILENT);

        assertThat(findings.without().totals()).containsOnlyKeys(2023, 2024, 2025);
        assertThat(findings.without().totals().get(2025))
                .isEqualTo(before.januaries().get(2025).total());
        assertThat(findings.sentences().get(2))
                .startsWith("Without the unusual year the forecast for January 2025 is ")
                .contains(", with it ");
    }

    @Test
    void an_ordinary_year_is_forecast_once_and_a_gap_before_an_unusual_one_leaves_nothing_to_compare() {
        assertThat(findings(ordinary().history()).without()).isNull();
        Findings afterGap = findings(ordinary().year(2023, 4, 0, 36).history());

        assertThat(afterGap.sentences().getFirst()).contains("--train-to 2022");
        assertThat(afterGap.without()).isNull();
    }

    @Test
    void a_last_year_a_little_above_the_others_is_not_unusual() {
        assertThat(findings(ordinary().year(2022, 30, 14, 8).history()).unusual())
                .isEmpty();
    }

    @Test
    void of_one_year_nothing_is_unusual() {
        assertThat(UnusualYear.in(aHistory().year(2018, 30, 10, 10).history())).isEmpty();
    }

    @Test
    void the_tail_of_students_t_is_that_of_the_tables() {
        assertThat(UnusualYear.student(4)).isCloseTo(5.598, within(0.06));
        assertThat(UnusualYear.student(10)).isCloseTo(3.581, within(0.01));
    }

    @Test
    void a_year_without_a_row_is_a_gap_and_no_year_of_no_joiners() {
        History gap = aHistory()
                .year(2018, 30, 10, 10)
                .year(2019, 30, 11, 9)
                .year(2021, 30, 10, 10)
                .history();

        assertThat(gap.gaps()).containsExactly(2020);
        assertThat(findings(gap).sentences())
                .containsExactly("No transition from January 2020 to January 2021 is known. It is taken as missing,"
                        + " not as a year in which nobody joined or left");
    }

    @Test
    void residents_of_a_gap_are_needed_to_test_forecasts() {
        History gap = aHistory()
                .year(2018, 30, 10, 10)
                .year(2020, 30, 10, 10)
                .withoutResidents(2020)
                .history();

        assertThat(gap.missingPopulation(2022)).containsExactly(new Population.Cell(2020, 5));
        assertThat(gap.missingPopulation(List.of(2019, 2021))).isEmpty();
    }

    @Test
    void children_who_join_where_nobody_lives_are_named() {
        History history = ordinary().residents(2020, 5, 0).history();

        assertThat(history.joinedWithoutResidents()).containsExactly(Map.entry(new Population.Cell(2020, 5), 11));
    }

    @Test
    void more_joiners_than_residents_are_said() {
        assertThat(findings(ordinary().residents(2021, 5, 6).history()).sentences())
                .contains("January 2021, NC year 5: 9 children joined, more than its 6 residents");
    }

    @Test
    void what_keeps_rows_out_is_named_with_its_number() {
        Set<String> needs = Set.of("ASD");
        ValidStates valid = new ValidStates(Map.of(
                "MAIN", new ValidStates.Rule("", 0, 14, needs, Set.of("MAIN")),
                "SPEC", new ValidStates.Rule("", 0, 14, needs, Set.of("SPEC"))));
        History history = ordinary()
                .add(new Flow(2021, FIVE, new State(6, "ASD", "SPEC"), 2))
                .add(new Flow(2021, null, new State(5, "SEMH", "MAIN"), 1))
                .add(new Flow(2021, null, new State(16, "ASD", "MAIN"), 3))
                .add(new Flow(2021, new State(5, "ASD", "OLD"), SIX, 4))
                .history(valid);

        assertThat(history.outside())
                .containsExactly(
                        Map.entry("nobody may move from MAIN to SPEC", 2),
                        Map.entry("setting MAIN does not hold NC year 16", 3),
                        Map.entry("setting MAIN does not hold need SEMH", 1),
                        Map.entry("setting OLD is not in it", 4));
        assertThat(history.keptOut()).isEqualTo(10);
        assertThat(findings(history).sentences())
                .contains("4 rows are kept out by valid-states.csv: setting OLD is not in it")
                .contains("1 row is kept out by valid-states.csv: setting MAIN does not hold need SEMH");
    }
}
