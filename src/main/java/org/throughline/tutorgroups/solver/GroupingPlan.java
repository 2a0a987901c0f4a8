package org.throughline.tutorgroups.solver;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoft.HardSoftScore;
import org.throughline.tutorgroups.engine.GroupingProblem;
import org.throughline.tutorgroups.engine.Units;

/** The planning solution: the group of every unit of children. */
@PlanningSolution(solutionCloner = GroupingPlan.Cloner.class)
public final class GroupingPlan {

    private @Nullable GroupingProblem problem;
    private @Nullable Units units;
    private List<UnitPlacement> placements = List.of();
    private List<Integer> groups = List.of();
    private @Nullable HardSoftScore score;

    /** For OptaPlanner. */
    public GroupingPlan() {}

    /** A plan in which nobody has a group but those who were moved by hand. */
    GroupingPlan(GroupingProblem problem) {
        this.problem = problem;
        Units all = Units.of(problem);
        units = all;
        boolean[][] apart = all.apart();
        placements = IntStream.range(0, all.size())
                .mapToObj(unit -> new UnitPlacement(
                        unit,
                        all.members(unit).size(),
                        (int) IntStream.range(0, all.size())
                                .filter(other -> apart[unit][other])
                                .count(),
                        all.known(unit),
                        all.fixed(unit) < 0 ? null : all.fixed(unit)))
                .toList();
        groups = IntStream.range(0, problem.groups()).boxed().toList();
    }

    /** One placement a unit, by its place. */
    @PlanningEntityCollectionProperty
    public List<UnitPlacement> getPlacements() {
        return placements;
    }

    /** The groups, 0 and up. */
    @ValueRangeProvider(id = "groups")
    public List<Integer> getGroups() {
        return groups;
    }

    /** The score; null before the first calculation. */
    @PlanningScore
    public @Nullable HardSoftScore getScore() {
        return score;
    }

    /** Sets the score. */
    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }

    GroupingProblem problem() {
        return Objects.requireNonNull(problem);
    }

    Units units() {
        return Objects.requireNonNull(units);
    }

    /** The group of each child. */
    int[] answer() {
        return units().groups(placements.stream()
                .mapToInt(placement -> Objects.requireNonNull(placement.getGroup()))
                .toArray());
    }

    /** Copies a plan: the placements anew, everything else shared. */
    public static final class Cloner implements SolutionCloner<GroupingPlan> {

        @Override
        public GroupingPlan cloneSolution(GroupingPlan original) {
            GroupingPlan copy = new GroupingPlan();
            copy.problem = original.problem;
            copy.units = original.units;
            copy.placements =
                    original.placements.stream().map(UnitPlacement::copy).toList();
            copy.groups = original.groups;
            copy.score = original.score;
            return copy;
        }
    }
}
