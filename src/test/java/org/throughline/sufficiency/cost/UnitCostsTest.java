package org.throughline.sufficiency.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.shared.Refusal;
import org.throughline.testing.ServiceTest;

/** Figures that planning takes for granted: a default with its source, or the authority's own with who set it. */
class UnitCostsTest extends ServiceTest {

    @Autowired
    private UnitCosts prices;

    private UnitCostRow row() {
        return as(Roles.PLANNER, prices::all).stream()
                .filter(each -> each.price() == UnitCost.WALK)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_figure_is_set_and_taken_back() {
        assertThat(row().amount()).isEqualByComparingTo("4828");
        assertThat(row().changedBy()).isNull();
        set(new BigDecimal("3219"), "Two miles, policy of 2026");
        assertThat(row().amount()).isEqualByComparingTo("3219");
        assertThat(row().source()).isEqualTo("Two miles, policy of 2026");
        assertThat(row().changedBy()).isNotNull();
        set(new BigDecimal("3500"), "Again");
        assertThat(as(Roles.PLANNER, prices::list).of(UnitCost.WALK)).isEqualByComparingTo("3500");
        as(Roles.PLANNER, () -> {
            prices.reset(UnitCost.WALK);
            return true;
        });
        assertThat(row().changedBy()).isNull();
    }

    @Test
    void a_figure_that_cannot_be_is_refused_with_words() {
        assertThat(refusalOf(() -> set(BigDecimal.valueOf(-1), "x")))
                .isInstanceOf(UnitCostRefusal.AmountOutOfRange.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("from 0 to 100,000");
        assertThat(refusalOf(() -> set(BigDecimal.ONE, " "))).isEqualTo(new UnitCostRefusal.AmountSourceMissing(500));
        assertThat(row().changedBy()).isNull();
    }

    private void set(BigDecimal amount, String source) {
        as(Roles.PLANNER, () -> {
            prices.set(UnitCost.WALK, amount, source);
            return true;
        });
    }
}
