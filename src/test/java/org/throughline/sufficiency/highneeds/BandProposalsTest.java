package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.security.Roles;

/** New bands tried out: {@link BandProposals} in the database. */
class BandProposalsTest extends HighNeedsServiceTest {
    @Test
    void new_bands_are_tried_out_without_changing_any() {
        worth("36600", APRIL.minusYears(1));
        has(0, BAND, APRIL.minusDays(10));
        UUID id = as(
                Roles.PLANNER,
                () -> proposals.begin(
                        "Lower", APRIL, List.of(new BandProposal.Line(BAND, "TEST-C", new BigDecimal("18300")))));
        BandProposal proposal = as(Roles.PLANNER, proposals::all).getFirst();
        assertThat(proposal.id()).isEqualTo(id);
        List<BandEffect> effects = as(Roles.PLANNER, () -> proposals.effects(proposal, YEAR));
        assertThat(effects).extracting(BandEffect::band).containsExactly("TEST-C", BAND);
        assertThat(effects).extracting(BandEffect::childrenThen).containsExactly(1, 0);
        assertThat(effects.getFirst().then()).isEqualByComparingTo("18300");
        assertThat(effects.getLast().change()).isEqualByComparingTo("-36600");
        assertThat(of(YEAR).of(BlockLine.TOP_UPS).amount()).isEqualByComparingTo("36600");
    }

    @Test
    void new_bands_begin_in_april_and_give_a_band_one_value() {
        BandProposal.Line line = new BandProposal.Line("C", "X", BigDecimal.ONE);
        assertThat(refusalOf(() -> begin(APRIL.plusDays(1), line)))
                .isEqualTo(new HighNeedsRefusal.BandProposalNotFromApril());
        assertThat(refusalOf(() -> begin(APRIL, line, new BandProposal.Line("D", "X", BigDecimal.TEN))))
                .isEqualTo(new HighNeedsRefusal.BandProposalUneven("X"));
        assertThat(refusalOf(() -> begin(APRIL))).isEqualTo(new HighNeedsRefusal.BandProposalWithoutLines());
    }

    private void begin(LocalDate from, BandProposal.Line... lines) {
        as(Roles.PLANNER, () -> proposals.begin("New", from, List.of(lines)));
    }
}
