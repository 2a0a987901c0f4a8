package org.throughline.sufficiency.highneeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The totals of a year, to the penny. */
class BlockYearTest {

    private static BlockFigure entered(String amount) {
        return new BlockFigure(new BigDecimal(amount), BlockFigure.Basis.ENTERED, "A paper", "", "A planner", null);
    }

    private static BlockYear year(int start, Object... lines) {
        Map<BlockLine, BlockFigure> figures = new EnumMap<>(BlockLine.class);
        for (int index = 0; index < lines.length; index += 2) {
            figures.put((BlockLine) lines[index], entered((String) lines[index + 1]));
        }
        return new BlockYear(new FinancialYear(start), figures);
    }

    private static final BlockYear FIRST = year(
            2026,
            BlockLine.OPENING,
            "27400000.10",
            BlockLine.ALLOCATION,
            "48000000.01",
            BlockLine.TRANSFER,
            "700000.02",
            BlockLine.PLACES,
            "9000000.03",
            BlockLine.TOP_UPS,
            "21000000.04",
            BlockLine.FEES,
            "13000000.05",
            BlockLine.OTHER_SPEND,
            "8000000.06",
            BlockLine.WRITE_OFF,
            "24660000.07",
            BlockLine.TRANSPORT,
            "5000000.00");

    @Test
    void spend_less_income_adds_to_the_deficit_and_what_is_written_off_takes_from_it() {
        assertThat(FIRST.sum(BlockLine.Kind.INCOME)).isEqualTo("48700000.03");
        assertThat(FIRST.sum(BlockLine.Kind.SPEND)).isEqualTo("51000000.18");
        assertThat(FIRST.overspent()).isEqualTo("2300000.15");
        assertThat(FIRST.carriedForward()).isEqualTo("5040000.18");
    }

    @Test
    void the_next_year_begins_with_what_is_carried_forward() {
        BlockYear next = year(2027, BlockLine.ALLOCATION, "50000000.00", BlockLine.FEES, "49000000.50")
                .after(FIRST);
        assertThat(next.of(BlockLine.OPENING).basis()).isEqualTo(BlockFigure.Basis.CARRIED);
        assertThat(next.carriedForward()).isEqualTo("4040000.68");
    }

    @Test
    void what_the_accounts_say_wins_over_what_is_carried_forward() {
        assertThat(year(2027, BlockLine.OPENING, "-12.34").after(FIRST).carriedForward())
                .isEqualTo("-12.34");
    }

    @Test
    void a_line_that_nobody_entered_counts_as_nothing_and_says_so() {
        BlockYear empty = year(2027);
        assertThat(empty.of(BlockLine.FEES).basis()).isEqualTo(BlockFigure.Basis.MISSING);
        assertThat(empty.carriedForward()).isZero();
    }

    @Test
    void a_total_says_how_many_of_its_lines_are_not_entered() {
        BlockYear some = year(2026, BlockLine.ALLOCATION, "48000000.00", BlockLine.FEES, "100.00");

        assertThat(some.income()).isEqualTo(new BlockTotal(new BigDecimal("48000000.00"), 2, true));
        assertThat(some.income().basis()).isEqualTo("Not complete: 2 lines not entered");
        assertThat(some.spend().missing()).isEqualTo(3);
        assertThat(some.less().missing()).isEqualTo(5);
        assertThat(some.carried().missing()).isEqualTo(7);
        assertThat(some.carried().isKnown())
                .as("without the deficit brought forward")
                .isFalse();
    }

    @Test
    void a_total_of_lines_that_are_all_entered_is_complete() {
        BlockYear whole = year(
                2026,
                BlockLine.OPENING,
                "5.00",
                BlockLine.ALLOCATION,
                "10.00",
                BlockLine.TRANSFER,
                "0.00",
                BlockLine.OTHER_INCOME,
                "0.00",
                BlockLine.PLACES,
                "4.00",
                BlockLine.TOP_UPS,
                "3.00",
                BlockLine.FEES,
                "2.00",
                BlockLine.OTHER_SPEND,
                "2.00",
                BlockLine.WRITE_OFF,
                "0.00");

        assertThat(whole.carried()).isEqualTo(new BlockTotal(new BigDecimal("6.00"), 0, true));
        assertThat(whole.carried().basis()).isEqualTo("Sum");
    }

    @Test
    void what_is_missing_is_carried_into_the_years_after() {
        BlockYear next = year(2027, BlockLine.ALLOCATION, "50000000.00").after(FIRST);

        assertThat(FIRST.carried().missing()).as("other income").isEqualTo(1);
        assertThat(next.carried().missing()).isEqualTo(1 + 2 + 4 + 1);
        assertThat(next.carried().isKnown()).isTrue();
        assertThat(next.of(BlockLine.OPENING).assumption()).startsWith("Not complete: 1 line not entered");
    }
}
