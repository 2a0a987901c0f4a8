package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sets of pupils of whom any two must be kept apart, so many that every such pair is in one of them. */
final class Cliques {

    private Cliques() {}

    /**
     * Covers the pairs, largest sets first where they are easily found.
     *
     * @param apart the pupils each pupil must be kept apart from, ascending
     */
    static int[][] cover(int[][] apart) {
        List<int[]> cliques = new ArrayList<>();
        boolean[][] covered = new boolean[apart.length][];
        Arrays.setAll(covered, pupil -> new boolean[apart[pupil].length]);
        for (int pupil = 0; pupil < apart.length; pupil++) {
            for (int at = 0; at < apart[pupil].length; at++) {
                if (apart[pupil][at] > pupil && !covered[pupil][at]) {
                    int[] clique = grow(apart, pupil, apart[pupil][at]);
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

    private static int[] grow(int[][] apart, int first, int second) {
        int[] clique = {first, second};
        for (int candidate : apart[first]) {
            boolean fits = true;
            for (int member : clique) {
                fits &= candidate != member && Arrays.binarySearch(apart[candidate], member) >= 0;
            }
            if (fits) {
                clique = Arrays.copyOf(clique, clique.length + 1);
                clique[clique.length - 1] = candidate;
            }
        }
        Arrays.sort(clique);
        return clique;
    }
}
