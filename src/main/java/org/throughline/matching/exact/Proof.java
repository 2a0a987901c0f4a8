package org.throughline.matching.exact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Totals;

/**
 * What is known from below about the levels of a problem: a certificate. Its prices can be checked by anyone (by
 * {@code matching.certificate}); a claim is a solver's word.
 *
 * @param levels one for each level of the profile, most important first
 * @param isRelaxation whether HiGHS could not be used, so that only limits that nest were looked at
 */
public record Proof(List<LevelProof> levels, boolean isRelaxation) {

    /** Nothing known. */
    public static final Proof NONE = new Proof(List.of(), false);

    /** Copies the list. */
    public Proof {
        levels = List.copyOf(levels);
    }

    /** What is known without one level, for a reader who cannot count it. */
    public Proof without(Level level) {
        return new Proof(levels.stream().filter(each -> each.level() != level).toList(), isRelaxation);
    }

    /**
     * The price of one more place in a limit.
     *
     * @param limit the limit
     * @param price in parts of the level's scale, above 0
     */
    public record LimitPrice(PlaceLimit limit, long price) {}

    /**
     * The price of letting two pupils of a set that must be kept apart share a provision.
     *
     * @param pupils ids of pupils of whom any two must be kept apart, two or more
     * @param provision id of the provision
     * @param price in parts of the level's scale, above 0
     */
    public record ApartPrice(List<String> pupils, String provision, long price) {}

    /**
     * How what it is worth that a pupil is with a brother or sister at a provision is split: a part is taken off what
     * the pupil costs there, the rest off what each of the others costs there. Where nothing is said the pupil has it
     * all.
     *
     * @param pupil id of the pupil
     * @param provision id of the provision
     * @param own the pupil's part, in parts of the level's scale; 0 or more and not above the whole worth
     */
    public record TogetherPrice(String pupil, String provision, long own) {}

    /**
     * A solver's word that goes beyond the prices.
     *
     * @param bound the least total of the level
     * @param earlier it holds where the totals of the earlier levels are at most these
     */
    public record Claim(long bound, List<Long> earlier) {

        boolean holds(List<Level> before, Totals totals) {
            for (int index = 0; index < earlier.size(); index++) {
                if (totals.at(before.get(index)) > earlier.get(index)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What is known about one level.
     *
     * @param level the level
     * @param scale parts of one in prices and factors, 1 or more
     * @param factors of the earlier levels, in parts
     * @param limits prices of limits; the others cost nothing
     * @param apart prices of keeping apart; the others cost nothing
     * @param together splits of what siblings are worth to each other; the others leave it whole to the pupil
     * @param sum the least of level and priced earlier levels together less what all places are worth, in parts
     * @param claim what a solver adds, or null
     */
    public record LevelProof(
            Level level,
            long scale,
            List<Long> factors,
            List<LimitPrice> limits,
            List<ApartPrice> apart,
            List<TogetherPrice> together,
            long sum,
            @Nullable Claim claim) {

        /** Copies the lists. */
        public LevelProof {
            factors = List.copyOf(factors);
            limits = List.copyOf(limits);
            apart = List.copyOf(apart);
            together = List.copyOf(together);
        }

        long bound(List<Level> before, Totals totals) {
            long rest = sum;
            for (int index = 0; index < factors.size(); index++) {
                rest = Math.subtractExact(rest, Math.multiplyExact(factors.get(index), totals.at(before.get(index))));
            }
            return Math.max(0, Math.ceilDiv(rest, scale));
        }
    }

    /**
     * How well a level is proven.
     *
     * @param level the level
     * @param value what the answer comes to
     * @param bound no answer whose earlier levels are at most this one's can have less
     * @param checkable the part of the bound that prices show by themselves
     */
    public record Standing(Level level, long value, long bound, long checkable) {

        /** Whether the value is the least possible. */
        public boolean isProven() {
            return value == bound;
        }

        /** Whether prices alone prove it, with no solver's word. */
        public boolean isCheckable() {
            return value == checkable;
        }

        /** How far the value can be from the least possible. */
        public long gap() {
            return value - bound;
        }
    }

    /** How well an answer with these totals, by the run's weights, is proven at each level known. */
    public List<Standing> standings(Totals totals) {
        List<Level> order = levels.stream().map(LevelProof::level).toList();
        return levels.stream()
                .map(proof -> {
                    long checkable = proof.bound(order, totals);
                    Claim claim = proof.claim();
                    long bound = claim != null && claim.holds(order, totals)
                            ? Math.max(checkable, claim.bound())
                            : checkable;
                    return new Standing(proof.level(), totals.at(proof.level()), bound, checkable);
                })
                .toList();
    }

    /** How well one level is proven; empty when nothing is known about it. */
    public Optional<Standing> standing(Level level, Totals totals) {
        return standings(totals).stream()
                .filter(standing -> standing.level() == level)
                .findFirst();
    }

    /** Whether every level is proven to be the best there is; false when nothing is known. */
    public boolean isComplete(Totals totals) {
        return !levels.isEmpty() && standings(totals).stream().allMatch(Standing::isProven);
    }
}
