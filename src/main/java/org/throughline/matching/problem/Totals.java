package org.throughline.matching.problem;

import java.util.List;

/**
 * What an answer amounts to at each level of the objective.
 *
 * @param unplaced pupils with no place
 * @param preferenceNotMet pupils not kept who are not at their first eligible preference
 * @param outOfBorough pupils, kept ones too, at a provision outside the borough
 * @param points the sum of points of every pupil with a place
 */
public record Totals(long unplaced, long preferenceNotMet, long outOfBorough, long points) {

    /** Nothing at any level. */
    public static final Totals ZERO = new Totals(0, 0, 0, 0);

    /** Totals of these values of these levels, 0 at every other one. */
    public static Totals of(List<Level> levels, long[] values) {
        long[] all = new long[Level.values().length];
        for (int level = 0; level < values.length; level++) {
            all[levels.get(level).ordinal()] = values[level];
        }
        return new Totals(
                all[Level.UNPLACED.ordinal()],
                all[Level.PREFERENCE_NOT_MET.ordinal()],
                all[Level.OUT_OF_BOROUGH.ordinal()],
                all[Level.POINTS.ordinal()]);
    }

    /** The value at one level. */
    public long at(Level level) {
        return switch (level) {
            case UNPLACED -> unplaced;
            case PREFERENCE_NOT_MET -> preferenceNotMet;
            case OUT_OF_BOROUGH -> outOfBorough;
            case POINTS -> points;
        };
    }

    /** These totals and others together. */
    public Totals plus(Totals other) {
        return new Totals(
                unplaced + other.unplaced,
                preferenceNotMet + other.preferenceNotMet,
                outOfBorough + other.outOfBorough,
                points + other.points);
    }

    /** These totals less others. */
    public Totals minus(Totals other) {
        return new Totals(
                unplaced - other.unplaced,
                preferenceNotMet - other.preferenceNotMet,
                outOfBorough - other.outOfBorough,
                points - other.points);
    }
}
