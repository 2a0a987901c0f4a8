package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.sufficiency.highneeds.BandFixture.has;
import static org.throughline.sufficiency.highneeds.BandFixture.takenBack;
import static org.throughline.sufficiency.highneeds.BandFixture.worth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Top-ups by days, with bands and children that are told apart. */
class TopUpsTest {

    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final LocalDate APRIL = YEAR.firstDay();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final List<FundingBand> BANDS =
            List.of(worth("C", "3650", APRIL.minusYears(2)), worth("D", "7300", APRIL.minusYears(2)));

    private static Map<String, BigDecimal> of(List<FundingBand> bands, BandChange... changes) {
        return new TopUps(List.of(changes), bands).of(YEAR);
    }

    @Test
    void a_band_held_all_year_is_paid_whole_however_long_ago_it_began() {
        assertThat(of(BANDS, has(ONE, "D", APRIL.minusDays(400)))).isEqualTo(Map.of("D", new BigDecimal("7300.00")));
    }

    @Test
    void a_change_in_the_year_is_paid_by_days_on_both_sides() {
        // ten days at 10 a day, the rest of 365 at 20
        assertThat(of(BANDS, has(ONE, "C", APRIL.minusDays(1)), has(ONE, "D", APRIL.plusDays(10))))
                .isEqualTo(Map.of("C", new BigDecimal("100.00"), "D", new BigDecimal("7100.00")));
    }

    @Test
    void a_new_value_of_a_band_counts_from_its_day_on() {
        List<FundingBand> raised = List.of(BANDS.getFirst(), worth("C", "7300", APRIL.plusDays(65)));
        assertThat(of(raised, has(ONE, "C", APRIL))).isEqualTo(Map.of("C", new BigDecimal("6650.00")));
    }

    @Test
    void no_band_from_a_day_on_ends_it() {
        assertThat(of(BANDS, has(ONE, "C", APRIL), has(ONE, null, APRIL.plusDays(7))))
                .isEqualTo(Map.of("C", new BigDecimal("70.00")));
    }

    @Test
    void what_was_taken_back_counts_nowhere_and_children_do_not_mix() {
        assertThat(of(
                        BANDS,
                        has(ONE, "C", APRIL),
                        takenBack(has(ONE, "D", APRIL.plusDays(1))),
                        has(OTHER, "C", APRIL.plusDays(360))))
                .isEqualTo(Map.of("C", new BigDecimal("3700.00")));
    }

    @Test
    void days_before_a_band_was_worth_anything_cost_nothing() {
        assertThat(of(List.of(worth("E", "3650", APRIL.plusDays(364))), has(ONE, "E", APRIL)))
                .isEqualTo(Map.of("E", new BigDecimal("10.00")));
        assertThat(of(List.of(), has(ONE, "E", APRIL)).get("E")).isZero();
    }

    @Test
    void pounds_of_a_band_are_rounded_once() {
        List<FundingBand> odd = List.of(worth("C", "0.01", APRIL));
        assertThat(of(odd, has(ONE, "C", APRIL.plusDays(200)), has(OTHER, "C", APRIL.plusDays(200))))
                .isEqualTo(Map.of("C", new BigDecimal("0.01")));
    }

    @Test
    void children_are_counted_by_the_band_of_the_day() {
        TopUps topUps = new TopUps(
                List.of(has(ONE, "C", APRIL), has(ONE, "D", APRIL.plusDays(5)), has(OTHER, "C", APRIL)), BANDS);
        assertThat(topUps.childrenOn(APRIL)).isEqualTo(Map.of("C", 2));
        assertThat(topUps.childrenOn(APRIL.plusDays(5))).isEqualTo(Map.of("C", 1, "D", 1));
        assertThat(topUps.childrenOn(APRIL.minusDays(1))).isEmpty();
    }
}
