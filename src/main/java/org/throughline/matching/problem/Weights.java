package org.throughline.matching.problem;

import org.jspecify.annotations.Nullable;

/**
 * How much each part of the points counts in a run. A weight acts inside the points only, so no weight can outweigh an
 * earlier level.
 *
 * @param preference weight of the preference rank, 0 to 1,000
 * @param travel weight of the travel distance, 0 to 1,000
 * @param cost weight of the annual cost, 0 to 1,000
 * @param sibling weight of parting siblings, 0 to 1,000
 */
public record Weights(int preference, int travel, int cost, int sibling) {

    /** The highest weight accepted. */
    public static final int MAX = 1_000;
    /** Every weight 1: what headless runs use and what the {@code points} of an answer are counted with. */
    public static final Weights DEFAULT = new Weights(1, 1, 1, 1);

    /** Refuses weights outside 0 to {@value #MAX}. */
    public Weights {
        for (int weight : new int[] {preference, travel, cost, sibling}) {
            if (weight < 0 || weight > MAX) {
                throw new IllegalArgumentException("A weight is a whole number from 0 to " + MAX);
            }
        }
    }

    /** The weighted sum of the parts and what further rules add. */
    public long of(Points points) {
        return (long) preference * points.preference()
                + (long) travel * points.travel()
                + (long) cost * points.cost()
                + (long) sibling * points.sibling()
                + points.rules();
    }

    /** One of the parts that a weight belongs to. */
    public enum Part {
        /** The preference rank. */
        PREFERENCE("preference"),
        /** The travel distance. */
        TRAVEL("travel"),
        /** The annual cost. */
        COST("cost"),
        /** Parting siblings. */
        SIBLING("siblings");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** The word shown to people. */
        public String label() {
            return label;
        }
    }

    /** The weight of a part. */
    public int of(Part part) {
        return switch (part) {
            case PREFERENCE -> preference;
            case TRAVEL -> travel;
            case COST -> cost;
            case SIBLING -> sibling;
        };
    }

    /**
     * Weights that stand to one another like these but for one, if any, which counts a fifth more or less. All are
     * multiplied by five, so that a fifth is a whole number.
     *
     * @throws IllegalArgumentException when a weight is too high for that, over {@value #MAX} / 6
     */
    public Weights withFifth(@Nullable Part changed, boolean more) {
        int[] scaled = new int[Part.values().length];
        for (Part part : Part.values()) {
            scaled[part.ordinal()] = of(part) * (part == changed ? more ? 6 : 4 : 5);
        }
        return new Weights(scaled[0], scaled[1], scaled[2], scaled[3]);
    }
}
