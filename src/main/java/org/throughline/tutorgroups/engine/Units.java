package org.throughline.tutorgroups.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Children who can only be in one group together: by what was promised, and so by what was promised to a third child. A
 * promise between two children whom somebody moved into different groups by hand binds nobody else.
 */
public final class Units {

    private final GroupingProblem problem;
    private final int[] unitOf;
    private final List<List<Integer>> members;

    private Units(GroupingProblem problem, int[] unitOf, List<List<Integer>> members) {
        this.problem = problem;
        this.unitOf = unitOf;
        this.members = members;
    }

    /** The units of a problem, in the order of their first children. */
    public static Units of(GroupingProblem problem) {
        int[] root = problem.places().toArray();
        Integer[] fixed = problem.children().stream().map(Pupil::fixed).toArray(Integer[]::new);
        for (Bond bond : problem.bonds()) {
            int one = root(root, bond.one());
            int other = root(root, bond.other());
            boolean isApartByHand = fixed[one] != null && fixed[other] != null && !fixed[one].equals(fixed[other]);
            if (bond.kind() == Bond.Kind.TOGETHER && one != other && !isApartByHand) {
                int first = Math.min(one, other);
                root[Math.max(one, other)] = first;
                fixed[first] = fixed[one] == null ? fixed[other] : fixed[one];
            }
        }
        SortedMap<Integer, List<Integer>> byRoot = new TreeMap<>();
        problem.places()
                .forEach(child -> byRoot.computeIfAbsent(root(root, child), key -> new ArrayList<>())
                        .add(child));
        List<List<Integer>> members = byRoot.values().stream().map(List::copyOf).toList();
        int[] unitOf = new int[problem.size()];
        for (int unit = 0; unit < members.size(); unit++) {
            for (int child : members.get(unit)) {
                unitOf[child] = unit;
            }
        }
        return new Units(problem, unitOf, members);
    }

    /** How many units there are. */
    public int size() {
        return members.size();
    }

    /** The children of a unit, places in the list of children. */
    public List<Integer> members(int unit) {
        return members.get(unit);
    }

    /** The unit of a child. */
    public int of(int child) {
        return unitOf[child];
    }

    /** The group into which somebody moved a child of the unit by hand; -1 where the search may choose. */
    public int fixed(int unit) {
        return members.get(unit).stream()
                .map(child -> problem.children().get(child).fixed())
                .filter(group -> group != null)
                .findFirst()
                .orElse(-1);
    }

    /** For each unit, with which others it may not be in one group. */
    public boolean[][] apart() {
        boolean[][] apart = new boolean[size()][size()];
        for (Bond bond : problem.bonds()) {
            int one = unitOf[bond.one()];
            int other = unitOf[bond.other()];
            if (bond.kind() == Bond.Kind.APART && one != other) {
                apart[one][other] = true;
                apart[other][one] = true;
            }
        }
        return apart;
    }

    /** The other units in which somebody is whom a child of this one named, or who named one, in order. */
    public int[] known(int unit) {
        return members.get(unit).stream()
                .flatMap(child -> problem.places()
                        .filter(other -> unitOf[other] != unit && problem.isKnown(child, other))
                        .mapToObj(other -> unitOf[other]))
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The group of each child from the group of each unit. */
    public int[] groups(int[] ofUnits) {
        int[] groups = new int[problem.size()];
        Arrays.setAll(groups, child -> ofUnits[unitOf[child]]);
        return groups;
    }

    private static int root(int[] root, int child) {
        int at = child;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }
}
