package org.throughline.sufficiency.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.matching.pack.ZippedPacks;
import org.throughline.sufficiency.findings.Findings;
import org.throughline.sufficiency.forecast.Backtest;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.ForecastRequest;
import org.throughline.sufficiency.forecast.Forecasting;
import org.throughline.sufficiency.forecast.GeneratedHistory;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.history.ForecastFormat;
import org.throughline.sufficiency.history.ForecastTables;

/** Histories and forecasts as zips: what is written reads back. */
class ZippedForecastPacksTest {

    private static final History HISTORY = GeneratedHistory.of(GeneratedHistory.Kind.TINY, 4, 8);
    private static final ForecastRequest REQUEST = new ForecastRequest(HISTORY, 2, 40, 42, 1, List.of(), Map.of());

    private static Forecast forecast = Forecasting.run(REQUEST, Forecasting.SILENT);
    private static ForecastTables tables = tables();

    private final ForecastFormat packs = new ZippedForecastPacks();

    @BeforeAll
    static void a_forecast_is_read_back() {
        forecast = Forecasting.run(REQUEST, Forecasting.SILENT);
        tables = tables();
    }

    private static ForecastTables tables() {
        ForecastFormat format = new ZippedForecastPacks();
        return format.readForecast(format.forecast(
                REQUEST,
                forecast,
                Findings.of(REQUEST, forecast, Forecasting.SILENT),
                Backtest.run(REQUEST, Forecasting.SILENT),
                1.5));
    }

    @Test
    void a_history_reads_back_with_its_costs() {
        Map<ForecastRequest.Price, Double> costs = Map.of(
                new ForecastRequest.Price("ASD", "SPEC"), 26_000.5, new ForecastRequest.Price("HI", "MAIN"), 0.0);
        ForecastFormat.Reading reading = packs.readHistory(packs.history(HISTORY, costs));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.costs()).isEqualTo(costs);
        History again = Objects.requireNonNull(reading.history());
        assertThat(again.flows()).containsExactlyInAnyOrderElementsOf(HISTORY.flows());
        assertThat(again.lastJanuary()).isEqualTo(HISTORY.lastJanuary());
    }

    @Test
    void equal_histories_give_equal_bytes() {
        assertThat(packs.history(HISTORY, Map.of())).isEqualTo(packs.history(HISTORY, Map.of()));
    }

    @Test
    void faults_are_said_and_there_is_no_history_then() {
        ForecastFormat.Reading reading = packs.readHistory(ZippedPacks.zip(files ->
                files.write("transitions.csv", out -> out.write("nothing\n1\n".getBytes(StandardCharsets.UTF_8)))));
        assertThat(reading.history()).isNull();
        assertThat(reading.faults()).isNotEmpty();
        assertThat(packs.readHistory(new byte[] {1, 2}).history()).isNull();
    }

    @Test
    void of_very_many_faults_the_first_fifty_are_said() {
        StringBuilder many = new StringBuilder(
                "year,setting_before,need_before,academic_year_before,setting_after,need_after,academic_year_after\n");
        many.append("many,,,,,,\n".repeat(500));
        ForecastFormat.Reading reading = packs.readHistory(ZippedPacks.zip(files ->
                files.write("transitions.csv", out -> out.write(many.toString().getBytes(StandardCharsets.UTF_8)))));
        assertThat(reading.faults()).isNotEmpty().hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void the_tables_of_a_forecast_read_back_with_what_was_known_first() {
        assertThat(tables.lastJanuary()).isEqualTo(HISTORY.lastJanuary());
        assertThat(tables.years())
                .containsExactly(HISTORY.lastJanuary(), HISTORY.lastJanuary() + 1, HISTORY.lastJanuary() + 2);
        assertThat(tables.rows(Level.TOTAL, HISTORY.lastJanuary())
                        .getFirst()
                        .spread()
                        .mean())
                .isCloseTo(HISTORY.total(HISTORY.lastJanuary()), Offset.offset(0.01));
    }

    @Test
    void figures_read_back_as_they_were_forecast() {
        forecast.januaries().forEach((january, each) -> {
            var row = tables.rows(Level.TOTAL, january).getFirst().spread();
            assertThat(row.mean()).isCloseTo(each.total().mean(), Offset.offset(0.01));
            assertThat(row.p10()).isCloseTo(each.total().p10(), Offset.offset(0.01));
            assertThat(row.p90()).isCloseTo(each.total().p90(), Offset.offset(0.01));
        });
    }

    @Test
    void parts_add_up_to_the_total_on_average() {
        for (int january : tables.years()) {
            double total = tables.rows(Level.TOTAL, january).getFirst().spread().mean();
            for (Level level : List.of(Level.NEED, Level.SETTING, Level.NC_YEAR)) {
                double sum = tables.rows(level, january).stream()
                        .mapToDouble(row -> row.spread().mean())
                        .sum();
                assertThat(sum).as("%s %d", level, january).isCloseTo(total, Offset.offset(0.5));
            }
        }
    }

    @Test
    void a_forecast_without_costs_has_no_table_of_them_and_says_what_it_takes_for_granted() {
        assertThat(tables.cost()).isEmpty();
        assertThat(tables.assumptions()).containsKey("method");
    }
}
