package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.throughline.people.ChildMerged;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** The block, its bands and who has them, in the database. */
class HighNeedsBlocksTest extends ServiceTest {

    private static final FinancialYear YEAR = new FinancialYear(2027);
    private static final LocalDate APRIL = YEAR.firstDay();
    private static final String BAND = "TEST-D";

    @Autowired
    private HighNeedsBlocks blocks;

    @Autowired
    private FundingBands bands;

    @Autowired
    private ChildBands children;

    @Autowired
    private BandProposals proposals;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothing_stays() {
        for (String table : List.of(
                "sufficiency_block_entry",
                "sufficiency_child_band",
                "sufficiency_funding_band",
                "sufficiency_band_proposal")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private UUID child(int number) {
        return jdbc.sql("select id from child order by id limit 1 offset " + number)
                .query(UUID.class)
                .single();
    }

    private void worth(String annual, LocalDate from) {
        as(Roles.PLANNER, () -> {
            bands.record(BAND, "A band", new BigDecimal(annual), from, "Schools Forum");
            return true;
        });
    }

    private UUID has(int child, String band, LocalDate from) {
        return as(Roles.PLACEMENT_OFFICER, () -> children.record(child(child), band, from, "Annual review"));
    }

    private void enter(FinancialYear year, BlockLine line, String amount) {
        as(Roles.PLANNER, () -> {
            blocks.set(year, line, new BigDecimal(amount), "A paper", "");
            return true;
        });
    }

    private BlockYear of(FinancialYear year) {
        return as(Roles.PLANNER, blocks::block).stream()
                .filter(each -> each.year().equals(year))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_records_say_places_and_fees_until_somebody_enters_them() {
        BlockFigure places = of(YEAR).of(BlockLine.PLACES);
        assertThat(places.basis()).isEqualTo(BlockFigure.Basis.CALCULATED);
        assertThat(places.amount()).isPositive();
        assertThat(of(YEAR).of(BlockLine.FEES).amount()).isPositive();
        enter(YEAR, BlockLine.PLACES, "123.45");
        BlockFigure entered = of(YEAR).of(BlockLine.PLACES);
        assertThat(entered.amount()).isEqualByComparingTo("123.45");
        assertThat(entered.changedBy()).isNotNull();
        as(Roles.PLANNER, () -> {
            blocks.reset(YEAR, BlockLine.PLACES);
            return true;
        });
        assertThat(of(YEAR).of(BlockLine.PLACES)).isEqualTo(places);
    }

    @Test
    void the_deficit_of_31_march_2026_goes_on_from_year_to_year() {
        enter(new FinancialYear(2026), BlockLine.OPENING, "33700000");
        enter(new FinancialYear(2026), BlockLine.WRITE_OFF, "30330000");
        BlockYear first = of(new FinancialYear(2026));
        assertThat(first.carriedForward())
                .isEqualByComparingTo(first.overspent().add(new BigDecimal("3370000")));
        assertThat(of(YEAR).of(BlockLine.OPENING).amount()).isEqualByComparingTo(first.carriedForward());
    }

    @Test
    void what_cannot_be_entered_is_refused() {
        assertThat(refusalOf(() -> enter(YEAR, BlockLine.FEES, "-1")))
                .isEqualTo(new HighNeedsRefusal.BlockAmountOutOfRange(HighNeedsBlocks.MOST));
        assertThat(refusalOf(() -> enter(YEAR, BlockLine.FEES, "1.005")))
                .isInstanceOf(HighNeedsRefusal.BlockAmountOutOfRange.class);
        assertThat(refusalOf(() -> enter(new FinancialYear(2025), BlockLine.FEES, "1")))
                .isInstanceOf(HighNeedsRefusal.BlockYearUnknown.class);
        assertThat(refusalOf(() -> as(Roles.PLANNER, () -> {
                    blocks.set(YEAR, BlockLine.FEES, BigDecimal.ONE, " ", "");
                    return true;
                })))
                .isEqualTo(new HighNeedsRefusal.BlockSourceMissing(500));
        enter(YEAR, BlockLine.OPENING, "-250.50");
        assertThat(of(YEAR).of(BlockLine.OPENING).amount()).isEqualByComparingTo("-250.50");
    }

    @Test
    void bands_of_children_are_paid_by_days_and_counted_without_names() {
        worth("36600", APRIL);
        has(0, BAND, APRIL);
        has(1, BAND, APRIL.plusDays(200));
        // 366 days in 2027/28: 100 pounds a day, 366 and 166 of them
        assertThat(of(YEAR).of(BlockLine.TOP_UPS).amount()).isEqualByComparingTo("53200");
        assertThat(as(Roles.PLANNER, blocks::topUps).get(BAND).get(1)).isEqualByComparingTo("53200");
    }

    @Test
    void a_childs_change_is_taken_back_once_and_stays_on_record() {
        worth("100", APRIL);
        UUID change = has(0, BAND, APRIL);
        assertThat(refusalOf(() -> has(0, null, APRIL))).isEqualTo(new HighNeedsRefusal.BandChangedOnSameDay(APRIL));
        takeBack(change);
        assertThat(refusalOf(() -> takeBack(change))).isEqualTo(new HighNeedsRefusal.BandChangeTakenBack());
        has(0, null, APRIL);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> children.of(child(0))))
                .extracting(BandChange::isTakenBack)
                .containsExactlyInAnyOrder(true, false);
    }

    private void takeBack(UUID change) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            children.takeBack(child(0), change, "The wrong child");
            return true;
        });
    }

    @Test
    void a_band_must_be_known_on_the_day_and_the_child_on_record() {
        worth("100", APRIL);
        assertThat(refusalOf(() -> has(0, BAND, APRIL.minusDays(1))))
                .isEqualTo(new HighNeedsRefusal.BandUnknown(BAND, APRIL.minusDays(1)));
        assertThat(refusalOf(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> children.record(UUID.randomUUID(), BAND, APRIL, "Annual review"))))
                .isEqualTo(new HighNeedsRefusal.BandChildUnknown());
        assertThat(refusalOf(() -> worth("200", APRIL)))
                .isEqualTo(new HighNeedsRefusal.BandValueOnSameDay(BAND, APRIL));
    }

    @Test
    void children_who_are_one_have_one_band_a_day() {
        worth("100", APRIL);
        UUID stays = child(0);
        UUID gone = child(1);
        has(0, BAND, APRIL);
        has(1, null, APRIL);
        has(1, BAND, APRIL.plusDays(9));
        // as the listener does it, here and now; it may hear of it twice
        ChildBands listener = AopTestUtils.getTargetObject(children);
        listener.merged(new ChildMerged(gone, stays));
        listener.merged(new ChildMerged(gone, stays));
        assertThat(children.counting())
                .extracting(BandChange::childId, BandChange::from)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(stays, APRIL),
                        org.assertj.core.api.Assertions.tuple(stays, APRIL.plusDays(9)));
    }

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

    @Test
    void the_file_has_every_line_of_every_year_and_its_totals() {
        List<String> lines = new String(as(Roles.PLANNER, blocks::csv), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int years = as(Roles.PLANNER, blocks::years).size();
        assertThat(lines).hasSize(1 + years * (BlockLine.values().length + 4));
        assertThat(lines).anyMatch(line -> line.startsWith("2026/27,carried_forward,Deficit carried forward,"));
    }
}
