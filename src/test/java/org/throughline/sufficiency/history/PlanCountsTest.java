package org.throughline.sufficiency.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.placement.PlacesHeld;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ServiceTest;

/** Counts of plans by January, and of today's list. */
class PlanCountsTest extends ServiceTest {

    @Autowired
    private PlanCounts counts;

    @Autowired
    private JanuaryCounts januaries;

    @Autowired
    private PlacesHeld places;

    @Test
    void todays_list_is_the_last_and_has_every_child_with_a_plan() {
        List<PlanCounts.Counted> all = as(Roles.PLANNER, counts::all);
        PlanCounts.Counted today = all.getLast();
        int plans = as(Roles.PLACEMENT_OFFICER, () -> places.in(AcademicYear.of(LocalDate.now())))
                .size();
        assertThat(today.isToday()).isTrue();
        assertThat(today.plans().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(plans);
        assertThat(today.january()).isEqualTo(as(Roles.PLANNER, januaries::due));
    }

    @Test
    void every_january_counted_has_as_many_as_were_counted() {
        List<CountedJanuary> counted = as(Roles.PLANNER, januaries::all);
        List<PlanCounts.Counted> all = as(Roles.PLANNER, counts::all);
        assertThat(all).hasSize(counted.size() + 1);
        for (int index = 0; index < counted.size(); index++) {
            assertThat(all.get(index).january()).isEqualTo(counted.get(index).january());
            assertThat(all.get(index).plans().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(counted.get(index).plans());
        }
    }

    @Test
    void they_are_the_planners() {
        assertThatThrownBy(() -> as(Roles.SENCO, counts::all)).isInstanceOf(AccessDeniedException.class);
    }
}
