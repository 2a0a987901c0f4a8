package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.throughline.matching.problem.Level;

/**
 * Pupils who are alike: the same doors and the same costs at the levels looked at, and nobody to be kept apart from. A
 * group has one representative, whose options stand for those of all its members.
 */
final class SymmetryClasses {

    /** The pupils of each group; the first one represents it. */
    final int[][] members;

    private final boolean areOfOne;

    private SymmetryClasses(int[][] members, boolean areOfOne) {
        this.members = members;
        this.areOfOne = areOfOne;
    }

    /** Each pupil alone. */
    static SymmetryClasses ofOne(PairModel model) {
        int[][] members = new int[model.pupils.length][];
        Arrays.setAll(members, pupil -> new int[] {pupil});
        return new SymmetryClasses(members, true);
    }

    /** The largest groups whose pupils are alike at every level before the points. */
    static SymmetryClasses alikeBeforePoints(PairModel model) {
        return alike(model, pupil -> new long[0]);
    }

    /** The largest groups whose pupils are alike at every level, the points of pupils alone among them. */
    static SymmetryClasses alike(PairModel model) {
        return alike(model, pupil -> Arrays.copyOfRange(model.points, model.first[pupil], model.first[pupil + 1]));
    }

    private static SymmetryClasses alike(PairModel model, IntFunction<long[]> points) {
        boolean byPreference = model.profile.levels().contains(Level.PREFERENCE_NOT_MET);
        Map<Alike, List<Integer>> groups = new LinkedHashMap<>();
        for (int pupil = 0; pupil < model.pupils.length; pupil++) {
            int preferred = model.preferred[pupil];
            Alike key = new Alike(
                    Arrays.copyOfRange(model.door, model.first[pupil], model.first[pupil + 1]),
                    points.apply(pupil),
                    byPreference ? preferred < 0 ? preferred : model.door[preferred] : 0,
                    model.cliquesOf[pupil].length == 0 ? -1 : pupil);
            groups.computeIfAbsent(key, unknown -> new ArrayList<>()).add(pupil);
        }
        return new SymmetryClasses(
                groups.values().stream()
                        .map(pupils ->
                                pupils.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                false);
    }

    /** For each pupil the options that stand in a list of the pupil's group. */
    int[][] ofMembers(PairModel model, int[][] ofGroups) {
        int[][] options = new int[model.pupils.length][];
        for (int group = 0; group < members.length; group++) {
            int begin = model.first[representative(group)];
            for (int pupil : members[group]) {
                int shift = model.first[pupil] - begin;
                options[pupil] = Arrays.stream(ofGroups[group])
                        .map(option -> option == PairModel.UNPLACED ? option : option + shift)
                        .toArray();
            }
        }
        return options;
    }

    /** Whether each pupil is a group of its own, so that what depends on who is with whom can be counted. */
    boolean areOfOne() {
        return areOfOne;
    }

    int representative(int group) {
        return members[group][0];
    }

    int size(int group) {
        return members[group].length;
    }

    int count() {
        return members.length;
    }

    private record Alike(int[] doors, long[] points, int preferredDoor, int alone) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Alike alike
                    && preferredDoor == alike.preferredDoor
                    && alone == alike.alone
                    && Arrays.equals(doors, alike.doors)
                    && Arrays.equals(points, alike.points);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * Arrays.hashCode(doors) + Arrays.hashCode(points)) + preferredDoor) + alone;
        }
    }
}
