package org.throughline.matching.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.matching.rates.MainstreamRate.Phase;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Published rates come with a source, and one replaces another of its phase and year. */
class MainstreamRatesTest extends ServiceTest {

    private static final int YEAR = 2093;

    @Autowired
    private MainstreamRates rates;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void they_go_again() {
        jdbc.sql("delete from matching_mainstream_rate where entry_year = ?")
                .param(YEAR)
                .update();
    }

    private boolean enter(@Nullable Integer year, @Nullable String percent, String source) {
        return as(Roles.PLACEMENT_OFFICER, () -> {
            rates.enter(Phase.SECONDARY, year, percent == null ? null : new BigDecimal(percent), source);
            return true;
        });
    }

    @Test
    void a_rate_is_taken_with_its_source_and_replaced() {
        enter(YEAR, "71.26", " A table ");
        enter(YEAR, "84.3", "Another table");
        assertThat(as(Roles.PLACEMENT_OFFICER, rates::all))
                .filteredOn(rate -> rate.entryYear() == YEAR)
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.percent()).isEqualByComparingTo("84.3");
                    assertThat(rate.source()).isEqualTo("Another table");
                    assertThat(rate.phase()).isEqualTo(Phase.SECONDARY);
                });
    }

    @Test
    void a_rate_without_source_year_or_sense_is_refused() {
        assertThat(refusalOf(() -> enter(YEAR, "50", " "))).isEqualTo(new RateRefusal.RateWithoutSource());
        assertThat(refusalOf(() -> enter(YEAR, "100.1", "A table"))).isEqualTo(new RateRefusal.RateNoPercentage());
        assertThat(refusalOf(() -> enter(YEAR, null, "A table"))).isEqualTo(new RateRefusal.RateNoPercentage());
        assertThat(refusalOf(() -> enter(null, "50", "A table")))
                .isEqualTo(new RateRefusal.RateYearMissing(2000, 2100));
    }
}
