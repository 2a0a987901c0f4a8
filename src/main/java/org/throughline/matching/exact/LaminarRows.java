package org.throughline.matching.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A choice of rows in which any two of one provision either nest or have no door in common: such rows form a tree, and
 * places under them a network flow.
 */
final class LaminarRows {

    /** No row, where a row is meant. */
    static final int NONE = -1;

    /** The rows chosen. */
    final boolean[] chosen;
    /** The innermost chosen row around each row, or {@link #NONE}. */
    final int[] parent;
    /** The innermost chosen row of each door, or {@link #NONE}. */
    final int[] ofDoor;

    private LaminarRows(PairModel model, boolean[] chosen) {
        this.chosen = chosen;
        parent = new int[chosen.length];
        Arrays.fill(parent, NONE);
        ofDoor = new int[model.doorRows.length];
        for (int door = 0; door < ofDoor.length; door++) {
            int[] around = Arrays.stream(model.doorRows[door])
                    .filter(row -> chosen[row])
                    .boxed()
                    .sorted(Comparator.comparingInt(row -> model.rowDoors[row].length))
                    .mapToInt(Integer::intValue)
                    .toArray();
            ofDoor[door] = around.length == 0 ? NONE : around[0];
            for (int i = 0; i + 1 < around.length; i++) {
                parent[around[i]] = around[i + 1];
            }
        }
    }

    /**
     * The rows that nest, the scarcest first: a row is left out when it crosses one that was taken before.
     *
     * @param demand how many pupils would like to come in by each row, by any estimate
     */
    static LaminarRows scarcestOf(PairModel model, long[] demand) {
        Integer[] order = new Integer[model.rowOpen.length];
        Arrays.setAll(order, Integer::valueOf);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer row) -> model.rowOpen[row] / (demand[row] + 1.0))
                        .thenComparing(Comparator.naturalOrder()));
        boolean[] chosen = new boolean[order.length];
        List<List<Integer>> taken = new ArrayList<>();
        for (int provision = 0; provision < model.provisions.length; provision++) {
            taken.add(new ArrayList<>());
        }
        for (int row : order) {
            if (model.rowDoors[row].length == 0) {
                chosen[row] = true;
                continue;
            }
            List<Integer> here = taken.get(model.doorProvision[model.rowDoors[row][0]]);
            if (here.stream().allMatch(other -> nest(model.rowDoors[row], model.rowDoors[other]))) {
                chosen[row] = true;
                here.add(row);
            }
        }
        return new LaminarRows(model, chosen);
    }

    private static boolean nest(int[] some, int[] others) {
        int common = 0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            if (some[i] == others[j]) {
                common++;
                i++;
                j++;
            } else if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common == 0 || common == Math.min(some.length, others.length);
    }
}
