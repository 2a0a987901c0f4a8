package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.security.Roles;

/** The block in the database. */
class HighNeedsBlocksTest extends HighNeedsServiceTest {
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
    void the_file_has_every_line_of_every_year_and_its_totals() {
        List<String> lines = new String(as(Roles.PLANNER, blocks::csv), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int years = as(Roles.PLANNER, blocks::years).size();
        assertThat(lines).hasSize(1 + years * (BlockLine.values().length + 4));
        assertThat(lines)
                .anyMatch(line -> line.startsWith(
                        "2026/27,carried_forward,Deficit carried forward,,Not complete: 7 lines not entered"));
    }
}
