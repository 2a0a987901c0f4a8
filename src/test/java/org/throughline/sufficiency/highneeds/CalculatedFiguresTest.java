package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aChild;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.placement.PlacesHeld;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.cost.UnitCost;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.cost.UnitCosts;

/** Lines of the block as the records have them. */
class CalculatedFiguresTest {

    private static final FinancialYear YEAR = new FinancialYear(2026);
    private static final ProvisionRecord SCHOOL =
            aProvision("SCHOOL").places(2025, 100).build();
    private static final ProvisionRecord BOUGHT = aProvision("BOUGHT")
            .of(ProvisionType.INDEPENDENT_SPECIAL)
            .outside()
            .at(73_000)
            .places(2025, 500)
            .build();

    private final Provisions provisions = mock(Provisions.class);
    private final PlacesHeld places = mock(PlacesHeld.class);
    private final UnitCosts prices = mock(UnitCosts.class);
    private final FundingBands bands = mock(FundingBands.class);
    private final ChildBands children = mock(ChildBands.class);
    private final CalculatedFigures calculated = new CalculatedFigures(
            provisions,
            places,
            prices,
            bands,
            children,
            Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void records() {
        when(provisions.all()).thenReturn(List.of(SCHOOL, BOUGHT));
        when(places.in(any())).thenReturn(List.of());
        when(prices.list()).thenReturn(new UnitCostList(Map.of(UnitCost.EMPTY_PLACE, new BigDecimal("3650"))));
        when(bands.all()).thenReturn(List.of());
        when(children.counting()).thenReturn(List.of());
    }

    private BigDecimal amount(BlockLine line, FinancialYear year) {
        return calculated.read().in(year).get(line).amount();
    }

    @Test
    void places_that_go_on_are_paid_whole_in_a_financial_year() {
        assertThat(amount(BlockLine.PLACES, YEAR)).isEqualByComparingTo("365000");
    }

    @Test
    void a_provision_that_opens_in_september_is_paid_from_then_on_by_days() {
        when(provisions.all())
                .thenReturn(List.of(
                        SCHOOL,
                        aProvision("NEW").open(2026, null).places(2026, 10).build()));
        // 212 of the 365 days of 2026/27 lie before April, 213 of the 366 of 2027/28
        assertThat(amount(BlockLine.PLACES, YEAR)).isEqualByComparingTo("386200");
        assertThat(amount(BlockLine.PLACES, YEAR.next())).isEqualByComparingTo("401959.84");
    }

    @Test
    void places_bought_elsewhere_are_fees_and_no_place_funding() {
        when(places.in(any()))
                .thenReturn(List.of(
                        aChild("One").at(BOUGHT, 2024),
                        aChild("Two").at(SCHOOL, 2024),
                        aChild("Three").nowhere(),
                        aChild("Four").at(BOUGHT, 2025)));
        assertThat(amount(BlockLine.FEES, YEAR)).isEqualByComparingTo("146000");
        assertThat(amount(BlockLine.PLACES, YEAR)).isEqualByComparingTo("365000");
    }

    @Test
    void top_ups_are_the_sum_of_all_bands() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        when(bands.all())
                .thenReturn(List.of(
                        BandFixture.worth("C", "1000.01", YEAR.firstDay()),
                        BandFixture.worth("D", "2000.02", YEAR.firstDay())));
        when(children.counting())
                .thenReturn(List.of(
                        BandFixture.has(one, "C", YEAR.firstDay()), BandFixture.has(other, "D", YEAR.firstDay())));
        assertThat(amount(BlockLine.TOP_UPS, YEAR)).isEqualByComparingTo("3000.03");
    }

    @Test
    void what_only_the_authority_knows_is_not_calculated() {
        assertThat(calculated.read().in(YEAR).keySet()).containsExactlyInAnyOrder(BlockLine.PLACES, BlockLine.FEES);
    }
}
