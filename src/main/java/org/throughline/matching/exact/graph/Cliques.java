package org.throughline.matching.exact.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Sets of pupils of whom any two must be kept apart, so many that every such pair is in one of them. */
public final class Cliques {

    private Cliques() {}

    /**
     * Covers the pairs, largest sets first where they are easily found.
     *
     * <p>A pair that need not be apart everywhere makes a set of its own.
     *
     * @param apart the pupils each pupil must be kept apart from, ascending
     * @param exempt whether two pupils may be together somewhere
     */
    public static int[][] cover(int[][] apart, BiPredicate<Integer, Integer> exempt) {
        List<int[]> cliques = new ArrayList<>();
        boolean[][] covered = new boolean[apart.length][];
        Arrays.setAll(covered, pupil -> new boolean[apart[pupil].length]);
        for (int pupil = 0; pupil < apart.length; pupil++) {
            for (int at = 0; at < apart[pupil].length; at++) {
                if (apart[pupil][at] > pupil && !covered[pupil][at]) {
                    int[] clique = exempt.test(pupil, apart[pupil][at])
                            ? new int[] {pupil, apart[pupil][at]}
                            : grow(apart, exempt, pupil, apart[pupil][at]);
                    for (int some : clique) {
                        for (int other : clique) {
                            if (some != other) {
                                covered[some][Arrays.binarySearch(apart[some], other)] = true;
                            }
                        }
                    }
                    cliques.add(clique);
                }
            }
        }
        return cliques.toArray(int[][]::new);
    }

    private static int[] grow(int[][] apart, BiPredicate<Integer, Integer> exempt, int first, int second) {
        int[] clique = {first, second};
        for (int candidate : apart[first]) {
            boolean fits = true;
            for (int member : clique) {
                fits &= candidate != member
                        && Arrays.binarySearch(apart[candidate], member) >= 0
                        && !exempt.test(candidate, member);
            }
            if (fits) {
                clique = Arrays.copyOf(clique, clique.length + 1);
                clique[clique.length - 1] = candidate;
            }
        }
        Arrays.sort(clique);
        return clique;
    }

    /** For each of so many things the lists that name it, ascending. */
    public static int[][] invert(int[][] lists, int things) {
        int[] size = new int[things];
        for (int[] list : lists) {
            for (int thing : list) {
                size[thing]++;
            }
        }
        int[][] inverted = new int[things][];
        Arrays.setAll(inverted, thing -> new int[size[thing]]);
        for (int index = lists.length - 1; index >= 0; index--) {
            for (int thing : lists[index]) {
                inverted[thing][--size[thing]] = index;
            }
        }
        return inverted;
    }
}
