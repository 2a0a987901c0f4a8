package org.throughline.sufficiency.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Projects of the capital programme in the database. */
class CapitalProgrammeTest extends ServiceTest {

    private static final LocalDate DAY = LocalDate.of(2027, 9, 1);

    @Autowired
    private CapitalProgramme programme;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_project() {
        id = as(
                Roles.PLANNER,
                () -> programme.record(null, " A base ", new BigDecimal("900000.50"), "A grant", "By the library"));
    }

    @AfterEach
    void nothing_stays() {
        planner(() -> programme.delete(id));
    }

    private static void planner(Runnable work) {
        as(Roles.PLANNER, () -> {
            work.run();
            return true;
        });
    }

    private CapitalProject stored() {
        return as(Roles.PLANNER, () -> programme.find(id)).orElseThrow();
    }

    @Test
    void a_project_is_recorded_and_changed_with_who_and_when() {
        assertThat(stored().name()).isEqualTo("A base");
        assertThat(stored().changedBy()).isNotBlank();
        as(Roles.PLANNER, () -> programme.record(id, "Two bases", BigDecimal.TEN, "", ""));
        assertThat(stored().name()).isEqualTo("Two bases");
        assertThat(stored().budget()).isEqualByComparingTo("10");
    }

    @Test
    void a_milestone_keeps_the_day_it_was_first_planned_for() {
        planner(() -> programme.plan(id, "Opening", DAY));
        UUID milestone = stored().milestones().getFirst().id();
        planner(() -> programme.expect(id, milestone, DAY.plusDays(120), null));
        assertThat(stored().milestones().getFirst().planned()).isEqualTo(DAY);
        assertThat(stored().slippage()).contains(120L);
        planner(() -> programme.removeMilestone(id, milestone));
        assertThat(stored().milestones()).isEmpty();
        assertThat(refusalOf(() -> planner(() -> programme.expect(id, milestone, DAY, null))))
                .isEqualTo(new CapitalRefusal.MilestoneUnknown());
    }

    @Test
    void a_year_is_planned_and_then_closed() {
        planner(() -> programme.spend(id, 2026, new BigDecimal("400000"), null));
        planner(() -> programme.spend(id, 2026, new BigDecimal("400000"), new BigDecimal("410000.01")));
        assertThat(stored().spend()).hasSize(1);
        assertThat(stored().left()).isEqualByComparingTo("490000.49");
        assertThat(new String(as(Roles.PLANNER, programme::csv), StandardCharsets.UTF_8))
                .contains("A base,900000.50,2026/27,400000.00,410000.01,A grant,");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThat(refusalOf(() -> planner(() -> programme.record(null, " ", BigDecimal.ONE, "", ""))))
                .isInstanceOf(CapitalRefusal.CapitalNameMissing.class);
        assertThat(refusalOf(() -> planner(() -> programme.spend(id, 2026, new BigDecimal("0.001"), null))))
                .isInstanceOf(CapitalRefusal.CapitalAmountOutOfRange.class);
        assertThat(refusalOf(() -> planner(() -> programme.spend(id, 26, BigDecimal.ONE, null))))
                .isInstanceOf(CapitalRefusal.SpendYearOutOfRange.class);
        assertThat(refusalOf(() -> planner(() -> programme.plan(id, "Opening", null))))
                .isEqualTo(new CapitalRefusal.MilestoneDayMissing());
        assertThat(refusalOf(() -> planner(() -> programme.plan(UUID.randomUUID(), "Opening", DAY))))
                .isEqualTo(new CapitalRefusal.CapitalProjectUnknown());
        assertThat(refusalOf(
                        () -> planner(() -> programme.expect(id, UUID.randomUUID(), DAY, LocalDate.of(2999, 1, 1)))))
                .isEqualTo(new CapitalRefusal.MilestoneDoneLater());
    }
}
