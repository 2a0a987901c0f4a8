package org.throughline.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.sufficiency.accuracy.SimpleForecast;

/** Forecasts of ten authorities, by what the others have taught, beside what came; the whole table is in the log. */
class TenAuthoritiesTest {

    private static final Logger LOG = LoggerFactory.getLogger(TenAuthoritiesTest.class);
    private static final String FOLDER = "/published-ten/";
    private static List<PublishedBacktest.Row> rows = List.of();
    private static SimpleBands bands = new SimpleBands(new TreeMap<>());

    @BeforeAll
    static void ten_authorities_and_england() throws URISyntaxException {
        URL folder = Objects.requireNonNull(TenAuthoritiesTest.class.getResource(FOLDER));
        Map<String, PublishedAuthority> all = new TreeMap<>(PublishedData.read(Path.of(folder.toURI())));
        bands = new SimpleBands(all);
        PublishedAuthority england = all.remove("ENG");
        NavigableMap<Integer, PublishedConstants> learned = ShippedConstants.read(FOLDER);
        assertThat(all).hasSize(10);
        rows = all.values().stream()
                .flatMap(authority -> PublishedBacktest.of(authority, england, 500, 42, learned::get).stream())
                .filter(row -> row.trainTo() >= HeldOut.FIRST)
                .toList();
        LOG.info("Ten authorities, forecast by what the others have taught:\n{}", AccuracyTable.of(rows, bands));
    }

    private static List<PublishedBacktest.Row> of(PublishedLevel level, int horizon) {
        return rows.stream()
                .filter(row -> row.level() == level && row.horizon() == horizon)
                .filter(row -> level == PublishedLevel.TOTAL || row.forecast().mean() >= 1)
                .toList();
    }

    @Test
    void totals_are_nearer_than_simple_forecasts_a_year_ahead_and_no_change_at_any() {
        for (SimpleForecast simple : SimpleForecast.values()) {
            assertThat(AccuracyTable.error(of(PublishedLevel.TOTAL, 1)))
                    .as(simple.label())
                    .isLessThan(AccuracyTable.error(of(PublishedLevel.TOTAL, 1), simple));
        }
        for (int horizon = 2; horizon <= 5; horizon++) {
            assertThat(AccuracyTable.error(of(PublishedLevel.TOTAL, horizon)))
                    .isLessThan(AccuracyTable.error(of(PublishedLevel.TOTAL, horizon), SimpleForecast.NO_CHANGE));
        }
    }

    @Test
    void bands_hold_about_what_they_say() {
        for (int horizon = 1; horizon <= 3; horizon++) {
            for (PublishedLevel level :
                    List.of(PublishedLevel.TOTAL, PublishedLevel.AGE_GROUP, PublishedLevel.SETTING)) {
                assertThat(AccuracyTable.covered80(of(level, horizon)))
                        .as("%s %d", level, horizon)
                        .isBetween(65.0, 95.0);
            }
        }
    }

    @Test
    void parts_are_nearer_than_no_change() {
        for (PublishedLevel level : List.of(PublishedLevel.AGE_GROUP, PublishedLevel.AGE, PublishedLevel.SETTING)) {
            List<PublishedBacktest.Row> ofLevel = of(level, 1);
            assertThat(ofLevel).isNotEmpty();
            assertThat(ofLevel.stream()
                            .mapToDouble(row -> Math.abs(row.forecast().mean() - row.truth()))
                            .sum())
                    .as(level.key())
                    .isLessThan(ofLevel.stream()
                            .mapToDouble(row -> Math.abs(row.noChange() - row.truth()))
                            .sum());
        }
    }

    @Test
    void the_score_is_below_that_of_every_simple_forecast_with_a_band_of_its_own_errors() {
        assertThat(AccuracyTable.below(of(PublishedLevel.TOTAL, 1), bands)).isPositive();
    }

    @Test
    void every_january_from_2016_to_2024_is_forecast_from() {
        assertThat(rows.stream().map(PublishedBacktest.Row::trainTo).distinct())
                .containsExactlyInAnyOrder(2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024);
    }
}
