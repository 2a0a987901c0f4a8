package org.throughline.matching.fairness;

import java.util.function.IntPredicate;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Placement;

/**
 * How many children are at the first choice that the rules allow; those whose place was named before are not asked
 * about.
 *
 * @param met children who are
 * @param all children whose family made a choice that the rules allow
 */
public record FirstChoices(int met, int all) {

    /** Those of a plan who enter certain NC years. */
    public static FirstChoices of(Assessment assessment, IntPredicate years) {
        int met = 0;
        int all = 0;
        for (Placement placement : assessment.placements()) {
            boolean isAsked = years.test(placement.pupil().ncYear())
                    && assessment.problem().firstEligiblePreference(placement.pupil()) != null;
            all += isAsked ? 1 : 0;
            met += isAsked && !placement.contested() ? 1 : 0;
        }
        return new FirstChoices(met, all);
    }

    /** The share of those who are, in per cent; 0 where nobody chose. */
    public double percent() {
        return all == 0 ? 0 : 100.0 * met / all;
    }
}
