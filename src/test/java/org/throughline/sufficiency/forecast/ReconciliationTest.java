package org.throughline.sufficiency.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Growth and flows brought together by one factor on the joiners of a year. */
class ReconciliationTest {

    private static Reconciliation.Path path(double step, double weight) {
        return new Reconciliation.Path(new double[] {step}, new double[] {weight});
    }

    @Test
    void flows_that_are_sure_are_left_as_they_are() {
        assertThat(path(0.3, 0).factor(0, 1_000, 900, 150, 1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void growth_that_is_sure_is_met_exactly() {
        // 1,000 grow by a tenth; 900 stay; so 200 join where the flows expect 150
        assertThat(path(Math.log(1.1), 1).factor(0, 1_000, 900, 150, 1)).isCloseTo(200 / 150.0, within(1e-9));
    }

    @Test
    void half_and_half_lies_between_as_logarithms() {
        double total = Math.sqrt(1_100 * 1_050);

        assertThat(path(Math.log(1.1), 0.5).factor(0, 1_000, 900, 150, 1)).isCloseTo((total - 900) / 150, within(1e-9));
    }

    @Test
    void of_half_a_year_half_the_growth_is_still_to_come() {
        assertThat(path(Math.log(1.21), 1).factor(0, 1_000, 950, 75, 0.5)).isCloseTo(150 / 75.0, within(1e-9));
    }

    @Test
    void joiners_are_never_bent_beyond_a_quarter_and_four_times() {
        assertThat(path(3, 1).factor(0, 1_000, 900, 150, 1)).isEqualTo(4);
        assertThat(path(-3, 1).factor(0, 1_000, 900, 150, 1)).isEqualTo(0.25);
        assertThat(path(1, 1).factor(0, 0, 0, 0, 1)).isEqualTo(1);
    }

    @Test
    void growth_known_elsewhere_draws_the_forecast_towards_it_and_cells_still_add_up() {
        History history = GeneratedHistory.of(GeneratedHistory.Kind.LEVEL, 1, 11);
        ForecastRequest alone = new ForecastRequest(history, 5, 200, 42, 2, List.of(), Map.of());
        GrowthSource fast = (known, january) -> {
            double[] expected = new double[ForecastRequest.MOST_YEARS];
            double[] variance = new double[ForecastRequest.MOST_YEARS];
            Arrays.setAll(expected, year -> 0.05 * (year + 1));
            Arrays.setAll(variance, year -> 0.001 * (year + 1));
            return Optional.of(new GrowthOutlook(expected, variance));
        };
        Forecast plain = Forecasting.run(alone, Forecasting.SILENT);
        Forecast drawn = Forecasting.run(alone.knowing(fast), Forecasting.SILENT);
        int year = history.lastJanuary() + 5;

        assertThat(drawn.januaries().get(year).total().mean())
                .isGreaterThan(plain.januaries().get(year).total().mean() * 1.01);
        assertThat(drawn.januaries().get(year).states().values().stream()
                        .mapToDouble(Distribution::mean)
                        .sum())
                .isCloseTo(drawn.januaries().get(year).total().mean(), within(1e-6));
    }

    @Test
    void what_is_changed_is_not_undone_by_the_growth_expected_without_it() {
        History history = GeneratedHistory.of(GeneratedHistory.Kind.LEVEL, 4, 11);
        ForecastRequest alone = new ForecastRequest(history, 4, 100, 42, 1, List.of(), Map.of());
        int last = history.lastJanuary();
        Intervention half = new Intervention.Joiners(last + 1, java.util.Set.of(), -6, 20, 0.5);
        double plain = mean(alone, last + 4);
        double halved = mean(alone.with(List.of(half)), last + 4);
        int joined = history.joined(last - 1);

        assertThat(plain - halved).isBetween(0.5 * 4 * joined * 0.6, 0.5 * 4 * joined * 1.2);
    }

    private static double mean(ForecastRequest request, int january) {
        return Forecasting.run(request, Forecasting.SILENT)
                .januaries()
                .get(january)
                .total()
                .mean();
    }
}
