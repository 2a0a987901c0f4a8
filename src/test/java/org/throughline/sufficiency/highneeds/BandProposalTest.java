package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.sufficiency.highneeds.BandFixture.has;
import static org.throughline.sufficiency.highneeds.BandFixture.worth;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** New bands from April, tried out. */
class BandProposalTest {

    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final LocalDate APRIL = YEAR.firstDay();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final List<FundingBand> BANDS = List.of(
            worth("C", "3650", APRIL.minusYears(1)),
            worth("D", "7300", APRIL.minusYears(1)),
            worth("D+", "10950", APRIL.minusYears(1)));
    private static final List<BandChange> CHANGES =
            List.of(has(ONE, "D+", APRIL.minusDays(30)), has(OTHER, "C", APRIL), has(OTHER, "D+", APRIL.plusDays(100)));
    private static final BandProposal WITHOUT_PLUS = new BandProposal(
            UUID.randomUUID(),
            "D+ abolished",
            APRIL,
            List.of(
                    new BandProposal.Line("D", "D", new BigDecimal("7665")),
                    new BandProposal.Line("D+", "D", new BigDecimal("7665"))),
            "A planner",
            Instant.EPOCH);

    @Test
    void children_of_a_band_that_goes_have_the_one_it_becomes_at_its_new_value() {
        // one child all year at 21 a day, the other for 265 days
        assertThat(WITHOUT_PLUS.applied(CHANGES, BANDS).of(YEAR))
                .isEqualTo(Map.of("C", new BigDecimal("1000.00"), "D", new BigDecimal("13230.00")));
    }

    @Test
    void the_days_before_stay_as_they_were() {
        FinancialYear before = new FinancialYear(2025);
        assertThat(WITHOUT_PLUS.applied(CHANGES, BANDS).of(before))
                .isEqualTo(new TopUps(CHANGES, BANDS).of(before))
                .isEqualTo(Map.of("D+", new BigDecimal("900.00")));
    }

    @Test
    void a_value_that_was_to_come_later_gives_way_to_the_new_bands() {
        List<FundingBand> later =
                List.of(BANDS.get(0), BANDS.get(1), BANDS.get(2), worth("D", "36500", APRIL.plusDays(3)));
        assertThat(WITHOUT_PLUS.applied(CHANGES, later).of(YEAR).get("D")).isEqualByComparingTo("13230");
    }

    @Test
    void without_a_line_nothing_changes() {
        BandProposal none = new BandProposal(UUID.randomUUID(), "None", APRIL, List.of(), "A planner", Instant.EPOCH);
        assertThat(none.applied(CHANGES, BANDS).of(YEAR)).isEqualTo(new TopUps(CHANGES, BANDS).of(YEAR));
    }
}
