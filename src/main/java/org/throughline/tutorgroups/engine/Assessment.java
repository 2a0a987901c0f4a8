package org.throughline.tutorgroups.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a grouping is worth, calculated from the start each time: which rules are not met, where and for whom. The
 * search keeps its own count; the two are held against one another in the tests.
 *
 * @param findings each time that a rule is not met, by rule
 */
public record Assessment(List<Finding> findings) {

    /**
     * Assesses a grouping.
     *
     * @param groups the group of each child of the problem, 0 and up
     */
    public static Assessment of(GroupingProblem problem, int[] groups) {
        if (groups.length != problem.size()) {
            throw new IllegalArgumentException("Each child needs a group");
        }
        List<Finding> found = new ArrayList<>();
        bonds(problem, groups, found);
        sizes(problem, groups, found);
        friends(problem, groups, found);
        schools(problem, groups, found);
        shares(problem, groups, found);
        return new Assessment(List.copyOf(found));
    }

    /** How often a rule that must hold is not met. */
    public int broken() {
        return findings.stream()
                .filter(finding -> finding.rule().isFixed())
                .mapToInt(Finding::count)
                .sum();
    }

    /** What all other rules cost together, in points. */
    public int points() {
        return findings.stream().mapToInt(Finding::points).sum();
    }

    /** What one rule costs, in points. */
    public int points(GroupRule rule) {
        return of(rule).stream().mapToInt(Finding::points).sum();
    }

    /** Each time that one rule is not met. */
    public List<Finding> of(GroupRule rule) {
        return findings.stream().filter(finding -> finding.rule() == rule).toList();
    }

    /** Each time that a rule is not met for one child. */
    public List<Finding> about(int child) {
        return findings.stream()
                .filter(finding -> finding.children().contains(child))
                .toList();
    }

    /** What is not met here and was met, or less badly, before. */
    public List<Finding> newSince(Assessment before) {
        return findings.stream()
                .filter(finding -> !before.findings.contains(finding))
                .toList();
    }

    private static void bonds(GroupingProblem problem, int[] groups, List<Finding> found) {
        for (Bond bond : problem.bonds()) {
            boolean together = groups[bond.one()] == groups[bond.other()];
            if (!bond.isMet(together)) {
                GroupRule rule = bond.kind().rule();
                found.add(new Finding(
                        rule,
                        "",
                        together ? groups[bond.one()] : -1,
                        List.of(bond.one(), bond.other()),
                        1,
                        rule.points()));
            }
        }
    }

    private static void sizes(GroupingProblem problem, int[] groups, List<Finding> found) {
        for (int group = 0; group < problem.groups(); group++) {
            int over = members(groups, group).size() - problem.largest();
            if (over > 0) {
                found.add(new Finding(GroupRule.LARGEST_SIZE, "", group, List.of(), over, 0));
            }
        }
    }

    private static void friends(GroupingProblem problem, int[] groups, List<Finding> found) {
        for (int child = 0; child < problem.size(); child++) {
            int here = groups[child];
            List<Integer> named = List.copyOf(problem.children().get(child).friends());
            if (!named.isEmpty() && named.stream().noneMatch(friend -> groups[friend] == here)) {
                found.add(new Finding(GroupRule.FRIEND, "", here, List.of(child), 1, GroupRule.FRIEND.points()));
            }
        }
    }

    private static void schools(GroupingProblem problem, int[] groups, List<Finding> found) {
        Map<String, Integer> sent = new TreeMap<>(problem.schools());
        List<Boolean> alone = problem.alone();
        for (int group = 0; group < problem.groups(); group++) {
            int here = group;
            List<Integer> members = members(groups, group);
            for (int child : members) {
                String school = problem.children().get(child).school();
                if (school.isBlank()) {
                    continue;
                }
                boolean isAlone = alone.get(child);
                boolean hasCompany = members.stream()
                        .filter(other -> other != child)
                        .anyMatch(other -> problem.isKnown(child, other)
                                || (isAlone
                                        ? alone.get(other)
                                        : problem.children().get(other).school().equals(school)));
                if (!hasCompany) {
                    GroupRule rule = isAlone ? GroupRule.NOT_ALONE : GroupRule.SCHOOL_MATE;
                    found.add(new Finding(rule, "", group, List.of(child), 1, rule.points()));
                }
            }
            sent.forEach((school, number) -> {
                int over = (int) members.stream()
                                .filter(child ->
                                        problem.children().get(child).school().equals(school))
                                .count()
                        - problem.mostOfSchool(number);
                if (over > 0) {
                    found.add(new Finding(
                            GroupRule.SCHOOL_SPREAD,
                            school,
                            here,
                            List.of(),
                            over,
                            over * GroupRule.SCHOOL_SPREAD.points()));
                }
            });
        }
    }

    private static void shares(GroupingProblem problem, int[] groups, List<Finding> found) {
        for (EvenShare share : problem.shares()) {
            for (int group = 0; group < problem.groups(); group++) {
                int here = (int) members(groups, group).stream()
                        .filter(share.members()::contains)
                        .count();
                int off = Math.max(
                        Math.max(here - share.most(problem.groups()), share.fewest(problem.groups()) - here), 0);
                if (off > 0) {
                    found.add(new Finding(
                            GroupRule.EVEN_SHARE, share.name(), group, List.of(), off, off * share.points()));
                }
            }
        }
    }

    private static List<Integer> members(int[] groups, int group) {
        return IntStream.range(0, groups.length)
                .filter(child -> groups[child] == group)
                .boxed()
                .toList();
    }
}
