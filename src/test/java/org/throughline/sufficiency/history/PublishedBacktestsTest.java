package org.throughline.sufficiency.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.forecast.History;

/** The forecast held against published Januaries, each from what was published before it. */
class PublishedBacktestsTest {

    private static final String HEAD = "table,time_period,breakdown_topic,breakdown,measure,value\n";
    private static final String TWO_YEARS = HEAD + """
            caseload,202223,All EHC plans,All EHC plans,ehcplans,100
            caseload,202324,All EHC plans,All EHC plans,ehcplans,120
            caseload,202324,Child or young persons age,age 5,ehcplans,50
            caseload,202324,Child or young persons age,age 6,ehcplans,70
            caseload,202425,All EHC plans,All EHC plans,ehcplans,95
            caseload,202425,Child or young persons age,age 6,ehcplans,55
            caseload,202425,Child or young persons age,age 7,ehcplans,40
            newplans,2023,Age when plan started,age 5,new_ehc_plans,20
            newplans,2023,Age when plan started,age 6,new_ehc_plans,10
            newplans,2024,Age when plan started,age 6,new_ehc_plans,10
            ceased_plans,2023,Age plan ceased,age 5,total_ceased,10
            ceased_plans,2024,Age plan ceased,age 6,total_ceased,9
            """;
    private static final String TOO_LITTLE = HEAD + "caseload,202324,Child or young persons age,age 5,ehcplans,5\n";

    private final Histories histories = mock(Histories.class);
    private final PublishedBacktests tests = new PublishedBacktests(histories);

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_january_is_forecast_from_those_before_it_alone() {
        PublishedBacktest test = tests.of(bytes(TWO_YEARS));
        assertThat(test.years()).singleElement().satisfies(year -> {
            assertThat(year.january()).isEqualTo(2025);
            assertThat(year.trained()).isEqualTo(1);
            assertThat(year.total().before()).isEqualTo(120);
            assertThat(year.total().came()).isEqualTo(95);
            assertThat(year.ages()).extracting(PublishedBacktest.Row::age).containsExactly(6, 7);
            assertThat(year.ages()).extracting(PublishedBacktest.Row::before).containsExactly(70, 0);
            assertThat(year.ages()).extracting(PublishedBacktest.Row::came).containsExactly(55, 40);
        });
        assertThat(test.totals()).containsExactly(Map.entry(2023, 100), Map.entry(2024, 120), Map.entry(2025, 95));
    }

    @Test
    void five_januaries_after_the_last_are_forecast() {
        assertThat(tests.of(bytes(TWO_YEARS)).ahead().tailMap(2026)).hasSize(5);
    }

    @Test
    void the_same_file_gives_the_same_forecast() {
        assertThat(tests.of(bytes(TWO_YEARS))).isEqualTo(tests.of(bytes(TWO_YEARS)));
    }

    @Test
    void too_little_to_put_a_year_together_is_said_and_nothing_is_kept() {
        assertThatThrownBy(() -> tests.of(bytes(TOO_LITTLE))).hasMessageContaining("No year can be put together");
        assertThatThrownBy(() -> tests.takeAsHistory(bytes(TOO_LITTLE), "A test"))
                .hasMessageContaining("No year can be put together");
        verifyNoInteractions(histories);
    }

    @Test
    void what_is_taken_as_the_history_has_no_costs() {
        tests.takeAsHistory(bytes(TWO_YEARS), "A test");
        verify(histories).add(eq("A test"), any(History.class), eq(Map.of()));
    }

    @Test
    void errors_are_children_off_on_average_over_the_ages() {
        PublishedBacktest.Year year = new PublishedBacktest.Year(
                2025,
                1,
                new PublishedBacktest.Row(-1, 120, Distribution.exactly(100), 95),
                List.of(
                        new PublishedBacktest.Row(5, 50, Distribution.exactly(47), 45),
                        new PublishedBacktest.Row(6, 70, Distribution.exactly(55), 50),
                        new PublishedBacktest.Row(7, 0, Distribution.exactly(4), 4)));
        assertThat(year.error()).isCloseTo(7.0 / 3, Offset.offset(1e-9));
        assertThat(year.naiveError()).isCloseTo(29.0 / 3, Offset.offset(1e-9));
        assertThat(year.covered()).isCloseTo(1.0 / 3, Offset.offset(1e-9));
    }

    @Test
    void a_year_without_ages_has_no_error() {
        PublishedBacktest.Year none = new PublishedBacktest.Year(
                2025, 1, new PublishedBacktest.Row(-1, 1, Distribution.exactly(1), 1), List.of());
        assertThat(none.error()).isZero();
        assertThat(none.naiveError()).isZero();
        assertThat(none.covered()).isZero();
    }
}
