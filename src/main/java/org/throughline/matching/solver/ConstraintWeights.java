package org.throughline.matching.solver;

import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.problem.Totals;
import org.throughline.matching.problem.Weights;
import org.throughline.matching.rules.Rule;
import org.throughline.matching.rules.RuleSet;

/**
 * What each constraint weighs, made from a profile, the officer's weights and the number of pupils.
 *
 * <p>The levels before the points share the medium level of the score as digits of one number whose base is larger than
 * any count of pupils, so that no count at one level can outweigh a single pupil at an earlier one. The points alone
 * make the soft level. A constraint that the profile does not have weighs nothing and is not calculated.
 */
@ConstraintConfiguration
public final class ConstraintWeights {

    private static final HardMediumSoftLongScore ONE_HARD = HardMediumSoftLongScore.ofHard(1);

    private final Profile profile;
    private final long base;
    private final Weights weights;
    private final RuleSet book;

    private ConstraintWeights(Profile profile, long base, Weights weights, RuleSet book) {
        this.profile = profile;
        this.base = base;
        this.weights = weights;
        this.book = book;
    }

    /** Weights for a run with this many pupils. */
    static ConstraintWeights of(Profile profile, Weights weights, RuleSet book, int pupils) {
        return new ConstraintWeights(profile, pupils + 1L, weights, book);
    }

    static ConstraintWeights none() {
        return of(Profile.BOROUGH_FIRST, Weights.DEFAULT, RuleSet.PACK, 0);
    }

    /** Weight of a place too many. */
    @ConstraintWeight(PlacementConstraintProvider.LIMIT)
    public HardMediumSoftLongScore limit() {
        return ONE_HARD;
    }

    /** Weight of two pupils together who must be kept apart. */
    @ConstraintWeight(PlacementConstraintProvider.KEPT_APART)
    public HardMediumSoftLongScore keptApart() {
        return ONE_HARD;
    }

    /** Weight of a pupil without the place that goes on. */
    @ConstraintWeight(PlacementConstraintProvider.SAFE)
    public HardMediumSoftLongScore safe() {
        return ONE_HARD;
    }

    /** Weight of a pupil with no place. */
    @ConstraintWeight(PlacementConstraintProvider.UNPLACED)
    public HardMediumSoftLongScore unplaced() {
        return medium(Level.UNPLACED);
    }

    /** Weight of a pupil out of the borough. */
    @ConstraintWeight(PlacementConstraintProvider.OUT_OF_BOROUGH)
    public HardMediumSoftLongScore outOfBorough() {
        return medium(Level.OUT_OF_BOROUGH);
    }

    /** Weight of a first preference not met; nothing under borough-first. */
    @ConstraintWeight(PlacementConstraintProvider.PREFERENCE_NOT_MET)
    public HardMediumSoftLongScore preferenceNotMet() {
        return medium(Level.PREFERENCE_NOT_MET);
    }

    /** Weight of the points for preference rank. */
    @ConstraintWeight(PlacementConstraintProvider.PREFERENCE)
    public HardMediumSoftLongScore preference() {
        return HardMediumSoftLongScore.ofSoft(weights.preference());
    }

    /** Weight of the points for travel. */
    @ConstraintWeight(PlacementConstraintProvider.TRAVEL)
    public HardMediumSoftLongScore travel() {
        return HardMediumSoftLongScore.ofSoft(weights.travel());
    }

    /** Weight of the points for cost. */
    @ConstraintWeight(PlacementConstraintProvider.COST)
    public HardMediumSoftLongScore cost() {
        return HardMediumSoftLongScore.ofSoft(weights.cost());
    }

    /** Weight of the points for parting siblings. */
    @ConstraintWeight(PlacementConstraintProvider.SIBLING)
    public HardMediumSoftLongScore sibling() {
        return HardMediumSoftLongScore.ofSoft(weights.sibling());
    }

    /** Weight of the points saved by siblings who are placed together. */
    @ConstraintWeight(PlacementConstraintProvider.TOGETHER)
    public HardMediumSoftLongScore together() {
        return sibling();
    }

    /** Weight of further rules about one child, whose points are weighed already. */
    @ConstraintWeight(PlacementConstraintProvider.RULES)
    public HardMediumSoftLongScore rules() {
        return HardMediumSoftLongScore.ofSoft(book.points().keySet().stream().allMatch(Rule::isAboutGroups) ? 0 : 1);
    }

    /** Weight of a child without peers of the key stage. */
    @ConstraintWeight(PlacementConstraintProvider.AGE_PEERS)
    public HardMediumSoftLongScore agePeers() {
        return soft(Rule.AGE_PEERS);
    }

    /** Weight of a child without peers of the need. */
    @ConstraintWeight(PlacementConstraintProvider.NEED_PEERS)
    public HardMediumSoftLongScore needPeers() {
        return soft(Rule.NEED_PEERS);
    }

    /** Weight of a child at high risk too many. */
    @ConstraintWeight(PlacementConstraintProvider.HIGH_RISK)
    public HardMediumSoftLongScore highRisk() {
        return soft(Rule.HIGH_RISK);
    }

    /** Weight of a child on close support too many. */
    @ConstraintWeight(PlacementConstraintProvider.CLOSE_SUPPORT)
    public HardMediumSoftLongScore closeSupport() {
        return soft(Rule.CLOSE_SUPPORT);
    }

    /** Weight of a place that should be left free. */
    @ConstraintWeight(PlacementConstraintProvider.CONTINGENCY)
    public HardMediumSoftLongScore contingency() {
        return soft(Rule.CONTINGENCY);
    }

    /** Weight of a new child too many. */
    @ConstraintWeight(PlacementConstraintProvider.SCHOOL_LOAD)
    public HardMediumSoftLongScore schoolLoad() {
        return soft(Rule.SCHOOL_LOAD);
    }

    private HardMediumSoftLongScore soft(Rule rule) {
        return HardMediumSoftLongScore.ofSoft(book.points(rule));
    }

    /** The objective's levels as counts, read back from a score; the points are weighted. */
    Totals totals(HardMediumSoftLongScore score) {
        long[] counts = new long[Level.values().length];
        long rest = -score.mediumScore();
        for (Level level : profile.levels()) {
            long digit = digit(level);
            if (digit > 0) {
                counts[level.ordinal()] = rest / digit;
                rest %= digit;
            }
        }
        return new Totals(
                counts[Level.UNPLACED.ordinal()],
                counts[Level.PREFERENCE_NOT_MET.ordinal()],
                counts[Level.OUT_OF_BOROUGH.ordinal()],
                -score.softScore());
    }

    private HardMediumSoftLongScore medium(Level level) {
        return HardMediumSoftLongScore.ofMedium(digit(level));
    }

    private long digit(Level level) {
        int place = profile.levels().indexOf(level);
        if (place < 0 || level == Level.POINTS) {
            return 0;
        }
        long value = 1;
        for (int later = place + 1; later < profile.levels().size() - 1; later++) {
            value *= base;
        }
        return value;
    }
}
