package org.throughline.matching.exact;

import java.util.List;
import java.util.Locale;
import org.throughline.matching.problem.Level;

/**
 * What each option costs when several levels are added up with a factor for each.
 *
 * @param factors the factor of each level
 * @param option the cost of each option
 * @param unplaced the cost of no place for each pupil
 */
record LevelCosts(long[] factors, long[] option, long[] unplaced) {

    /** Prices are a few times as large as costs. */
    private static final double ROOM = 16;

    /** The sum of these levels with these factors; a factor of 0 leaves a level out. */
    static LevelCosts of(PairModel model, List<Level> levels, long... factors) {
        long[] option = new long[model.door.length];
        long[] unplaced = new long[model.pupils.length];
        for (int index = 0; index < factors.length; index++) {
            if (factors[index] != 0) {
                add(model, levels.get(index), factors[index], option, unplaced);
            }
        }
        return new LevelCosts(factors, option, unplaced);
    }

    private static void add(PairModel model, Level level, long factor, long[] option, long[] unplaced) {
        for (int pupil = 0; pupil < unplaced.length; pupil++) {
            unplaced[pupil] += factor * model.cost(level, pupil, PairModel.UNPLACED);
            for (int at = model.first[pupil]; at < model.first[pupil + 1]; at++) {
                option[at] += factor * model.cost(level, pupil, at);
            }
        }
    }

    /**
     * The first so many levels of the profile in one sum, with factors so large that an earlier level outweighs all
     * later ones wherever a number of pupils change places at once. Where such factors would not fit into 64 bits they
     * are made for fewer pupils: the costs are a good guess then, and every bound made with them is still a bound.
     *
     * @param atOnce the most pupils who can change places in one improvement
     */
    static LevelCosts lexicographic(PairModel model, int count, int atOnce) {
        List<Level> levels = model.profile.levels().subList(0, count);
        int fitting = atOnce;
        while (fitting > 1 && !fits(model, levels, fitting)) {
            fitting /= 2;
        }
        return of(model, levels, factors(model, levels, fitting));
    }

    /**
     * Refuses points that all pupils together cannot have within 64 bits.
     *
     * @throws IllegalArgumentException with what to do
     */
    static void requireRoom(PairModel model) {
        if (!fits(model, model.profile.levels(), 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Points are too high to be added up: %d pupils with up to %d points each. Lower the costs of pupils"
                            + " or the weights, or ask for fewer pupils at once",
                    model.pupils.length,
                    model.mostPoints));
        }
    }

    /** Whether all pupils together stay far within 64 bits where one costs so much. */
    static boolean isRoomFor(PairModel model, double cost) {
        return cost * ROOM * (model.pupils.length + 1) < Long.MAX_VALUE;
    }

    /** Whether the costs of all pupils together stay far within 64 bits. */
    private static boolean fits(PairModel model, List<Level> levels, int atOnce) {
        double spread = 0;
        for (int index = levels.size() - 1; index >= 0; index--) {
            double factor = index == levels.size() - 1 ? 1 : spread * atOnce + 1;
            spread += factor * spread(model, levels.get(index));
        }
        return isRoomFor(model, spread);
    }

    private static long[] factors(PairModel model, List<Level> levels, int atOnce) {
        long[] factors = new long[levels.size()];
        long spread = 0;
        for (int index = levels.size() - 1; index >= 0; index--) {
            factors[index] = index == levels.size() - 1 ? 1 : Math.addExact(Math.multiplyExact(spread, atOnce), 1);
            spread = Math.addExact(spread, Math.multiplyExact(factors[index], spread(model, levels.get(index))));
        }
        return factors;
    }

    private static long spread(PairModel model, Level level) {
        return level == Level.POINTS ? model.mostPoints : 1;
    }
}
