package org.throughline.sufficiency.capital;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.sufficiency.highneeds.FinancialYear;

/** What a project comes to and how far it slips. */
class CapitalProjectTest {

    private static final LocalDate DAY = LocalDate.of(2027, 9, 1);

    private static Milestone milestone(String name, int planned, int expected, @Nullable Integer reached) {
        return new Milestone(
                UUID.randomUUID(),
                name,
                DAY.plusDays(planned),
                DAY.plusDays(expected),
                reached == null ? null : DAY.plusDays(reached));
    }

    private static YearSpend year(int start, String planned, @Nullable String actual) {
        return new YearSpend(
                new FinancialYear(start), new BigDecimal(planned), actual == null ? null : new BigDecimal(actual));
    }

    private static CapitalProject project(List<Milestone> milestones, YearSpend... spend) {
        return new CapitalProject(
                UUID.randomUUID(),
                "A base",
                new BigDecimal("900000"),
                "A grant",
                "",
                milestones,
                List.of(spend),
                "A planner",
                Instant.EPOCH);
    }

    @Test
    void a_closed_year_counts_as_spent_and_the_others_as_planned() {
        CapitalProject project = project(List.of(), year(2027, "500000", null), year(2026, "300000", "350000.25"));
        assertThat(project.expected()).isEqualByComparingTo("850000.25");
        assertThat(project.left()).isEqualByComparingTo("49999.75");
        assertThat(project.spend()).extracting(each -> each.year().start()).containsExactly(2026, 2027);
    }

    @Test
    void slippage_is_that_of_the_last_milestone_as_first_planned() {
        CapitalProject project =
                project(List.of(milestone("Opening", 100, 140, null), milestone("Planning permission", 10, 10, 25)));
        assertThat(project.slippage()).contains(40L);
        assertThat(project.milestones().getFirst().slippage()).isEqualTo(15);
        assertThat(project.next().orElseThrow().name()).isEqualTo("Opening");
    }

    @Test
    void what_is_reached_early_slips_the_other_way_and_is_never_overdue() {
        Milestone early = milestone("Opening", 30, 30, 23);
        assertThat(early.slippage()).isEqualTo(-7);
        assertThat(early.isOverdueOn(DAY.plusDays(50))).isFalse();
    }

    @Test
    void what_is_expected_on_a_day_is_overdue_from_the_day_after() {
        Milestone open = milestone("Opening", 0, 30, null);
        assertThat(open.isOverdueOn(DAY.plusDays(30))).isFalse();
        assertThat(open.isOverdueOn(DAY.plusDays(31))).isTrue();
    }

    @Test
    void without_milestones_nothing_slips() {
        assertThat(project(List.of()).slippage()).isEmpty();
        assertThat(project(List.of()).next()).isEmpty();
    }
}
