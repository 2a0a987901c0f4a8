package org.throughline.matching.exact;

import java.util.Arrays;

/** What a program that was solved says: who is sent where, and what one more place in a row would be worth. */
final class ProgramSolution {

    private final PairModel model;
    private final SymmetryClasses groups;
    private final HighsModel.Solution values;
    private final int firstOption;
    private final int[] columnGroup;
    private final int[] columnOption;
    private final int solved;

    /**
     * A solution.
     *
     * @param values the solver's numbers
     * @param firstOption the number of the first column that is an option
     * @param columnGroup the group of each column
     * @param columnOption the option of each column
     * @param solved columns that were solved; later ones are not looked at
     */
    ProgramSolution(
            PairModel model,
            SymmetryClasses groups,
            HighsModel.Solution values,
            int firstOption,
            int[] columnGroup,
            int[] columnOption,
            int solved) {
        this.model = model;
        this.groups = groups;
        this.values = values;
        this.firstOption = firstOption;
        this.columnGroup = columnGroup;
        this.columnOption = columnOption;
        this.solved = solved;
    }

    private double share(int column) {
        return values.columns()[firstOption + column];
    }

    /** Whether every column of the solution is whole. */
    boolean isWhole() {
        for (int column = 0; column < solved; column++) {
            if (Math.abs(share(column) - Math.rint(share(column))) > PlacementProgram.NEARLY) {
                return false;
            }
        }
        return true;
    }

    /** Whether the solution goes above the cap of one of the first levels. */
    boolean isAbove(int levels) {
        for (int level = 0; level < levels; level++) {
            if (values.columns()[level] > PlacementProgram.NEARLY) {
                return true;
            }
        }
        return false;
    }

    /** The options to which the solution sends a part of each group, no place among them. */
    int[][] shares() {
        int[][] shares = new int[groups.count()][0];
        for (int column = 0; column < solved; column++) {
            if (share(column) > PlacementProgram.NEARLY) {
                int[] before = shares[columnGroup[column]];
                int[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = columnOption[column];
                shares[columnGroup[column]] = more;
            }
        }
        return shares;
    }

    /** What the solution chooses for each pupil; {@code shared} for pupils it shares out between options. */
    int[] chosen(int shared) {
        int[] chosen = new int[model.pupils.length];
        Arrays.fill(chosen, shared);
        int[] next = new int[groups.count()];
        for (int column = 0; column < solved; column++) {
            int group = columnGroup[column];
            long whole = (long) Math.floor(share(column) + PlacementProgram.NEARLY);
            for (long index = 0; index < whole && next[group] < groups.size(group); index++) {
                int pupil = groups.members[group][next[group]++];
                int option = columnOption[column];
                chosen[pupil] = option == PairModel.UNPLACED
                        ? option
                        : option - model.first[groups.representative(group)] + model.first[pupil];
            }
        }
        return chosen;
    }

    /** The price of a row in parts of one, so many to one. */
    long price(int row, long scale) {
        return Math.max(0, Math.round(-values.duals()[row] * scale));
    }
}
