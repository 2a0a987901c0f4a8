package org.throughline.tutorgroups.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.optaplanner.core.api.score.buildin.hardsoft.HardSoftScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;
import org.throughline.tutorgroups.engine.Bond;
import org.throughline.tutorgroups.engine.EvenShare;
import org.throughline.tutorgroups.engine.GroupRule;
import org.throughline.tutorgroups.engine.GroupingProblem;
import org.throughline.tutorgroups.engine.Pupil;
import org.throughline.tutorgroups.engine.Units;

/**
 * The score of a plan, kept up to date child by child: a few thousand times faster than to assess it anew. Children who
 * come alone count as children of one school of their own, so that one rule serves both.
 */
public final class GroupingScore implements IncrementalScoreCalculator<GroupingPlan, HardSoftScore> {

    private static final int NONE = -1;

    private int groups;
    private int largest;
    private Units units = Units.of(new GroupingProblem(1, 1, List.of(), List.of(), List.of()));
    private int[][] apart = {};
    private int[][] wishes = {};
    private int[][] named = {};
    private int[][] namedBy = {};
    private int[][] known = {};
    /** The school of each child; {@link #NONE} where it is not known. */
    private int[] school = {};

    private int[] mostOfSchool = {};
    private int[] companyPoints = {};
    private int[][] sharesOf = {};
    private int[] sharePoints = {};
    private int[] fewest = {};
    private int[] most = {};

    private int[] group = {};
    private int[] sizes = {};
    private int[] friendsHere = {};
    private int[] knownHere = {};
    private int[][] schoolHere = {};
    /** Sum of the children of a school in a group: where there is one child, it is that child. */
    private int[][] schoolSum = {};

    private int[][] shareHere = {};
    private int hard;
    private int soft;

    @Override
    public void resetWorkingSolution(GroupingPlan plan) {
        GroupingProblem problem = plan.problem();
        units = plan.units();
        groups = problem.groups();
        largest = problem.largest();
        read(problem);
        group = new int[problem.size()];
        Arrays.fill(group, NONE);
        sizes = new int[groups];
        friendsHere = new int[problem.size()];
        knownHere = new int[problem.size()];
        schoolHere = new int[mostOfSchool.length][groups];
        schoolSum = new int[mostOfSchool.length][groups];
        shareHere = new int[sharePoints.length][groups];
        hard = 0;
        soft = 0;
        for (int share = 0; share < sharePoints.length; share++) {
            // an empty group is short of an even share of everything
            soft -= groups * fewest[share] * sharePoints[share];
        }
        plan.getPlacements().forEach(placement -> put(placement, 1));
    }

    private void read(GroupingProblem problem) {
        int size = problem.size();
        apart = pairs(problem, Bond.Kind.APART);
        wishes = pairs(problem, Bond.Kind.IF_POSSIBLE);
        named = problem.children().stream()
                .map(child ->
                        child.friends().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        namedBy = IntStream.range(0, size)
                .mapToObj(child -> IntStream.range(0, size)
                        .filter(other -> problem.children().get(other).friends().contains(child))
                        .toArray())
                .toArray(int[][]::new);
        known = IntStream.range(0, size)
                .mapToObj(child -> IntStream.range(0, size)
                        .filter(other -> other != child && problem.isKnown(child, other))
                        .toArray())
                .toArray(int[][]::new);
        schools(problem);
        List<EvenShare> shares = problem.shares();
        sharePoints = shares.stream().mapToInt(EvenShare::points).toArray();
        fewest = shares.stream().mapToInt(share -> share.fewest(groups)).toArray();
        most = shares.stream().mapToInt(share -> share.most(groups)).toArray();
        sharesOf = IntStream.range(0, size)
                .mapToObj(child -> IntStream.range(0, shares.size())
                        .filter(share -> has(shares.get(share).members(), child))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static boolean has(Set<Integer> members, int child) {
        return members.contains(child);
    }

    private void schools(GroupingProblem problem) {
        List<Boolean> alone = problem.alone();
        Map<String, Integer> sent = problem.schools();
        Map<String, Integer> numbers = new HashMap<>();
        school = new int[problem.size()];
        for (int child = 0; child < problem.size(); child++) {
            Pupil pupil = problem.children().get(child);
            school[child] = pupil.school().isBlank()
                    ? NONE
                    : alone.get(child) ? 0 : numbers.computeIfAbsent(pupil.school(), name -> numbers.size() + 1);
        }
        mostOfSchool = new int[numbers.size() + 1];
        companyPoints = new int[numbers.size() + 1];
        mostOfSchool[0] = Integer.MAX_VALUE;
        companyPoints[0] = GroupRule.NOT_ALONE.points();
        numbers.forEach((name, number) -> {
            mostOfSchool[number] = problem.mostOfSchool(Objects.requireNonNull(sent.get(name)));
            companyPoints[number] = GroupRule.SCHOOL_MATE.points();
        });
    }

    private static int[][] pairs(GroupingProblem problem, Bond.Kind kind) {
        return IntStream.range(0, problem.size())
                .mapToObj(child -> problem.bonds().stream()
                        .filter(bond -> bond.kind() == kind && (bond.one() == child || bond.other() == child))
                        .mapToInt(bond -> bond.one() == child ? bond.other() : bond.one())
                        .toArray())
                .toArray(int[][]::new);
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {
        put((UnitPlacement) entity, 1);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        put((UnitPlacement) entity, -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        put((UnitPlacement) entity, 1);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        put((UnitPlacement) entity, -1);
    }

    @Override
    public void afterEntityRemoved(Object entity) {}

    @Override
    public HardSoftScore calculateScore() {
        return HardSoftScore.of(hard, soft);
    }

    private void put(UnitPlacement placement, int sign) {
        Integer to = placement.getGroup();
        if (to != null) {
            for (int child : units.members(placement.getIndex())) {
                if (sign > 0) {
                    add(child, to);
                } else {
                    remove(child);
                }
            }
        }
    }

    private void add(int child, int to) {
        group[child] = to;
        sizes[to]++;
        hard -= sizes[to] > largest ? 1 : 0;
        hard -= together(apart[child], to);
        soft += GroupRule.TOGETHER_IF_POSSIBLE.points() * together(wishes[child], to)
                - (wishes[child].length == 0 ? 0 : placed(wishes[child]) * GroupRule.TOGETHER_IF_POSSIBLE.points());
        shares(child, to, 1);
        // friends: those here see this child come, and this child sees those who are here
        for (int other : namedBy[child]) {
            if (group[other] == to && friendsHere[other]++ == 0) {
                soft += GroupRule.FRIEND.points();
            }
        }
        friendsHere[child] = together(named[child], to);
        soft -= isFriendless(child) ? GroupRule.FRIEND.points() : 0;
        company(child, to, 1);
    }

    private void remove(int child) {
        int from = group[child];
        company(child, from, -1);
        soft += isFriendless(child) ? GroupRule.FRIEND.points() : 0;
        group[child] = NONE;
        for (int other : namedBy[child]) {
            if (group[other] == from && --friendsHere[other] == 0) {
                soft -= GroupRule.FRIEND.points();
            }
        }
        shares(child, from, -1);
        soft -= GroupRule.TOGETHER_IF_POSSIBLE.points() * together(wishes[child], from)
                - (wishes[child].length == 0 ? 0 : placed(wishes[child]) * GroupRule.TOGETHER_IF_POSSIBLE.points());
        hard += together(apart[child], from);
        hard += sizes[from] > largest ? 1 : 0;
        sizes[from]--;
    }

    private boolean isFriendless(int child) {
        return named[child].length > 0 && friendsHere[child] == 0;
    }

    /** Takes the lonely of the groups concerned out of the score, changes who is where, and counts them again. */
    private void company(int child, int where, int sign) {
        soft += lonely(school[child], where);
        for (int other : known[child]) {
            if (group[other] == where && school[other] != school[child]) {
                soft += lonely(school[other], where);
            }
        }
        if (school[child] != NONE) {
            schoolHere[school[child]][where] += sign;
            schoolSum[school[child]][where] += sign * child;
            if (school[child] != 0) {
                int now = schoolHere[school[child]][where];
                soft -= sign
                        * ((sign > 0 ? now : now + 1) > mostOfSchool[school[child]]
                                ? GroupRule.SCHOOL_SPREAD.points()
                                : 0);
            }
        }
        int here = 0;
        for (int other : known[child]) {
            if (group[other] == where) {
                knownHere[other] += sign;
                here++;
            }
        }
        knownHere[child] = sign > 0 ? here : 0;
        soft -= lonely(school[child], where);
        for (int other : known[child]) {
            if (group[other] == where && school[other] != school[child]) {
                soft -= lonely(school[other], where);
            }
        }
    }

    /**
     * What it costs that one child of a school is alone in a group; 0 where several are, or the child knows somebody.
     */
    private int lonely(int from, int where) {
        return from != NONE && schoolHere[from][where] == 1 && knownHere[schoolSum[from][where]] == 0
                ? companyPoints[from]
                : 0;
    }

    private void shares(int child, int where, int sign) {
        for (int share : sharesOf[child]) {
            int before = shareHere[share][where];
            shareHere[share][where] = before + sign;
            soft += sharePoints[share] * (off(share, before) - off(share, before + sign));
        }
    }

    private int off(int share, int here) {
        return Math.max(Math.max(here - most[share], fewest[share] - here), 0);
    }

    private int together(int[] others, int where) {
        int count = 0;
        for (int other : others) {
            if (group[other] == where) {
                count++;
            }
        }
        return count;
    }

    private int placed(int[] others) {
        int count = 0;
        for (int other : others) {
            if (group[other] != NONE) {
                count++;
            }
        }
        return count;
    }

    @Override
    public String toString() {
        return hard + "hard/" + soft + "soft";
    }
}
