package org.throughline.sufficiency.forecast;

import java.util.Set;

/** A dated change of what drives the forecast. Supply is not one: places are set against what comes out. */
public sealed interface Intervention {

    /** The first January in which it shows. */
    int from();

    /**
     * More or fewer new plans.
     *
     * @param from the first January
     * @param needs codes of the needs; empty for all
     * @param youngest lowest NC year
     * @param oldest highest NC year
     * @param factor what the rate is multiplied by, 0 or more
     */
    record Joiners(int from, Set<String> needs, int youngest, int oldest, double factor) implements Intervention {

        /** Refuses a factor below 0. */
        public Joiners {
            needs = Set.copyOf(needs);
            requirePositive(factor);
        }
    }

    /**
     * Plans that cease earlier or later.
     *
     * @param from the first January
     * @param youngest lowest NC year in which they are before they cease
     * @param oldest highest NC year
     * @param factor what the odds of ceasing are multiplied by, 0 or more
     */
    record Ceasing(int from, int youngest, int oldest, double factor) implements Intervention {

        /** Refuses a factor below 0. */
        public Ceasing {
            requirePositive(factor);
        }
    }

    /**
     * At a move between phases, some go to another kind of setting than they would.
     *
     * @param from the first January
     * @param arrivals NC years in which they arrive
     * @param needs codes of the needs; empty for all
     * @param instead code of the setting where they would be
     * @param setting code of the setting where they are
     * @param share the part of them, 0 to 1
     */
    record Shift(int from, Set<Integer> arrivals, Set<String> needs, String instead, String setting, double share)
            implements Intervention {

        /** Refuses a share outside 0 to 1. */
        public Shift {
            arrivals = Set.copyOf(arrivals);
            needs = Set.copyOf(needs);
            requireShare(share);
        }
    }

    /**
     * Some who join go to another kind of setting than they would.
     *
     * @param from the first January
     * @param needs codes of the needs; empty for all
     * @param instead code of the setting where they would be
     * @param setting code of the setting where they are
     * @param share the part of them, 0 to 1
     */
    record JoinersShift(int from, Set<String> needs, String instead, String setting, double share)
            implements Intervention {

        /** Refuses a share outside 0 to 1. */
        public JoinersShift {
            needs = Set.copyOf(needs);
            requireShare(share);
        }
    }

    private static void requirePositive(double factor) {
        if (!(factor >= 0 && factor <= 100)) {
            throw new IllegalArgumentException("A factor is a number from 0 to 100");
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share is a number from 0 to 1");
        }
    }
}
