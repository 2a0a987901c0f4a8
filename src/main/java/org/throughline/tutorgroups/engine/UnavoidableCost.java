package org.throughline.tutorgroups.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What no grouping can avoid while everything holds that must: for each rule the least it can cost if all other rules
 * were free, so that the sum is never above the cost of the best grouping. A grouping that costs no more is proven
 * best.
 *
 * @param points the least that each rule costs, in points
 */
public record UnavoidableCost(Map<GroupRule, Integer> points) {

    /** Calculates it. */
    public static UnavoidableCost of(GroupingProblem problem) {
        Least least = new Least(problem);
        Map<GroupRule, Integer> points = new EnumMap<>(GroupRule.class);
        points.put(GroupRule.FRIEND, least.friends());
        points.put(GroupRule.NOT_ALONE, least.company(true));
        points.put(GroupRule.SCHOOL_MATE, least.company(false));
        points.put(GroupRule.SCHOOL_SPREAD, least.spread());
        points.put(GroupRule.TOGETHER_IF_POSSIBLE, least.wishes());
        points.put(
                GroupRule.EVEN_SHARE,
                problem.shares().stream().mapToInt(least::share).sum());
        return new UnavoidableCost(points);
    }

    /** What all rules cost at least, together. */
    public int total() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static final class Least {

        private final GroupingProblem problem;
        private final Units units;
        private final boolean[][] apart;

        Least(GroupingProblem problem) {
            this.problem = problem;
            units = Units.of(problem);
            apart = units.apart();
        }

        /** Whether two children can be in one group while everything holds that must. */
        private boolean canMeet(int one, int other) {
            int first = units.of(one);
            int second = units.of(other);
            if (first == second) {
                return true;
            }
            int here = units.fixed(first);
            int there = units.fixed(second);
            return !apart[first][second]
                    && (here < 0 || there < 0 || here == there)
                    && units.members(first).size() + units.members(second).size() <= problem.largest();
        }

        int friends() {
            return GroupRule.FRIEND.points()
                    * (int) problem.places()
                            .filter(child ->
                                    !problem.children().get(child).friends().isEmpty())
                            .filter(child -> problem.children().get(child).friends().stream()
                                    .noneMatch(friend -> canMeet(child, friend)))
                            .count();
        }

        int company(boolean isAlone) {
            List<Boolean> alone = problem.alone();
            GroupRule rule = isAlone ? GroupRule.NOT_ALONE : GroupRule.SCHOOL_MATE;
            return rule.points()
                    * (int) problem.places()
                            .filter(child -> alone.get(child) == isAlone
                                    && !problem.children().get(child).school().isBlank())
                            .filter(child -> problem.places()
                                    .filter(other -> other != child && canMeet(child, other))
                                    .noneMatch(other -> problem.isKnown(child, other)
                                            || (isAlone
                                                    ? alone.get(other)
                                                    : problem.children()
                                                            .get(other)
                                                            .school()
                                                            .equals(problem.children()
                                                                    .get(child)
                                                                    .school()))))
                            .count();
        }

        int spread() {
            return GroupRule.SCHOOL_SPREAD.points()
                    * problem.schools().entrySet().stream()
                            .mapToInt(school -> blocks(child -> problem.children()
                                            .get(child)
                                            .school()
                                            .equals(school.getKey()))
                                    .map(block -> Math.max(0, block - problem.mostOfSchool(school.getValue())))
                                    .sum())
                            .sum();
        }

        int wishes() {
            return GroupRule.TOGETHER_IF_POSSIBLE.points()
                    * (int) problem.bonds().stream()
                            .filter(bond -> bond.kind() == Bond.Kind.IF_POSSIBLE && !canMeet(bond.one(), bond.other()))
                            .count();
        }

        /**
         * Blocks larger than an even share stand above it, each in a group of its own at best; what they take is
         * missing elsewhere.
         */
        int share(EvenShare share) {
            int groups = problem.groups();
            int most = share.most(groups);
            int fewest = share.fewest(groups);
            int[] large = blocks(share.members()::contains)
                    .filter(block -> block > most)
                    .toArray();
            int over = IntStream.of(large).map(block -> block - most).sum();
            int left = share.size() - IntStream.of(large).sum();
            int missing = large.length >= groups ? 0 : Math.max(0, (groups - large.length) * fewest - left);
            return share.points() * (over + missing);
        }

        /** How many of some children are in one group in any case: by unit, and by group where moved by hand. */
        private IntStream blocks(IntPredicate who) {
            int[] byHand = new int[problem.groups()];
            int[] free = IntStream.range(0, units.size())
                    .map(unit -> {
                        int count = (int)
                                units.members(unit).stream().filter(who::test).count();
                        int group = units.fixed(unit);
                        if (group < 0) {
                            return count;
                        }
                        byHand[group] += count;
                        return 0;
                    })
                    .toArray();
            return Stream.of(byHand, free).flatMapToInt(IntStream::of);
        }
    }
}
