package org.throughline.tutorgroups.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.tutorgroups.engine.Assessment;
import org.throughline.tutorgroups.engine.Bond;
import org.throughline.tutorgroups.engine.GeneratedYear;
import org.throughline.tutorgroups.engine.GroupingProblem;
import org.throughline.tutorgroups.engine.Pupil;
import org.throughline.tutorgroups.engine.UnavoidableCost;

/** The search against plain counting, and against all groupings there are. */
class GroupingSearchTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private static int[] search(GroupingProblem problem, long tries) {
        return GroupingSearch.run(problem, new GroupingSearch.Limits(1, LONG, tries), () -> false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everything_holds_that_must_in_generated_years(int year) {
        GroupingProblem problem = GeneratedYear.ten().get(year);
        int[] groups = search(problem, 15_000);
        for (Bond bond : problem.bonds()) {
            if (bond.kind() == Bond.Kind.APART) {
                assertThat(groups[bond.one()]).isNotEqualTo(groups[bond.other()]);
            }
            if (bond.kind() == Bond.Kind.TOGETHER) {
                assertThat(groups[bond.one()]).isEqualTo(groups[bond.other()]);
            }
        }
        for (int group = 0; group < 8; group++) {
            int here = group;
            assertThat(Arrays.stream(groups).filter(each -> each == here).count())
                    .isLessThanOrEqualTo(30);
        }
    }

    @Test
    void small_years_get_the_best_of_all_groupings_there_are() {
        for (int seed = 0; seed < 60; seed++) {
            GroupingProblem problem = GeneratedYear.small(seed);
            Assessment found = Assessment.of(problem, search(problem, 4_000));
            Assessment best = best(problem);
            assertThat(List.of(found.broken(), found.points()))
                    .as("seed %d", seed)
                    .isEqualTo(List.of(best.broken(), best.points()));
            if (best.broken() == 0) {
                assertThat(UnavoidableCost.of(problem).total())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(best.points());
            }
        }
    }

    /** The best of all groupings that leave those where they are who were moved by hand. */
    private static Assessment best(GroupingProblem problem) {
        int[] groups = new int[problem.size()];
        Assessment best = null;
        long all = Math.round(Math.pow(problem.groups(), problem.size()));
        for (long number = 0; number < all; number++) {
            long rest = number;
            for (int child = 0; child < groups.length; child++) {
                groups[child] = (int) (rest % problem.groups());
                rest /= problem.groups();
            }
            if (isAsMoved(problem, groups)) {
                Assessment each = Assessment.of(problem, groups);
                if (best == null
                        || each.broken() < best.broken()
                        || each.broken() == best.broken() && each.points() < best.points()) {
                    best = each;
                }
            }
        }
        return Objects.requireNonNull(best);
    }

    private static boolean isAsMoved(GroupingProblem problem, int[] groups) {
        for (int child = 0; child < groups.length; child++) {
            Integer fixed = problem.children().get(child).fixed();
            if (fixed != null && fixed != groups[child]) {
                return false;
            }
        }
        // what was promised is never given up by the search, where nobody was moved apart by hand
        return problem.bonds().stream()
                .allMatch(bond -> bond.kind() != Bond.Kind.TOGETHER || groups[bond.one()] == groups[bond.other()]);
    }

    @Test
    void the_score_kept_up_to_date_is_the_one_counted_from_the_start() {
        for (GroupingProblem problem : List.of(
                GeneratedYear.ten().get(3),
                GeneratedYear.ten().get(4),
                GeneratedYear.ten().get(8))) {
            GroupingPlan plan = new GroupingPlan(problem);
            Random random = new Random(7);
            plan.getPlacements().forEach(placement -> placement.setGroup(random.nextInt(8)));
            GroupingScore score = new GroupingScore();
            score.resetWorkingSolution(plan);
            for (int step = 0; step < 300; step++) {
                UnitPlacement moved = plan.getPlacements()
                        .get(random.nextInt(plan.getPlacements().size()));
                score.beforeVariableChanged(moved, "group");
                moved.setGroup(random.nextInt(8));
                score.afterVariableChanged(moved, "group");
                Assessment counted = Assessment.of(problem, plan.answer());
                assertThat(score.calculateScore().hardScore()).isEqualTo(-counted.broken());
                assertThat(score.calculateScore().softScore()).isEqualTo(-counted.points());
            }
        }
    }

    @Test
    void a_child_moved_by_hand_stays_and_those_promised_to_it_follow() {
        GroupingProblem problem = new GroupingProblem(
                2,
                3,
                List.of(child("a", 1), child("b", null), child("c", null), child("d", null)),
                List.of(new Bond(Bond.Kind.TOGETHER, 0, 1), new Bond(Bond.Kind.APART, 1, 2)),
                List.of());
        int[] groups = search(problem, 1_000);
        assertThat(groups[0]).isEqualTo(1);
        assertThat(groups[1]).isEqualTo(1);
        assertThat(groups[2]).isZero();
    }

    @Test
    void the_same_seed_finds_the_same_and_it_can_be_stopped() {
        GroupingProblem problem = GeneratedYear.ten().get(5);
        assertThat(search(problem, 30_000)).isEqualTo(search(problem, 30_000));
        int[] stopped = GroupingSearch.run(
                problem, new GroupingSearch.Limits(1, LONG, GroupingSearch.TRIES * 1_000), () -> true);
        assertThat(Assessment.of(problem, stopped).broken()).isZero();
    }

    private static Pupil child(String id, @Nullable Integer fixed) {
        return new Pupil(id, "School", new TreeSet<>(), fixed);
    }
}
