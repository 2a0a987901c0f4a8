package org.throughline.sufficiency.gap;

import java.util.HashMap;
import java.util.Map;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.forecast.State;

/**
 * Today's practice: the part of the children in each kind of specialist setting and phase who are placed out of the
 * borough. Carried on, it says how many of a future's children would be.
 */
public final class PracticeShares {

    private final int academicYear;
    private final Map<Key, int[]> counts = new HashMap<>();
    private final Map<String, Integer> children = new HashMap<>();

    /** A kind of setting, and a phase; null for every phase. */
    private record Key(
            String setting,
            @org.jspecify.annotations.Nullable Phase phase) {}

    /**
     * Shares of which nothing is known yet.
     *
     * @param academicYear the academic year that is counted
     */
    public PracticeShares(int academicYear) {
        this.academicYear = academicYear;
    }

    /** The academic year that is counted. */
    public int academicYear() {
        return academicYear;
    }

    /** Counts a child of the academic year at a provision. */
    public void count(String provisionId, ProvisionType type, boolean inBorough, int ncYear) {
        children.merge(provisionId, 1, Integer::sum);
        Phase phase = Phase.of(Math.clamp(ncYear, State.YOUNGEST, State.OLDEST));
        count(new Key(type.name(), phase), inBorough);
        count(new Key(type.name(), null), inBorough);
    }

    private void count(Key key, boolean inBorough) {
        int[] known = counts.computeIfAbsent(key, any -> new int[2]);
        known[0] += inBorough ? 0 : 1;
        known[1]++;
    }

    /**
     * The part placed out of the borough, 0 to 1: of the kind of setting in the phase, else in every phase, else as its
     * kind is by nature.
     */
    public double out(State state) {
        int[] known = counts.getOrDefault(
                new Key(state.setting(), Phase.of(state.ncYear())), counts.get(new Key(state.setting(), null)));
        return known == null ? (isIndependent(state.setting()) ? 1 : 0) : (double) known[0] / known[1];
    }

    /** How many children of the academic year are at a provision. */
    public int childrenAt(String provisionId) {
        return children.getOrDefault(provisionId, 0);
    }

    /** Whether a setting is an independent or a non-maintained special school. */
    public static boolean isIndependent(String setting) {
        return setting.equals(ProvisionType.INDEPENDENT_SPECIAL.name())
                || setting.equals(ProvisionType.NON_MAINTAINED_SPECIAL.name());
    }
}
