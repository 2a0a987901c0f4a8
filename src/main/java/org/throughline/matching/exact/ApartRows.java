package org.throughline.matching.exact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of sets kept apart: one for each set and each provision where two of the set could be. */
final class ApartRows {

    private final PairModel model;
    private final Map<Long, Integer> rows = new HashMap<>();

    /** Adds the rows to a program, from number {@code first} on. */
    ApartRows(PairModel model, HighsModel highs, int first) {
        this.model = model;
        for (int clique = 0; clique < model.cliques.length; clique++) {
            Map<Integer, Integer> members = new HashMap<>();
            for (int pupil : model.cliques[clique]) {
                for (int option = model.first[pupil]; option < model.first[pupil + 1]; option++) {
                    members.merge(model.provisionOf(option), 1, Integer::sum);
                }
            }
            for (int provision = 0; provision < model.provisions.length; provision++) {
                if (members.getOrDefault(provision, 0) > 1 && !model.mayStayTogether(clique, provision)) {
                    rows.put(key(clique, provision), first + rows.size());
                }
            }
        }
        double[] lower = new double[rows.size()];
        double[] upper = new double[rows.size()];
        Arrays.fill(lower, -HighsModel.INFINITY);
        Arrays.fill(upper, 1);
        if (upper.length > 0) {
            highs.addRows(lower, upper);
        }
    }

    private long key(int clique, int provision) {
        return (long) clique * model.provisions.length + provision;
    }

    int count() {
        return rows.size();
    }

    /** The row of a set at a provision; null where there is none. */
    @Nullable
    Integer of(int clique, int provision) {
        return rows.get(key(clique, provision));
    }

    /** The prices of the rows in parts of one, by set and provision; null for a set without any. */
    long[][] prices(ProgramSolution solution, long scale) {
        long[][] cliques = new long[model.cliques.length][];
        int provisions = model.provisions.length;
        rows.forEach((key, row) -> {
            int clique = (int) (key / provisions);
            long price = solution.price(row, scale);
            if (price > 0) {
                if (cliques[clique] == null) {
                    cliques[clique] = new long[provisions];
                }
                cliques[clique][(int) (key % provisions)] = price;
            }
        });
        return cliques;
    }
}
