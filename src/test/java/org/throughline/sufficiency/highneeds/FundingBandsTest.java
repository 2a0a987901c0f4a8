package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.shared.Refusal;

/** Values of bands that are not recorded, and why; nothing is stored then. */
class FundingBandsTest {

    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

    private final JdbcClient jdbc = mock(JdbcClient.class);
    private final AuditTrail audit = mock(AuditTrail.class);
    private final FundingBands bands = new FundingBands(jdbc, audit, mock(CurrentUser.class), Clock.systemUTC());

    @AfterEach
    void nothing_was_stored() {
        verifyNoInteractions(jdbc, audit);
    }

    private Refusal of(String code, String name, @Nullable String annual, @Nullable LocalDate from, String source) {
        return refusalOf(() -> bands.record(code, name, annual == null ? null : new BigDecimal(annual), from, source));
    }

    @Test
    void a_band_has_a_code_and_a_name() {
        assertThat(of(" ", "Band D", "7300", APRIL, "A paper")).isEqualTo(new HighNeedsRefusal.BandCodeMissing(20));
        assertThat(of("D".repeat(21), "Band D", "7300", APRIL, "A paper"))
                .isEqualTo(new HighNeedsRefusal.BandCodeMissing(20));
        assertThat(of("D", "", "7300", APRIL, "A paper")).isEqualTo(new HighNeedsRefusal.BandNameMissing(100));
    }

    @Test
    void it_is_worth_whole_pence_that_could_be() {
        HighNeedsRefusal outOfRange = new HighNeedsRefusal.BandValueOutOfRange(1_000_000);
        for (String annual : new String[] {"-0.01", "1000000.01", "7300.005"}) {
            assertThat(of("D", "Band D", annual, APRIL, "A paper")).as(annual).isEqualTo(outOfRange);
        }
        assertThat(of("D", "Band D", null, APRIL, "A paper")).isEqualTo(outOfRange);
        assertThat(outOfRange.sentence()).contains("from 0 to 1,000,000");
    }

    @Test
    void it_is_said_from_when_and_where_the_value_comes_from() {
        assertThat(of("D", "Band D", "7300", null, "A paper")).isEqualTo(new HighNeedsRefusal.BandDayMissing());
        assertThat(of("D", "Band D", "7300", APRIL, " ")).isEqualTo(new HighNeedsRefusal.BandSourceMissing(500));
    }
}
